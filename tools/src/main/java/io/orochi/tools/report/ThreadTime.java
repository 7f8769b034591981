package io.orochi.tools.report;

/** What one thread did; its fields are in nanoseconds. */
final class ThreadTime {
  private static final int BUCKETS = 4096;
  private static final int FEW_BUCKETS = 512;

  final int id;
  final TimeLine line;
  String name;
  long started;
  long ended = -1;
  long committed;
  long aborted;
  long paused;
  long waiting;

  /** Of {@link #committed}: when it could not be undone. */
  long inevitable;

  long commits;
  long aborts;

  // the state of the thread while the log is read

  /** When the running attempt began, or -1. */
  long began = -1;

  /** When it became inevitable, or -1. */
  long inevitableSince = -1;

  /** Where, and why. */
  Accounting.Irrevocable irrevocable;

  /** How long it has waited in the running attempt. */
  long waited;

  /** When the last attempt was undone that is going to be tried again, or -1. */
  long undone = -1;

  /** Why. */
  Row undoneBy;

  ThreadTime(int id, long started) {
    this.id = id;
    this.started = started;
    name = "thread " + id;
    line = new TimeLine(id < 64 ? BUCKETS : FEW_BUCKETS, State.COUNT - 1, 1 << 10);
  }

  long life() {
    return ended - started;
  }

  long outside() {
    return Math.max(0, life() - committed - aborted - paused - waiting);
  }
}
