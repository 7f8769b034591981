package io.orochi.stm;

/**
 * Something outside of the transactional memory that must change together with a transaction, in
 * the same order: a stream that holds output back, say. Enlisted with {@link TxThread#enlist}; a
 * transaction that has one is validated at commit even if it wrote nothing.
 *
 * <p>The calls come in this order, on the transaction's thread: {@link #prepare} for all, by
 * ascending {@link #order}; the counter moves, the reads are validated; {@link #commit} for all if
 * that succeeded; objects are released; {@link #release} for all.
 */
public interface CommitParticipant {
  /**
   * The place of this one among all in the world: locks taken in {@link #prepare} are taken in this
   * order.
   */
  long order();

  /**
   * Takes what {@link #commit} needs, waiting if it must. Whoever holds it now never waits for a
   * transaction. Must not throw.
   */
  void prepare();

  /**
   * The transaction is in the serial order now, and nobody has seen what it changed. Must not wait
   * and must not throw.
   */
  void commit();

  /** Gives back what {@link #prepare} took. */
  void release(boolean committed);
}
