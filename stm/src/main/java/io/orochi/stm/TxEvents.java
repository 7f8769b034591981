package io.orochi.stm;

/**
 * A listener for what transactions do. Methods are called on the thread concerned, with nothing
 * locked but what the transaction holds: they must be quick, must not throw, and must not touch
 * transactional objects. Locations are what {@link TxThread#location()} gave.
 */
public interface TxEvents {
  /** An attempt begins. */
  default void begin(TxThread t) {}

  /** The transaction has committed. */
  default void commit(TxThread t) {}

  /**
   * An attempt has been undone.
   *
   * @param here where it was stopped, or null
   * @param there where the thread that stopped it was, or null if unknown
   */
  default void abort(TxThread t, ConflictKind kind, Object here, Object there) {}

  /**
   * The thread waited for another one for so many nanoseconds: in an attempt that goes on, in a
   * plain operation, or between two attempts. A wait that ends in an abort is not told, it is a
   * part of the time from {@link #begin} to {@link #abort}.
   */
  default void waited(TxThread t, ConflictKind kind, Object here, Object there, long nanos) {}

  /** The thread waited in {@code retry} for so many nanoseconds. */
  default void parked(TxThread t, long nanos) {}

  /** The transaction has become inevitable. */
  default void inevitable(TxThread t, String why) {}
}
