package io.orochi.python.compiler;

import com.oracle.graal.python.pegparser.sst.AliasTy;
import com.oracle.graal.python.pegparser.sst.ArgTy;
import com.oracle.graal.python.pegparser.sst.ArgumentsTy;
import com.oracle.graal.python.pegparser.sst.ComprehensionTy;
import com.oracle.graal.python.pegparser.sst.ExceptHandlerTy;
import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.KeywordTy;
import com.oracle.graal.python.pegparser.sst.MatchCaseTy;
import com.oracle.graal.python.pegparser.sst.ModTy;
import com.oracle.graal.python.pegparser.sst.PatternTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import com.oracle.graal.python.pegparser.sst.TypeParamTy;
import com.oracle.graal.python.pegparser.sst.WithItemTy;
import java.util.function.Consumer;

/** The direct parts of a syntax node, in the order of the source. */
final class Children {
  private Children() {}

  /** Hands each part to {@code c}; parts that are absent are left out. */
  static void of(SSTNode node, Consumer<SSTNode> c) {
    switch (node) {
      case ModTy.Module m -> all(m.body, c);
      case ModTy.Interactive m -> all(m.body, c);
      case ModTy.Expression m -> one(m.body, c);
      case StmtTy s -> statement(s, c);
      case ExprTy e -> expression(e, c);
      case PatternTy p -> pattern(p, c);
      case ComprehensionTy g -> {
        one(g.iter, c);
        one(g.target, c);
        all(g.ifs, c);
      }
      case ExceptHandlerTy.ExceptHandler h -> {
        one(h.type, c);
        all(h.body, c);
      }
      case ArgumentsTy a -> {
        all(a.posOnlyArgs, c);
        all(a.args, c);
        one(a.varArg, c);
        all(a.kwOnlyArgs, c);
        one(a.kwArg, c);
        all(a.defaults, c);
        all(a.kwDefaults, c);
      }
      case ArgTy a -> one(a.annotation, c);
      case KeywordTy k -> one(k.value, c);
      case WithItemTy w -> {
        one(w.contextExpr, c);
        one(w.optionalVars, c);
      }
      case MatchCaseTy m -> {
        one(m.pattern, c);
        one(m.guard, c);
        all(m.body, c);
      }
      case TypeParamTy.TypeVar v -> one(v.bound, c);
      case AliasTy a -> {}
      default -> {}
    }
  }

  private static void statement(StmtTy node, Consumer<SSTNode> c) {
    switch (node) {
      case StmtTy.FunctionDef f -> {
        all(f.decoratorList, c);
        all(f.typeParams, c);
        one(f.args, c);
        one(f.returns, c);
        all(f.body, c);
      }
      case StmtTy.AsyncFunctionDef f -> {
        all(f.decoratorList, c);
        all(f.typeParams, c);
        one(f.args, c);
        one(f.returns, c);
        all(f.body, c);
      }
      case StmtTy.ClassDef d -> {
        all(d.decoratorList, c);
        all(d.typeParams, c);
        all(d.bases, c);
        all(d.keywords, c);
        all(d.body, c);
      }
      case StmtTy.Return r -> one(r.value, c);
      case StmtTy.Delete d -> all(d.targets, c);
      case StmtTy.Assign a -> {
        one(a.value, c);
        all(a.targets, c);
      }
      case StmtTy.TypeAlias a -> {
        one(a.name, c);
        all(a.typeParams, c);
        one(a.value, c);
      }
      case StmtTy.AugAssign a -> {
        one(a.target, c);
        one(a.value, c);
      }
      case StmtTy.AnnAssign a -> {
        one(a.value, c);
        one(a.target, c);
        one(a.annotation, c);
      }
      case StmtTy.For f -> {
        one(f.iter, c);
        one(f.target, c);
        all(f.body, c);
        all(f.orElse, c);
      }
      case StmtTy.AsyncFor f -> {
        one(f.iter, c);
        one(f.target, c);
        all(f.body, c);
        all(f.orElse, c);
      }
      case StmtTy.While w -> {
        one(w.test, c);
        all(w.body, c);
        all(w.orElse, c);
      }
      case StmtTy.If i -> {
        one(i.test, c);
        all(i.body, c);
        all(i.orElse, c);
      }
      case StmtTy.With w -> {
        all(w.items, c);
        all(w.body, c);
      }
      case StmtTy.AsyncWith w -> {
        all(w.items, c);
        all(w.body, c);
      }
      case StmtTy.Match m -> {
        one(m.subject, c);
        all(m.cases, c);
      }
      case StmtTy.Raise r -> {
        one(r.exc, c);
        one(r.cause, c);
      }
      case StmtTy.Try t -> {
        all(t.body, c);
        all(t.handlers, c);
        all(t.orElse, c);
        all(t.finalBody, c);
      }
      case StmtTy.TryStar t -> {
        all(t.body, c);
        all(t.handlers, c);
        all(t.orElse, c);
        all(t.finalBody, c);
      }
      case StmtTy.Assert a -> {
        one(a.test, c);
        one(a.msg, c);
      }
      case StmtTy.Import i -> all(i.names, c);
      case StmtTy.ImportFrom i -> all(i.names, c);
      case StmtTy.Expr e -> one(e.value, c);
      default -> {}
    }
  }

  private static void expression(ExprTy node, Consumer<SSTNode> c) {
    switch (node) {
      case ExprTy.BoolOp b -> all(b.values, c);
      case ExprTy.NamedExpr n -> {
        one(n.target, c);
        one(n.value, c);
      }
      case ExprTy.BinOp b -> {
        one(b.left, c);
        one(b.right, c);
      }
      case ExprTy.UnaryOp u -> one(u.operand, c);
      case ExprTy.Lambda l -> {
        one(l.args, c);
        one(l.body, c);
      }
      case ExprTy.IfExp i -> {
        one(i.test, c);
        one(i.body, c);
        one(i.orElse, c);
      }
      case ExprTy.Dict d -> {
        int n = d.values == null ? 0 : d.values.length;
        for (int i = 0; i < n; i++) {
          one(d.keys[i], c);
          one(d.values[i], c);
        }
      }
      case ExprTy.Set s -> all(s.elements, c);
      case ExprTy.ListComp l -> {
        all(l.generators, c);
        one(l.element, c);
      }
      case ExprTy.SetComp s -> {
        all(s.generators, c);
        one(s.element, c);
      }
      case ExprTy.DictComp d -> {
        all(d.generators, c);
        one(d.key, c);
        one(d.value, c);
      }
      case ExprTy.GeneratorExp g -> {
        all(g.generators, c);
        one(g.element, c);
      }
      case ExprTy.Await a -> one(a.value, c);
      case ExprTy.Yield y -> one(y.value, c);
      case ExprTy.YieldFrom y -> one(y.value, c);
      case ExprTy.Compare p -> {
        one(p.left, c);
        all(p.comparators, c);
      }
      case ExprTy.Call k -> {
        one(k.func, c);
        all(k.args, c);
        all(k.keywords, c);
      }
      case ExprTy.FormattedValue f -> {
        one(f.value, c);
        one(f.formatSpec, c);
      }
      case ExprTy.JoinedStr j -> all(j.values, c);
      case ExprTy.Attribute a -> one(a.value, c);
      case ExprTy.Subscript s -> {
        one(s.value, c);
        one(s.slice, c);
      }
      case ExprTy.Starred s -> one(s.value, c);
      case ExprTy.List l -> all(l.elements, c);
      case ExprTy.Tuple t -> all(t.elements, c);
      case ExprTy.Slice s -> {
        one(s.lower, c);
        one(s.upper, c);
        one(s.step, c);
      }
      default -> {}
    }
  }

  private static void pattern(PatternTy node, Consumer<SSTNode> c) {
    switch (node) {
      case PatternTy.MatchValue v -> one(v.value, c);
      case PatternTy.MatchSequence s -> all(s.patterns, c);
      case PatternTy.MatchMapping m -> {
        all(m.keys, c);
        all(m.patterns, c);
      }
      case PatternTy.MatchClass k -> {
        one(k.cls, c);
        all(k.patterns, c);
        all(k.kwdPatterns, c);
      }
      case PatternTy.MatchAs a -> one(a.pattern, c);
      case PatternTy.MatchOr o -> all(o.patterns, c);
      default -> {}
    }
  }

  private static void one(SSTNode node, Consumer<SSTNode> c) {
    if (node != null) {
      c.accept(node);
    }
  }

  private static void all(SSTNode[] nodes, Consumer<SSTNode> c) {
    if (nodes != null) {
      for (SSTNode n : nodes) {
        one(n, c);
      }
    }
  }
}
