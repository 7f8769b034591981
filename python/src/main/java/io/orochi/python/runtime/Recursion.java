package io.orochi.python.runtime;

/**
 * Counts nested operations of built-ins that call themselves through their items, with the depth of
 * guest calls.
 */
public final class Recursion {
  private Recursion() {}

  /**
   * Enters one level; {@link #leave} must follow.
   *
   * @param where the end of the error text, such as {@code " in comparison"}
   */
  public static void enter(PyThread t, String where) {
    if (t.depth >= t.context().recursionLimit()) {
      throw PyErrors.raise(
          BuiltinException.RecursionError, "maximum recursion depth exceeded" + where);
    }
    t.depth++;
  }

  public static void leave(PyThread t) {
    t.depth--;
  }
}
