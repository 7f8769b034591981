package io.orochi.tools.report;

/** What a thread does at a moment. */
enum State {
  /** In an attempt that commits. */
  COMMITTED,
  /** In an attempt that is undone. */
  ABORTED,
  /** Waits for another thread, in a transaction, before it tries again, or in a plain operation. */
  PAUSED,
  /** In a transaction that can no longer be undone, and commits. */
  INEVITABLE,
  /** Sleeps until something changes: {@code retry}, a lock, a queue. */
  WAITING,
  /** Runs code outside of transactions, or is idle. */
  OUTSIDE;

  static final int COUNT = values().length;
}
