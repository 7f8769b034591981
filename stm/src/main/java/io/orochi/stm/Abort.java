package io.orochi.stm;

/**
 * The running attempt of a transaction must be undone. Thrown by barriers only; caught by the loop
 * that runs the attempt, which calls {@link TxThread#abort()} and starts again. One object without
 * stack trace, since it is thrown often; the reason is kept in the {@link TxThread}. No code of a
 * guest language or of a Java user may catch it.
 */
public final class Abort extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The only one. */
  public static final Abort INSTANCE = new Abort();

  private Abort() {
    super("transaction aborted", null, false, false);
  }
}
