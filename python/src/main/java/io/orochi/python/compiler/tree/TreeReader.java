package io.orochi.python.compiler.tree;

import com.oracle.graal.python.pegparser.sst.BoolOpTy;
import com.oracle.graal.python.pegparser.sst.CmpOpTy;
import com.oracle.graal.python.pegparser.sst.ExprContextTy;
import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.OperatorTy;
import com.oracle.graal.python.pegparser.sst.PatternTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import com.oracle.graal.python.pegparser.sst.UnaryOpTy;
import com.oracle.graal.python.pegparser.tokenizer.SourceRange;
import java.util.function.IntFunction;

/** Reads what {@link TreeWriter} wrote. */
final class TreeReader {
  static final BoolOpTy[] BOOLEAN = BoolOpTy.values();
  static final ExprContextTy[] CONTEXT = ExprContextTy.values();
  static final OperatorTy[] BINARY = OperatorTy.values();
  static final UnaryOpTy[] UNARY = UnaryOpTy.values();
  private static final CmpOpTy[] COMPARE = CmpOpTy.values();

  final TreeInput in;

  TreeReader(TreeInput in) {
    this.in = in;
  }

  SSTNode node() {
    NodeKind kind = NodeKind.of(in.number());
    if (kind == NodeKind.NONE) {
      return null;
    }
    SourceRange at = in.range();
    return kind.isExpression()
        ? ExpressionReader.read(this, kind, at)
        : kind.isStatement()
            ? StatementReader.read(this, kind, at)
            : PartReader.read(this, kind, at);
  }

  ExprTy expression() {
    return (ExprTy) node();
  }

  PatternTy pattern() {
    return (PatternTy) node();
  }

  ExprTy[] expressions() {
    return nodes(ExprTy[]::new);
  }

  StmtTy[] statements() {
    return nodes(StmtTy[]::new);
  }

  PatternTy[] patterns() {
    return nodes(PatternTy[]::new);
  }

  @SuppressWarnings("unchecked")
  <N extends SSTNode> N[] nodes(IntFunction<N[]> make) {
    int n = in.length();
    if (n < 0) {
      return null;
    }
    N[] nodes = make.apply(n);
    for (int i = 0; i < n; i++) {
      nodes[i] = (N) node(); // the array itself refuses what is no N
    }
    return nodes;
  }

  CmpOpTy[] operators() {
    CmpOpTy[] operators = new CmpOpTy[in.length()];
    for (int i = 0; i < operators.length; i++) {
      operators[i] = COMPARE[in.number()];
    }
    return operators;
  }
}
