package io.orochi.framework.thread;

import com.oracle.truffle.api.ThreadLocalAction;
import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.TruffleSafepoint;
import java.util.Collection;

/**
 * Unwinds a thread that must not go on. No guest handler sees it, and a transaction on the way is
 * undone.
 *
 * <p>A thread hears the request at a safepoint, and Truffle has some of its own when a thread
 * enters and leaves a context: an error thrown there would end up with the handler of uncaught
 * errors. So it is thrown only while the thread is in {@link #endable}.
 */
public final class ThreadEnding extends Error {
  private static final long serialVersionUID = 1L;

  /** Milliseconds to wait for a thread before it is asked again. */
  private static final long PATIENCE = 20;

  /** Set while the thread is in {@link #endable}. */
  private static final ThreadLocal<Boolean> ENDABLE = new ThreadLocal<>();

  private ThreadEnding() {
    super(null, null, false, false);
  }

  /**
   * Runs what makes up a thread's life, until it has returned or {@link #endAll} ends it. What
   * comes after this call is not cut short.
   */
  public static void endable(Runnable life) {
    ENDABLE.set(true);
    try {
      life.run();
    } catch (ThreadEnding e) {
      // as requested
    } finally {
      ENDABLE.remove();
    }
  }

  /**
   * Ends threads, which run in the context of {@code env}, and waits until they have ended. One
   * that is not in {@link #endable} yet ignores the request, so it is repeated.
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
              if (ENDABLE.get() != null) {
                throw new ThreadEnding();
              }
            }
          });
      for (Thread thread : left) {
        TruffleSafepoint.setBlockedThreadInterruptible(null, x -> x.join(PATIENCE), thread);
      }
    }
  }
}
