package io.orochi.stm;

import java.util.concurrent.ThreadLocalRandom;

/**
 * Delays and aborts injected at named points, for stress tests. Off unless the system property {@value #PROPERTY} gives a
 * number: every n-th pass of a point, on average, is disturbed. Off, it is a constant and costs nothing.
 */
final class Chaos {
  static final String PROPERTY = "io.orochi.stm.chaos";

  private static final int ONE_IN = Integer.getInteger(PROPERTY, 0);

  /** Whether anything is injected. */
  static final boolean ON = ONE_IN > 0;

  /** Where a disturbance can be injected. */
  enum Point {
    BEGUN,
    READ_ADMITTED,
    LOCKED,
    COUNTER_READ,
    COUNTER_MOVED,
    VALIDATED,
    PUBLISHED,
    RELEASED_ONE,
    UNDONE,
    WATCH_SET,
    BEFORE_PARK,
    VISIBLE
  }

  private Chaos() {}

  /** Sometimes lets other threads run for a while. */
  static void delay(Point point) {
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
    return ThreadLocalRandom.current().nextInt(ONE_IN * 8) == 0;
  }
}
