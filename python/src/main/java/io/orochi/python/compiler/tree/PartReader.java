package io.orochi.python.compiler.tree;

import com.oracle.graal.python.pegparser.sst.AliasTy;
import com.oracle.graal.python.pegparser.sst.ArgTy;
import com.oracle.graal.python.pegparser.sst.ArgumentsTy;
import com.oracle.graal.python.pegparser.sst.ComprehensionTy;
import com.oracle.graal.python.pegparser.sst.ExceptHandlerTy;
import com.oracle.graal.python.pegparser.sst.KeywordTy;
import com.oracle.graal.python.pegparser.sst.MatchCaseTy;
import com.oracle.graal.python.pegparser.sst.ModTy;
import com.oracle.graal.python.pegparser.sst.PatternTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import com.oracle.graal.python.pegparser.sst.TypeParamTy;
import com.oracle.graal.python.pegparser.sst.WithItemTy;
import com.oracle.graal.python.pegparser.tokenizer.SourceRange;

/**
 * Reads modules, patterns and what belongs to statements and expressions, as {@link PartWriter}
 * wrote them.
 */
final class PartReader {
  private PartReader() {}

  static SSTNode read(TreeReader r, NodeKind kind, SourceRange at) {
    return switch (kind) {
      case ALIAS -> new AliasTy(r.in.text(), r.in.text(), at);
      case ARG -> new ArgTy(r.in.text(), r.expression(), null, at);
      case ARGUMENTS ->
          new ArgumentsTy(
              r.nodes(ArgTy[]::new),
              r.nodes(ArgTy[]::new),
              (ArgTy) r.node(),
              r.nodes(ArgTy[]::new),
              r.expressions(),
              (ArgTy) r.node(),
              r.expressions(),
              at);
      case COMPREHENSION ->
          new ComprehensionTy(r.expression(), r.expression(), r.expressions(), r.in.flag(), at);
      case EXCEPT_HANDLER ->
          new ExceptHandlerTy.ExceptHandler(r.expression(), r.in.text(), r.statements(), at);
      case KEYWORD -> new KeywordTy(r.in.text(), r.expression(), at);
      case MATCH_CASE -> new MatchCaseTy(r.pattern(), r.expression(), r.statements(), at);
      case EXPRESSION -> new ModTy.Expression(r.expression(), at);
      case INTERACTIVE -> new ModTy.Interactive(r.statements(), at);
      case MODULE -> new ModTy.Module(r.statements(), null, at);
      case MATCH_AS -> new PatternTy.MatchAs(r.pattern(), r.in.text(), at);
      case MATCH_CLASS ->
          new PatternTy.MatchClass(r.expression(), r.patterns(), r.in.texts(), r.patterns(), at);
      case MATCH_MAPPING ->
          new PatternTy.MatchMapping(r.expressions(), r.patterns(), r.in.text(), at);
      case MATCH_OR -> new PatternTy.MatchOr(r.patterns(), at);
      case MATCH_SEQUENCE -> new PatternTy.MatchSequence(r.patterns(), at);
      case MATCH_SINGLETON -> new PatternTy.MatchSingleton(r.in.constant(), at);
      case MATCH_STAR -> new PatternTy.MatchStar(r.in.text(), at);
      case MATCH_VALUE -> new PatternTy.MatchValue(r.expression(), at);
      case PARAM_SPEC -> new TypeParamTy.ParamSpec(r.in.text(), at);
      case TYPE_VAR -> new TypeParamTy.TypeVar(r.in.text(), r.expression(), at);
      case TYPE_VAR_TUPLE -> new TypeParamTy.TypeVarTuple(r.in.text(), at);
      case WITH_ITEM -> new WithItemTy(r.expression(), r.expression(), at);
      default -> throw new IllegalArgumentException(kind.name());
    };
  }
}
