package io.orochi.python.modules.thread;

import io.orochi.framework.atomic.RetrySignal;
import io.orochi.framework.thread.AbortSignal;
import io.orochi.python.runtime.PyThread;

/**
 * Waiting for something that another thread does to a guest object. In a transaction that can still
 * be undone, waiting undoes it; an inevitable one waits in place.
 */
public final class ChangeWait {
  /** What is waited for. */
  public interface Step<T> {
    /** Does it; null when it cannot be done now. One operation. */
    T attempt(PyThread t);

    /** Whether an attempt would do it. Reads only. */
    boolean isPossible(PyThread t);
  }

  private ChangeWait() {}

  /**
   * Attempts a step until it is done.
   *
   * @param nanos limit; negative is none, 0 only tries
   * @return null when the time is over
   */
  public static <T> T await(PyThread t, long nanos, Step<T> step) {
    if (t.inTx()) {
      if (step.isPossible(t)) {
        return step.attempt(t);
      }
      if (nanos == 0) {
        return null;
      }
      return t.isInevitable() ? inPlace(t, nanos, step) : undoing(t, nanos, step);
    }
    T done = step.attempt(t);
    if (done != null || nanos == 0) {
      return done;
    }
    if (t.threads().isAlone() && nanos < 0) {
      // no other thread can do anything: block as CPython does, until a signal handler raises
      return inPlace(t, nanos, step);
    }
    return outside(t, nanos, step);
  }

  /**
   * A limit goes on from the first attempt that came to this wait. What loops until the clock says
   * that the time is over (as {@code Condition.wait_for} does) begins its time anew in an attempt
   * in which it was over: that wait is not undone once more.
   */
  private static <T> T undoing(PyThread t, long nanos, Step<T> step) {
    if (nanos < 0) {
      throw RetrySignal.FOREVER;
    }
    if (t.elision().isRunning()) {
      throw RetrySignal.within(nanos); // it runs again with its lock
    }
    if (t.timedWaits().isOneOver()) {
      return inPlace(t, nanos, step);
    }
    long left = t.timedWaits().remaining(nanos);
    if (left > 0) {
      throw RetrySignal.within(left);
    }
    return null;
  }

  private static <T> T outside(PyThread t, long nanos, Step<T> step) {
    long start = System.nanoTime();
    while (true) {
      long left = nanos < 0 ? Long.MAX_VALUE : nanos - (System.nanoTime() - start);
      if (left <= 0) {
        return step.attempt(t);
      }
      t.begin();
      boolean possible;
      try {
        possible = step.isPossible(t);
      } catch (AbortSignal e) {
        t.abort();
        continue;
      }
      if (possible) {
        t.commit();
      } else {
        t.waitForChange(left);
      }
      T done = step.attempt(t);
      if (done != null) {
        return done;
      }
    }
  }

  /** Polls. */
  private static <T> T inPlace(PyThread t, long nanos, Step<T> step) {
    long start = System.nanoTime();
    while (true) {
      T done = step.attempt(t);
      if (done != null || nanos >= 0 && System.nanoTime() - start >= nanos) {
        return done;
      }
      t.pauseBriefly();
      t.poll();
    }
  }
}
