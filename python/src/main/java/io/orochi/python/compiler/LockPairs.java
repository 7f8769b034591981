package io.orochi.python.compiler;

import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.StmtTy;

/**
 * Finds {@code x.acquire()} followed by {@code try} with {@code x.release()} in its {@code
 * finally}: what a {@code with} statement says in other words.
 */
final class LockPairs {
  private LockPairs() {}

  /** Whether {@code first} takes what {@code second} releases, whatever happens in between. */
  static boolean isPair(StmtTy first, StmtTy second) {
    if (!(second instanceof StmtTy.Try t) || t.finalBody == null || t.finalBody.length == 0) {
      return false;
    }
    ExprTy taken = receiver(first, "acquire");
    return taken != null && isSame(taken, receiver(t.finalBody[0], "release"));
  }

  /** The x of {@code x.method()}, or null. */
  private static ExprTy receiver(StmtTy statement, String method) {
    return statement instanceof StmtTy.Expr e
            && e.value instanceof ExprTy.Call c
            && (c.args == null || c.args.length == 0)
            && (c.keywords == null || c.keywords.length == 0)
            && c.func instanceof ExprTy.Attribute a
            && a.attr.equals(method)
        ? a.value
        : null;
  }

  /** Names, and attributes of such. */
  private static boolean isSame(ExprTy a, ExprTy b) {
    return switch (a) {
      case ExprTy.Name n -> b instanceof ExprTy.Name m && n.id.equals(m.id);
      case ExprTy.Attribute x ->
          b instanceof ExprTy.Attribute y && x.attr.equals(y.attr) && isSame(x.value, y.value);
      default -> false;
    };
  }
}
