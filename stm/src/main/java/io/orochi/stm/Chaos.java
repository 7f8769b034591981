package io.orochi.stm;

import java.util.concurrent.ThreadLocalRandom;

/**
 * Delays and aborts injected at named points, for stress tests. Off unless the system property
 * {@value #PROPERTY} gives a number: every n-th pass of a point, on average, is disturbed. Off, it
 * is a constant and costs nothing.
 */
final class Chaos {
  static final String PROPERTY = "io.orochi.stm.chaos";

  private static final int ONE_IN = Integer.getInteger(PROPERTY, 0);

  /** Whether anything is injected. */
  static final boolean ON = ONE_IN > 0;

  /**
   * Where a disturbance can be injected: between any two steps that other threads can tell apart.
   */
  enum Point {
    BEGUN,
    BEFORE_LOOK,
    BEFORE_LOCK,
    LOCKED,
    COUNTER_READ,
    COUNTER_MOVED,
    ONE_VALIDATED,
    VALIDATED,
    PUBLISHED,
    BEFORE_RELEASE,
    RELEASED_ONE,
    UNDONE,
    BEFORE_WATCH,
    WATCH_SET,
    BEFORE_WAKE,
    BEFORE_PARK,
    VISIBLE,
    EPOCH_ADVANCED,
    TOKEN_TAKEN
  }

  /** Takes the place of chance, in tests that choose the order of all steps themselves. */
  interface Scheduler {
    /** The calling thread has come to {@code point}; may let others run first. */
    void at(Point point);

    /** Whether the attempt that runs here is to be aborted. */
    boolean abort();
  }

  /** Set by tests; null: chance. */
  static volatile Scheduler scheduler;

  private Chaos() {}

  /** Sometimes lets other threads run for a while. */
  static void delay(Point point) {
    Scheduler chosen = scheduler;
    if (chosen != null) {
      chosen.at(point);
      return;
    }
    ThreadLocalRandom random = ThreadLocalRandom.current();
    if (random.nextInt(ONE_IN) == 0) {
      int kind = random.nextInt(8) + (point.ordinal() & 1);
      if (kind < 5) {
        Thread.yield();
      } else {
        for (int i = random.nextInt(2000); i > 0; i--) {
          Thread.onSpinWait();
        }
      }
    }
  }

  /** Whether the attempt at this point is to be aborted for no reason. */
  static boolean abort() {
    Scheduler chosen = scheduler;
    return chosen != null ? chosen.abort() : ThreadLocalRandom.current().nextInt(ONE_IN * 8) == 0;
  }
}
