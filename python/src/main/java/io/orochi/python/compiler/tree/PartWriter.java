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

/**
 * Writes modules, patterns and what belongs to statements and expressions: the kind and the place,
 * then the fields in the order of the constructor.
 */
final class PartWriter {
  private PartWriter() {}

  static void write(TreeWriter w, SSTNode node) {
    switch (node) {
      case AliasTy n -> {
        w.head(NodeKind.ALIAS, n);
        w.out.text(n.name);
        w.out.text(n.asName);
      }
      case ArgTy n -> {
        w.head(NodeKind.ARG, n);
        w.out.text(n.arg);
        w.node(n.annotation);
      }
      case ArgumentsTy n -> {
        w.head(NodeKind.ARGUMENTS, n);
        w.nodes(n.posOnlyArgs);
        w.nodes(n.args);
        w.node(n.varArg);
        w.nodes(n.kwOnlyArgs);
        w.nodes(n.kwDefaults);
        w.node(n.kwArg);
        w.nodes(n.defaults);
      }
      case ComprehensionTy n -> {
        w.head(NodeKind.COMPREHENSION, n);
        w.node(n.target);
        w.node(n.iter);
        w.nodes(n.ifs);
        w.out.flag(n.isAsync);
      }
      case ExceptHandlerTy.ExceptHandler n -> {
        w.head(NodeKind.EXCEPT_HANDLER, n);
        w.node(n.type);
        w.out.text(n.name);
        w.nodes(n.body);
      }
      case KeywordTy n -> {
        w.head(NodeKind.KEYWORD, n);
        w.out.text(n.arg);
        w.node(n.value);
      }
      case MatchCaseTy n -> {
        w.head(NodeKind.MATCH_CASE, n);
        w.node(n.pattern);
        w.node(n.guard);
        w.nodes(n.body);
      }
      case ModTy.Expression n -> {
        w.head(NodeKind.EXPRESSION, n);
        w.node(n.body);
      }
      case ModTy.Interactive n -> {
        w.head(NodeKind.INTERACTIVE, n);
        w.nodes(n.body);
      }
      case ModTy.Module n -> {
        w.head(NodeKind.MODULE, n);
        w.nodes(n.body);
      }
      case PatternTy.MatchAs n -> {
        w.head(NodeKind.MATCH_AS, n);
        w.node(n.pattern);
        w.out.text(n.name);
      }
      case PatternTy.MatchClass n -> {
        w.head(NodeKind.MATCH_CLASS, n);
        w.node(n.cls);
        w.nodes(n.patterns);
        w.out.texts(n.kwdAttrs);
        w.nodes(n.kwdPatterns);
      }
      case PatternTy.MatchMapping n -> {
        w.head(NodeKind.MATCH_MAPPING, n);
        w.nodes(n.keys);
        w.nodes(n.patterns);
        w.out.text(n.rest);
      }
      case PatternTy.MatchOr n -> {
        w.head(NodeKind.MATCH_OR, n);
        w.nodes(n.patterns);
      }
      case PatternTy.MatchSequence n -> {
        w.head(NodeKind.MATCH_SEQUENCE, n);
        w.nodes(n.patterns);
      }
      case PatternTy.MatchSingleton n -> {
        w.head(NodeKind.MATCH_SINGLETON, n);
        w.out.constant(n.value);
      }
      case PatternTy.MatchStar n -> {
        w.head(NodeKind.MATCH_STAR, n);
        w.out.text(n.name);
      }
      case PatternTy.MatchValue n -> {
        w.head(NodeKind.MATCH_VALUE, n);
        w.node(n.value);
      }
      case TypeParamTy.ParamSpec n -> {
        w.head(NodeKind.PARAM_SPEC, n);
        w.out.text(n.name);
      }
      case TypeParamTy.TypeVar n -> {
        w.head(NodeKind.TYPE_VAR, n);
        w.out.text(n.name);
        w.node(n.bound);
      }
      case TypeParamTy.TypeVarTuple n -> {
        w.head(NodeKind.TYPE_VAR_TUPLE, n);
        w.out.text(n.name);
      }
      case WithItemTy n -> {
        w.head(NodeKind.WITH_ITEM, n);
        w.node(n.contextExpr);
        w.node(n.optionalVars);
      }
      default -> throw new IllegalArgumentException(node.getClass().getName());
    }
  }
}
