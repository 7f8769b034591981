package io.orochi.python.posix;

import com.oracle.truffle.api.TruffleSafepoint;

/**
 * Waiting for guest threads: while a thread waits in the system, Truffle can run thread-local
 * actions on it (a signal's handler, cancellation, a request to abort), and their exceptions leave
 * the wait. Without state; for threads that have entered a context.
 */
public final class SafepointSleeper implements Sleeper {
  /** The only instance. */
  public static final SafepointSleeper INSTANCE = new SafepointSleeper();

  private SafepointSleeper() {}

  @Override
  public void sleep(Wakeup wakeup, Sleep sleep) {
    TruffleSafepoint.Interrupter interrupter =
        new TruffleSafepoint.Interrupter() {
          @Override
          public void interrupt(Thread thread) {
            wakeup.wake();
          }

          @Override
          public void resetInterrupted() {
            wakeup.reset();
          }
        };
    TruffleSafepoint.getCurrent().setBlocked(null, interrupter, Sleep::run, sleep, null, null);
  }

  @Override
  public void interrupted() {
    TruffleSafepoint.pollHere(null);
  }
}
