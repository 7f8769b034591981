package io.orochi.python.compiler.tree;

import com.oracle.graal.python.pegparser.sst.CmpOpTy;
import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import com.oracle.graal.python.pegparser.sst.StmtTy;

/** Writes a tree in prefix order. */
final class TreeWriter {
  final TreeOutput out = new TreeOutput();

  void node(SSTNode node) {
    switch (node) {
      case null -> out.number(NodeKind.NONE.ordinal());
      case StmtTy s -> StatementWriter.write(this, s);
      case ExprTy e -> ExpressionWriter.write(this, e);
      default -> PartWriter.write(this, node);
    }
  }

  /** What all nodes begin with. */
  void head(NodeKind kind, SSTNode node) {
    out.number(kind.ordinal());
    out.range(node.getSourceRange());
  }

  /** An array, which may be absent, of nodes, which may be absent. */
  void nodes(SSTNode[] nodes) {
    out.number(nodes == null ? -1 : nodes.length);
    if (nodes != null) {
      for (SSTNode n : nodes) {
        node(n);
      }
    }
  }

  void operators(CmpOpTy[] operators) {
    out.number(operators.length);
    for (CmpOpTy o : operators) {
      out.number(o.ordinal());
    }
  }
}
