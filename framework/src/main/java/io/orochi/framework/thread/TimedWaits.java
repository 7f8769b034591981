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
  private boolean clockKnown;
  private boolean clockRead;
  private long firstClock;
  private long behind;

  TimedWaits() {}

  /** A block begins. */
  public void beginBlock() {
    known = 0;
    clockKnown = false;
  }

  /** An attempt of it begins. */
  public void beginAttempt() {
    met = 0;
    over = false;
    clockRead = false;
  }

  /** Whether a wait of the running attempt was over. */
  public boolean isOneOver() {
    return over;
  }

  /**
   * The clock by which the running attempt reckons how long it may still wait. It begins in each
   * attempt with what it was in the first one, so that a deadline that is computed anew is that of
   * before; once a wait is over it is the true one, so that nobody believes to have time left.
   *
   * @param now the true time in nanoseconds
   */
  public long clock(long now) {
    if (!clockKnown) {
      clockKnown = true;
      firstClock = now;
    }
    if (!clockRead) {
      clockRead = true;
      behind = now - firstClock;
    }
    return over ? now : now - behind;
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
