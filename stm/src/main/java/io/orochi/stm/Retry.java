package io.orochi.stm;

/**
 * The block cannot go on with what it has read: thrown by {@link Stm#retry}. One object without
 * stack trace.
 */
final class Retry extends RuntimeException {
  private static final long serialVersionUID = 1L;
  static final Retry INSTANCE = new Retry();

  private Retry() {
    super("retry outside of a transaction", null, false, false);
  }
}
