package io.orochi.framework.thread;

import com.oracle.truffle.api.ThreadLocalAction;
import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.TruffleSafepoint;
import java.util.Collection;

/**
 * Unwinds a thread that must not go on. No guest handler sees it, and a transaction on the way is
 * undone.
 */
public final class ThreadEnding extends Error {
  private static final long serialVersionUID = 1L;

  /** Milliseconds to wait for a thread before it is asked again. */
  private static final long PATIENCE = 20;

  private ThreadEnding() {
    super(null, null, false, false);
  }

  /**
   * Ends threads, which run in the context of {@code env}, and waits until they have ended. One
   * that has not entered the context yet does not hear the request, so it is repeated.
   *
   * @param threads may grow meanwhile; the calling thread is left alone
   */
  public static void endAll(TruffleLanguage.Env env, Collection<Thread> threads) {
    while (true) {
      Thread[] left =
          threads.stream()
              .filter(x -> x != Thread.currentThread() && x.getState() != Thread.State.TERMINATED)
              .toArray(Thread[]::new);
      if (left.length == 0) {
        return;
      }
      env.submitThreadLocal(
          left,
          new ThreadLocalAction(true, false) {
            @Override
            protected void perform(Access access) {
              throw new ThreadEnding();
            }
          });
      for (Thread thread : left) {
        TruffleSafepoint.setBlockedThreadInterruptible(null, x -> x.join(PATIENCE), thread);
      }
    }
  }
}
