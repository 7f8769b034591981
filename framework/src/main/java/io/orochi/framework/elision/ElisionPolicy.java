package io.orochi.framework.elision;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import io.orochi.framework.thread.GuestThread;

/**
 * Whether it pays to run the blocks of one lock as transactions: it is tried, and measured by how
 * many blocks all threads together get through in a time, with the lock and without. What does not
 * pay is tried again later, each time after a longer rest, and in the end never. Made when threads
 * have waited for the lock, so it costs other locks nothing.
 *
 * <p>Safe for any number of threads.
 */
public final class ElisionPolicy {
  /** How long a thread counts by itself, in nanoseconds. */
  static final long COUNT_NANOS = 200_000;

  private static final long MILLI = 1_000_000;

  /** A measurement takes this time, and so many blocks, but no longer than {@link #PATIENCE}. */
  private static final long MEASURE = 30 * MILLI;

  private static final int MEASURED_BLOCKS = 20;
  private static final long PATIENCE = 500 * MILLI;

  /** New code gets compiled meanwhile. */
  private static final long WARM_UP = 50 * MILLI;

  private static final int WARM_UP_BLOCKS = 3000;
  private static final int WARM_UPS = 12;

  /** By this factor it must be faster. */
  private static final double GAIN = 1.08;

  private static final long FIRST_REST = 250 * MILLI;
  private static final int RESTS = 7;
  private static final long FIRST_RUN = 1000 * MILLI;
  private static final long LONGEST_RUN = 30_000 * MILLI;

  private enum Phase {
    /** Measures with the lock. */
    PLAIN(false),
    WARMING(true),
    /** Measures without. */
    ELIDED(true),
    PLAIN_AGAIN(false),
    ELIDED_AGAIN(true),
    /** It pays. */
    RUNNING(true),
    /** It did not pay. */
    RESTING(false),
    /** It never will. */
    OVER(false),
    /** Is not measured. */
    ALWAYS(true);

    final boolean elides;

    Phase(boolean elides) {
      this.elides = elides;
    }
  }

  /** Does not ask whether it pays. */
  public static final ElisionPolicy ALWAYS = new ElisionPolicy(0);

  static {
    ALWAYS.phase = Phase.ALWAYS;
  }

  private volatile Phase phase = Phase.PLAIN;
  private long phaseStart;
  private long blocks;
  private double plainRate;
  private double elidedRate;
  private int warmUps;
  private double warmRate;
  private long warmBlocks;
  private int failures;
  private long run = FIRST_RUN;

  /**
   * Begins to measure.
   *
   * @param now time in nanoseconds
   */
  public ElisionPolicy(long now) {
    phaseStart = now;
  }

  /** Whether a block that begins now should run as a transaction. */
  public boolean elides() {
    return phase.elides;
  }

  /** Whether it never will. */
  public boolean isOver() {
    return phase == Phase.OVER;
  }

  /** A block of the lock has ended, run in either way. */
  public void ran(GuestThread t) {
    Phase p = phase;
    if (p.ordinal() < Phase.OVER.ordinal() && (p != Phase.RESTING || t.elision().isSample())) {
      t.elision().count(this, now());
    }
  }

  @TruffleBoundary
  private static long now() {
    return System.nanoTime();
  }

  /** So many blocks more have ended by {@code now}. */
  @TruffleBoundary
  synchronized void add(int count, long now) {
    blocks += count;
    long elapsed = now - phaseStart;
    switch (phase) {
      case PLAIN -> {
        if (isMeasured(elapsed)) {
          plainRate = rate(elapsed);
          warmUps = 0;
          warmRate = 0;
          warmBlocks = 0;
          enter(Phase.WARMING, now);
        }
      }
      case WARMING -> {
        if (elapsed >= WARM_UP) {
          warm(rate(elapsed), now);
        }
      }
      case ELIDED -> {
        if (isMeasured(elapsed)) {
          elidedRate = rate(elapsed);
          enter(Phase.PLAIN_AGAIN, now);
        }
      }
      case PLAIN_AGAIN -> {
        if (isMeasured(elapsed)) {
          plainRate += rate(elapsed);
          enter(Phase.ELIDED_AGAIN, now);
        }
      }
      case ELIDED_AGAIN -> {
        if (isMeasured(elapsed)) {
          elidedRate += rate(elapsed);
          judge(now);
        }
      }
      case RUNNING -> {
        if (elapsed >= run) {
          run = Math.min(2 * run, LONGEST_RUN);
          plainRate = 0;
          elidedRate = 0;
          enter(Phase.PLAIN_AGAIN, now);
        }
      }
      case RESTING -> {
        if (elapsed >= FIRST_REST << failures - 1) {
          enter(Phase.PLAIN, now);
        }
      }
      default -> {}
    }
  }

  private boolean isMeasured(long elapsed) {
    return elapsed >= MEASURE && blocks >= MEASURED_BLOCKS || elapsed >= PATIENCE;
  }

  private double rate(long elapsed) {
    return (double) blocks / elapsed;
  }

  private void enter(Phase next, long now) {
    phaseStart = now;
    blocks = 0;
    phase = next;
  }

  /** Warms up until it gets no faster. */
  private void warm(double rate, long now) {
    warmBlocks += blocks;
    warmUps++;
    boolean faster = rate > 1.15 * warmRate;
    warmRate = Math.max(rate, warmRate);
    enter(
        warmUps >= WARM_UPS || warmUps > 2 && !faster && warmBlocks >= WARM_UP_BLOCKS
            ? Phase.ELIDED
            : Phase.WARMING,
        now);
  }

  private void judge(long now) {
    if (elidedRate > GAIN * plainRate) {
      failures = 0;
      enter(Phase.RUNNING, now);
    } else {
      failures++;
      enter(failures > RESTS ? Phase.OVER : Phase.RESTING, now);
    }
  }
}
