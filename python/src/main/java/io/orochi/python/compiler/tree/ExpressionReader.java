package io.orochi.python.compiler.tree;

import com.oracle.graal.python.pegparser.sst.ArgumentsTy;
import com.oracle.graal.python.pegparser.sst.ComprehensionTy;
import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.KeywordTy;
import com.oracle.graal.python.pegparser.tokenizer.SourceRange;

/** Reads expressions, as {@link ExpressionWriter} wrote them. */
final class ExpressionReader {
  private ExpressionReader() {}

  static ExprTy read(TreeReader r, NodeKind kind, SourceRange at) {
    return switch (kind) {
      case ATTRIBUTE ->
          new ExprTy.Attribute(r.expression(), r.in.text(), TreeReader.CONTEXT[r.in.number()], at);
      case AWAIT -> new ExprTy.Await(r.expression(), at);
      case BIN_OP ->
          new ExprTy.BinOp(r.expression(), TreeReader.BINARY[r.in.number()], r.expression(), at);
      case BOOL_OP -> new ExprTy.BoolOp(TreeReader.BOOLEAN[r.in.number()], r.expressions(), at);
      case CALL -> new ExprTy.Call(r.expression(), r.expressions(), r.nodes(KeywordTy[]::new), at);
      case COMPARE -> new ExprTy.Compare(r.expression(), r.operators(), r.expressions(), at);
      case CONSTANT -> new ExprTy.Constant(r.in.constant(), r.in.text(), at);
      case DICT -> new ExprTy.Dict(r.expressions(), r.expressions(), at);
      case DICT_COMP ->
          new ExprTy.DictComp(r.expression(), r.expression(), r.nodes(ComprehensionTy[]::new), at);
      case FORMATTED_VALUE ->
          new ExprTy.FormattedValue(r.expression(), r.in.number(), r.expression(), at);
      case GENERATOR_EXP ->
          new ExprTy.GeneratorExp(r.expression(), r.nodes(ComprehensionTy[]::new), at);
      case IF_EXP -> new ExprTy.IfExp(r.expression(), r.expression(), r.expression(), at);
      case JOINED_STR -> new ExprTy.JoinedStr(r.expressions(), at);
      case LAMBDA -> new ExprTy.Lambda((ArgumentsTy) r.node(), r.expression(), at);
      case LIST -> new ExprTy.List(r.expressions(), TreeReader.CONTEXT[r.in.number()], at);
      case LIST_COMP -> new ExprTy.ListComp(r.expression(), r.nodes(ComprehensionTy[]::new), at);
      case NAME -> new ExprTy.Name(r.in.text(), TreeReader.CONTEXT[r.in.number()], at);
      case NAMED_EXPR -> new ExprTy.NamedExpr(r.expression(), r.expression(), at);
      case SET -> new ExprTy.Set(r.expressions(), at);
      case SET_COMP -> new ExprTy.SetComp(r.expression(), r.nodes(ComprehensionTy[]::new), at);
      case SLICE -> new ExprTy.Slice(r.expression(), r.expression(), r.expression(), at);
      case STARRED -> new ExprTy.Starred(r.expression(), TreeReader.CONTEXT[r.in.number()], at);
      case SUBSCRIPT ->
          new ExprTy.Subscript(
              r.expression(), r.expression(), TreeReader.CONTEXT[r.in.number()], at);
      case TUPLE -> new ExprTy.Tuple(r.expressions(), TreeReader.CONTEXT[r.in.number()], at);
      case UNARY_OP -> new ExprTy.UnaryOp(TreeReader.UNARY[r.in.number()], r.expression(), at);
      case YIELD -> new ExprTy.Yield(r.expression(), at);
      case YIELD_FROM -> new ExprTy.YieldFrom(r.expression(), at);
      default -> throw new IllegalArgumentException(kind.name());
    };
  }
}
