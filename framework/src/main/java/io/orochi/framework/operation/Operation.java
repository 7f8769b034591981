package io.orochi.framework.operation;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import io.orochi.framework.atomic.RetrySignal;
import io.orochi.framework.thread.AbortSignal;
import io.orochi.framework.thread.GuestThread;
import io.orochi.framework.thread.StepsSignal;
import java.util.function.Supplier;

/** Runs a built-in over several objects as a short transaction of its own. */
public final class Operation {
  private Operation() {}

  /**
   * Runs {@code body} so that nobody sees it half done. Inside a transaction, and while there is
   * one thread only, that needs nothing. Outside, the body is a transaction, which starts again
   * after a conflict: it may change guest objects through their operations, but no Java state that
   * outlives it. If it comes to call guest code ({@link #leave}), to do what cannot be undone, or
   * to wait, it is taken back and runs once more, in steps, as CPython lets other threads run
   * there.
   *
   * <p>An exception of the body commits what it did so far, as under a global lock.
   */
  @TruffleBoundary
  public static <T> T atomically(GuestThread t, Supplier<T> body) {
    if (t.inTx() || t.threads().isAlone()) {
      return body.get();
    }
    while (true) {
      T result = null;
      RuntimeException thrown = null;
      t.begin();
      t.setInOperation(true);
      try {
        result = body.get();
      } catch (AbortSignal a) {
        t.abort();
        continue;
      } catch (StepsSignal | RetrySignal e) {
        t.rollback();
        t.setInOperation(false);
        return body.get();
      } catch (RuntimeException e) {
        thrown = e;
      } catch (Throwable e) {
        t.rollback();
        throw e;
      } finally {
        t.setInOperation(false);
      }
      if (t.commit()) {
        if (thrown != null) {
          throw thrown;
        }
        return result;
      }
    }
  }

  /** As {@link #atomically}, outside of transactions, but gives up if somebody is in the way. */
  @TruffleBoundary
  public static void attempt(GuestThread t, Runnable body) {
    assert !t.inTx() : "in a transaction";
    t.begin();
    t.setInOperation(true);
    try {
      body.run();
    } catch (AbortSignal | StepsSignal | RetrySignal e) {
      t.rollback();
      return;
    } catch (Throwable e) {
      t.rollback();
      throw e;
    } finally {
      t.setInOperation(false);
    }
    if (!t.commit()) {
      t.abandonBlock();
    }
  }

  /**
   * To be called before guest code is entered from Java: takes back a running operation, which then
   * runs in steps.
   */
  public static void leave(GuestThread t) {
    t.leaveOperation();
  }
}
