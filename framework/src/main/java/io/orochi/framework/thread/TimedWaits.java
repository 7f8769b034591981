package io.orochi.framework.thread;

import java.util.Arrays;

/**
 * When the waits of the running block that have a limit are over. A wait undoes the attempt, and
 * the next one comes to it again: its time goes on from where it was first begun. The waits of an
 * attempt are told apart by their number and limit.
 *
 * <p>Used by one thread.
 */
public final class TimedWaits {
  private long[] limits = new long[4];
  private long[] ends = new long[4];
  private int known;
  private int met;
  private boolean over;

  TimedWaits() {}

  /** A block begins. */
  public void beginBlock() {
    known = 0;
  }

  /** An attempt of it begins. */
  public void beginAttempt() {
    met = 0;
    over = false;
  }

  /** Whether a wait of the running attempt was over. */
  public boolean isOneOver() {
    return over;
  }

  /**
   * The attempt comes to its next wait; gives how much is left of it.
   *
   * @param limit in nanoseconds
   * @return in nanoseconds; not positive if the wait is over
   */
  public long remaining(long limit) {
    int i = met++;
    long now = System.nanoTime();
    if (i >= known || Math.abs(limits[i] - limit) > limit >> 4) {
      if (i == ends.length) {
        limits = Arrays.copyOf(limits, 2 * i);
        ends = Arrays.copyOf(ends, 2 * i);
      }
      limits[i] = limit;
      ends[i] = now + limit;
      known = i + 1;
    }
    long left = ends[i] - now;
    over |= left <= 0;
    return left;
  }
}
