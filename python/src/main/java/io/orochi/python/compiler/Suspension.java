package io.orochi.python.compiler;

import com.oracle.graal.python.pegparser.sst.ComprehensionTy;
import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Which nodes contain something outside of nested code blocks: what suspends a generator, or what
 * else is looked for.
 */
final class Suspension {
  private final Map<SSTNode, Boolean> known = new IdentityHashMap<>();
  private final Predicate<SSTNode> wanted;

  private Suspension(Predicate<SSTNode> wanted) {
    this.wanted = wanted;
  }

  /** Finds what can suspend a generator. */
  static Suspension any() {
    return new Suspension(
        node ->
            switch (node) {
              case ExprTy.Yield y -> true;
              case ExprTy.YieldFrom y -> true;
              case ExprTy.Await a -> true;
              case StmtTy.AsyncFor f -> true;
              case StmtTy.AsyncWith w -> true;
              case ComprehensionTy c -> c.isAsync;
              default -> false;
            });
  }

  /** Finds what makes a generator of a function. */
  static Suspension yields() {
    return new Suspension(node -> node instanceof ExprTy.Yield);
  }

  /** Whether the node is or contains it. */
  boolean in(SSTNode node) {
    if (node == null) {
      return false;
    }
    Boolean k = known.get(node);
    if (k == null) {
      k = look(node);
      known.put(node, k);
    }
    return k;
  }

  boolean in(SSTNode[] nodes) {
    if (nodes != null) {
      for (SSTNode n : nodes) {
        if (in(n)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean look(SSTNode node) {
    if (wanted.test(node)) {
      return true;
    }
    switch (node) {
      case ExprTy.Lambda l -> {
        return in(l.args);
      }
      case StmtTy.FunctionDef f -> {
        return in(f.decoratorList) || in(f.args) || in(f.returns);
      }
      case StmtTy.AsyncFunctionDef f -> {
        return in(f.decoratorList) || in(f.args) || in(f.returns);
      }
      case StmtTy.ClassDef c -> {
        return in(c.decoratorList) || in(c.bases) || in(c.keywords);
      }
      case ExprTy.GeneratorExp g -> {
        return in(g.generators[0].iter);
      }
      default -> {
        boolean[] found = {false};
        Children.of(node, c -> found[0] |= in(c));
        return found[0];
      }
    }
  }
}
