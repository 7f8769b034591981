package io.orochi.stm;

/** Why an attempt was aborted or had to wait. Stored in logs by number: new ones come last. */
public enum ConflictKind {
  /** It wanted to write what another thread had written or locked. */
  WRITE_WRITE,
  /**
   * What it had read, another thread wrote; or it wanted to read what another thread had locked.
   */
  WRITE_READ,
  /** An inevitable transaction was in the way. */
  INEVITABLE,
  /** A value that compiled code took for a constant changed. */
  CONSTANT,
  /** It was asked to begin again, by nobody's conflict. */
  REQUESTED,
  /** The program waits for a change: {@code retry}, a lock that is held, an empty queue. */
  RETRY,
  /** The program undid it, and does not try it again. */
  ROLLBACK,
  /** It waited until those with an earlier place had committed. */
  TURN,
  /** A block under a lock, tried as a transaction: the lock is taken instead. */
  LOCK_TAKEN
}
