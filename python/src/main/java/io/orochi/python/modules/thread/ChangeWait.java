package io.orochi.python.modules.thread;

import io.orochi.framework.atomic.RetrySignal;
import io.orochi.framework.thread.AbortSignal;
import io.orochi.framework.thread.EndlessWait;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.TransactionError;

/**
 * Waiting for something that another thread does to a guest object. In a transaction that can still
 * be undone, waiting undoes it; an inevitable one waits in place.
 */
public final class ChangeWait {
  /** An inevitable transaction looks so often at what it waits for before it asks in vain. */
  private static final int LOOKS = 40;

  /** What is waited for. */
  public interface Step<T> {
    /** Does it; null when it cannot be done now. One operation. */
    T attempt(PyThread t);

    /** Whether an attempt would do it. Reads only. */
    boolean isPossible(PyThread t);

    /**
     * The only thread that can make it possible, or null if any thread could. Where it is not
     * possible; reads only.
     */
    default PyThread waker(PyThread t) {
      return null;
    }
  }

  private ChangeWait() {}

  /**
   * Attempts a step until it is done.
   *
   * @param nanos limit; negative is none, 0 only tries
   * @return null when the time is over
   */
  public static <T> T await(PyThread t, long nanos, Step<T> step) {
    if (t.inTx() && t.isInevitable()) {
      return inevitably(t, nanos, step);
    }
    if (t.inTx()) {
      if (step.isPossible(t)) {
        return step.attempt(t);
      }
      if (nanos == 0) {
        return null;
      }
      return undoing(t, nanos, step);
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
      PyThread waker;
      try {
        possible = step.isPossible(t);
        waker = possible ? null : step.waker(t);
      } catch (AbortSignal e) {
        t.abort();
        continue;
      }
      if (possible) {
        t.commit();
      } else {
        t.awaitChange(left, waker);
      }
      T done = step.attempt(t);
      if (done != null) {
        return done;
      }
    }
  }

  /** Polls, where no other thread is concerned or the wait has a limit that is over. */
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

  /**
   * Polls in an inevitable transaction. That it has looked in vain is forgotten, for else nobody
   * could change what it has seen before it ends.
   *
   * @throws PyException a TransactionError if it would wait for ever for somebody who waits for it
   */
  private static <T> T inevitably(PyThread t, long nanos, Step<T> step) {
    long start = System.nanoTime();
    EndlessWait endless = new EndlessWait(t);
    for (int looks = 1; ; looks++) {
      if (nanos >= 0 && System.nanoTime() - start >= nanos) {
        return step.isPossible(t) ? step.attempt(t) : null; // what is told stays true
      }
      boolean asks = nanos < 0 && looks % LOOKS == 0;
      PyThread[] waker = new PyThread[1];
      if (t.isMet(() -> isPossible(t, step, asks ? waker : null))) {
        return step.attempt(t);
      }
      if (asks && endless.isCertain(waker[0])) {
        throw TransactionError.of(
            t,
            "an inevitable transaction would wait forever: what it waits for is up to a thread that"
                + " waits for this transaction");
      }
      t.pauseBriefly();
    }
  }

  private static boolean isPossible(PyThread t, Step<?> step, PyThread[] waker) {
    boolean possible = step.isPossible(t);
    if (!possible && waker != null) {
      waker[0] = step.waker(t);
    }
    return possible;
  }
}
