package io.orochi.python.compiler;

import com.oracle.graal.python.pegparser.sst.ComprehensionTy;
import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * Which parts of a generator can suspend it: those that contain {@code yield} or {@code await}
 * outside of nested code blocks.
 */
final class Suspension {
  private final Map<SSTNode, Boolean> known = new IdentityHashMap<>();

  /** Whether the node can suspend. */
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
    switch (node) {
      case ExprTy.Yield y -> {
        return true;
      }
      case ExprTy.YieldFrom y -> {
        return true;
      }
      case ExprTy.Await a -> {
        return true;
      }
      case StmtTy.AsyncFor f -> {
        return true;
      }
      case StmtTy.AsyncWith w -> {
        return true;
      }
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
        return found[0] || node instanceof ComprehensionTy c && c.isAsync;
      }
    }
  }
}
