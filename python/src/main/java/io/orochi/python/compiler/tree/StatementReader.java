package io.orochi.python.compiler.tree;

import com.oracle.graal.python.pegparser.sst.AliasTy;
import com.oracle.graal.python.pegparser.sst.ArgumentsTy;
import com.oracle.graal.python.pegparser.sst.ExceptHandlerTy;
import com.oracle.graal.python.pegparser.sst.KeywordTy;
import com.oracle.graal.python.pegparser.sst.MatchCaseTy;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import com.oracle.graal.python.pegparser.sst.TypeParamTy;
import com.oracle.graal.python.pegparser.sst.WithItemTy;
import com.oracle.graal.python.pegparser.tokenizer.SourceRange;

/** Reads statements, as {@link StatementWriter} wrote them. */
final class StatementReader {
  private StatementReader() {}

  static StmtTy read(TreeReader r, NodeKind kind, SourceRange at) {
    return switch (kind) {
      case ANN_ASSIGN ->
          new StmtTy.AnnAssign(r.expression(), r.expression(), r.expression(), r.in.flag(), at);
      case ASSERT -> new StmtTy.Assert(r.expression(), r.expression(), at);
      case ASSIGN -> new StmtTy.Assign(r.expressions(), r.expression(), null, at);
      case ASYNC_FOR ->
          new StmtTy.AsyncFor(
              r.expression(), r.expression(), r.statements(), r.statements(), null, at);
      case ASYNC_FUNCTION_DEF ->
          new StmtTy.AsyncFunctionDef(
              r.in.text(),
              (ArgumentsTy) r.node(),
              r.statements(),
              r.expressions(),
              r.expression(),
              null,
              r.nodes(TypeParamTy[]::new),
              at);
      case ASYNC_WITH -> new StmtTy.AsyncWith(r.nodes(WithItemTy[]::new), r.statements(), null, at);
      case AUG_ASSIGN ->
          new StmtTy.AugAssign(
              r.expression(), TreeReader.BINARY[r.in.number()], r.expression(), at);
      case BREAK -> new StmtTy.Break(at);
      case CLASS_DEF ->
          new StmtTy.ClassDef(
              r.in.text(),
              r.expressions(),
              r.nodes(KeywordTy[]::new),
              r.statements(),
              r.expressions(),
              r.nodes(TypeParamTy[]::new),
              at);
      case CONTINUE -> new StmtTy.Continue(at);
      case DELETE -> new StmtTy.Delete(r.expressions(), at);
      case EXPR -> new StmtTy.Expr(r.expression(), at);
      case FOR ->
          new StmtTy.For(r.expression(), r.expression(), r.statements(), r.statements(), null, at);
      case FUNCTION_DEF ->
          new StmtTy.FunctionDef(
              r.in.text(),
              (ArgumentsTy) r.node(),
              r.statements(),
              r.expressions(),
              r.expression(),
              null,
              r.nodes(TypeParamTy[]::new),
              at);
      case GLOBAL -> new StmtTy.Global(r.in.texts(), at);
      case IF -> new StmtTy.If(r.expression(), r.statements(), r.statements(), at);
      case IMPORT -> new StmtTy.Import(r.nodes(AliasTy[]::new), at);
      case IMPORT_FROM ->
          new StmtTy.ImportFrom(r.in.text(), r.nodes(AliasTy[]::new), r.in.number(), at);
      case MATCH -> new StmtTy.Match(r.expression(), r.nodes(MatchCaseTy[]::new), at);
      case NONLOCAL -> new StmtTy.Nonlocal(r.in.texts(), at);
      case PASS -> new StmtTy.Pass(at);
      case RAISE -> new StmtTy.Raise(r.expression(), r.expression(), at);
      case RETURN -> new StmtTy.Return(r.expression(), at);
      case TRY ->
          new StmtTy.Try(
              r.statements(), r.nodes(ExceptHandlerTy[]::new), r.statements(), r.statements(), at);
      case TRY_STAR ->
          new StmtTy.TryStar(
              r.statements(), r.nodes(ExceptHandlerTy[]::new), r.statements(), r.statements(), at);
      case TYPE_ALIAS ->
          new StmtTy.TypeAlias(r.expression(), r.nodes(TypeParamTy[]::new), r.expression(), at);
      case WHILE -> new StmtTy.While(r.expression(), r.statements(), r.statements(), at);
      case WITH -> new StmtTy.With(r.nodes(WithItemTy[]::new), r.statements(), null, at);
      default -> throw new IllegalArgumentException(kind.name());
    };
  }
}
