package io.orochi.python.posix;

/**
 * How a thread waits in the operating system. The embedder supplies one that keeps safepoints,
 * signals and cancellation working (on Truffle: {@code TruffleSafepoint.setBlockedFunction} with an
 * interrupter that calls {@link Wakeup#wake()} and {@link Wakeup#reset()}).
 */
public interface Sleeper {
  /** A wait that can be entered again after it was interrupted. */
  @FunctionalInterface
  interface Sleep {
    /**
     * Returns when what was waited for is there or the time is over.
     *
     * @throws InterruptedException when the {@link Wakeup} was used before; the wait may be begun
     *     again
     */
    void run() throws InterruptedException;
  }

  /**
   * Runs {@code sleep} until it returns. When it is interrupted, does whatever the thread was woken
   * for and runs it again, or leaves with an exception (KeyboardInterrupt, for example), which the
   * caller of the blocking function gets.
   */
  void sleep(Wakeup wakeup, Sleep sleep);

  /**
   * Called when a system call ended with EINTR, before it is repeated (PEP 475). Runs pending
   * signal handlers; their exception leaves the call.
   */
  default void interrupted() {}

  /** Waits on, whatever wakes it. */
  Sleeper UNINTERRUPTIBLE =
      (wakeup, sleep) -> {
        while (true) {
          try {
            sleep.run();
            return;
          } catch (InterruptedException e) {
            wakeup.reset();
          }
        }
      };
}
