package io.orochi.framework.elision;

import io.orochi.framework.thread.GuestThread;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/**
 * Ends attempts that last too long: what a block has written without holding its lock nobody sees
 * before it ends, so a block that waits in a loop for an answer would wait for ever, and its output
 * would be late. A thread of the Java machine looks every few milliseconds while such blocks are
 * run, and ends when none has been for a while.
 *
 * <p>Safe for any number of threads.
 */
public final class ElisionWatch {
  /** How long an attempt may last, in nanoseconds. */
  private static final long LIMIT = 20_000_000;

  private static final long PERIOD = 5_000_000;
  private static final int IDLE_PERIODS = 60;

  private final Iterable<GuestThread> threads;

  /** Whether a block has begun since the last look. Racy: what is lost is set again soon. */
  private volatile boolean used;

  private final AtomicBoolean running = new AtomicBoolean();

  /**
   * A watch that is not running.
   *
   * @param threads those to be watched; changes while it is iterated over
   */
  public ElisionWatch(Iterable<GuestThread> threads) {
    this.threads = threads;
  }

  /** An attempt has begun. */
  void begun() {
    if (!used) {
      used = true;
      if (running.compareAndSet(false, true)) {
        Thread.ofPlatform().daemon().name("orochi elision watch").start(this::run);
      }
    }
  }

  private void run() {
    int idle = 0;
    while (idle < IDLE_PERIODS) {
      LockSupport.parkNanos(PERIOD);
      idle = used ? 0 : idle + 1;
      used = false;
      long now = System.nanoTime();
      for (GuestThread t : threads) {
        Elision e = t.elision();
        long since = e.since();
        if (since != 0 && now - since > LIMIT) {
          e.declareOverdue(since);
          t.hurry();
          used = true;
        }
      }
    }
    running.set(false);
  }
}
