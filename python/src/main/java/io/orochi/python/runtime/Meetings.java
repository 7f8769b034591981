package io.orochi.python.runtime;

/**
 * How often transactions have met at one container: whether it is worth taking it apart, so that
 * its parts can be changed by themselves. Each time that the parts had to be brought together again
 * it takes twice as many.
 *
 * <p>A hint: used by all threads without synchronisation, so some meetings may not be counted, and
 * nothing rests on the number.
 */
final class Meetings {
  private static final int FIRST_TIME = 8;
  private static final int MOST_DOUBLINGS = 20;

  private int count;
  private int doublings;

  /** The given one, or a new one in place of null. */
  static Meetings orNew(Meetings m) {
    return m == null ? new Meetings() : m;
  }

  /** Transactions have met once more; whether that was often enough. */
  boolean areEnough() {
    if (++count < FIRST_TIME << doublings) {
      return false;
    }
    count = 0;
    return true;
  }

  /** The parts were brought together. */
  void startAnew() {
    count = 0;
    doublings = Math.min(doublings + 1, MOST_DOUBLINGS);
  }
}
