package io.orochi.stm;

/**
 * A listener for what transactions do. Methods are called on the thread concerned, with nothing
 * locked but what the transaction holds: they must be quick, must not throw, and must not touch
 * transactional objects through barriers. Some are called from code that a runtime may compile: a
 * listener puts what that compiler wants around them.
 */
public interface TxEvents {
  /** A thread is going to take part. */
  default void attached(TxThread t) {}

  /** A thread will not take part any more. */
  default void detached(TxThread t) {}

  /** An attempt begins. */
  default void begin(TxThread t) {}

  /** The transaction has committed. */
  default void commit(TxThread t) {}

  /**
   * An attempt has been undone. It is tried again, unless the kind is {@link ConflictKind#ROLLBACK}
   * or {@link ConflictKind#LOCK_TAKEN}.
   */
  default void abort(TxThread t, Conflict c) {}

  /**
   * The block whose last attempt was undone is not tried again as a transaction, although its
   * {@link #abort} was told as one that would be.
   */
  default void abandoned(TxThread t, Object here) {}

  /**
   * The thread waited for another one for so many nanoseconds: in an attempt that goes on, in a
   * plain operation, or between two attempts. A wait that ends in an abort is not told, it is a
   * part of the time from {@link #begin} to {@link #abort}.
   */
  default void waited(TxThread t, Conflict c, long nanos) {}

  /**
   * The thread slept for so many nanoseconds until something changed that it had read: after an
   * {@link #abort} of the kind {@link ConflictKind#RETRY}.
   */
  default void parked(TxThread t, Object here, long nanos) {}

  /** The transaction has become inevitable. */
  default void inevitable(TxThread t, Object here, String why) {}
}
