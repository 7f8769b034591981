package io.orochi.python.modules.posix;

import com.oracle.truffle.api.TruffleSafepoint;
import io.orochi.python.posix.Sleeper;
import io.orochi.python.posix.Wakeup;

/** Waits in libc that answer safepoints: signals are handled, and Ctrl-C leaves the wait with KeyboardInterrupt. */
public final class GuestSleeper implements Sleeper {
  /** The only one. */
  public static final GuestSleeper INSTANCE = new GuestSleeper();

  private GuestSleeper() {}

  @Override
  public void sleep(Wakeup wakeup, Sleep sleep) {
    TruffleSafepoint.getCurrent()
        .setBlocked(
            null,
            new TruffleSafepoint.Interrupter() {
              @Override
              public void interrupt(Thread thread) {
                wakeup.wake();
              }

              @Override
              public void resetInterrupted() {
                wakeup.reset();
              }
            },
            Sleep::run,
            sleep,
            null,
            null);
  }

  @Override
  public void interrupted() {
    TruffleSafepoint.pollHere(null);
  }
}
