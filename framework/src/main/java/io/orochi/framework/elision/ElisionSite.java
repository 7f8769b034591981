package io.orochi.framework.elision;

/**
 * Whether blocks at one place of a program can run without their lock. One that waits, does what
 * cannot be undone or lasts long is undone, and then not tried for some time, longer each time it
 * happens, and in the end never again.
 *
 * <p>Any number of threads use it without synchronisation: lost updates do no harm.
 */
public final class ElisionSite {
  /** So many entries are left alone after the first failure. */
  private static final int FIRST_PENALTY = 4;

  /** A place whose penalty has grown beyond this is given up for good. */
  private static final int LAST_PENALTY = 4096;

  private int penalty;
  private int skip;
  private volatile boolean hopeless;

  public ElisionSite() {}

  /** Whether the block that begins should be tried. */
  boolean admits() {
    if (skip > 0) {
      skip--;
      return false;
    }
    return true;
  }

  /** A block has run to its end. */
  void succeeded() {
    int p = penalty;
    if (p > 0) {
      penalty = p - Math.max(p >> 3, 1);
    }
  }

  /** A block could not be run as a transaction. */
  void failed() {
    punish(2);
  }

  /** A block lasted so long that others, or the world, might wait for what it had done. */
  void wasTooLong() {
    punish(16);
  }

  private void punish(int factor) {
    int p = Math.max(FIRST_PENALTY, penalty * factor);
    penalty = p;
    skip = p;
    if (p > LAST_PENALTY) {
      hopeless = true;
    }
  }

  /** Whether it has been given up for good. */
  public boolean isHopeless() {
    return hopeless;
  }
}
