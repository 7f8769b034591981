package io.orochi.framework.atomic;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleSafepoint;
import com.oracle.truffle.api.exception.AbstractTruffleException;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ControlFlowException;
import com.oracle.truffle.api.nodes.Node;
import io.orochi.framework.thread.AbortSignal;
import io.orochi.framework.thread.GuestThread;

/**
 * An atomic block. The body runs as one transaction and is repeated, from restored locals, until it
 * commits. Nested blocks are part of the outermost one. While no second guest thread has been
 * started nothing is logged: the block runs as ordinary code.
 *
 * <p>A guest exception or a jump that leaves the body commits what it did, as if a lock had been
 * held. Errors of the Java machine undo it.
 */
public abstract class AtomicNode extends Node {
  /** Runs the body; {@code tx} tells which of its two trees. */
  protected abstract void executeBody(VirtualFrame frame, GuestThread t, boolean tx);

  /**
   * Saves the locals that the body assigns and what else belongs to the thread; once for each
   * execution of the block.
   */
  protected abstract Object save(VirtualFrame frame, GuestThread t);

  /** Brings back what {@link #save} saved. */
  protected abstract void restore(VirtualFrame frame, GuestThread t, Object saved);

  /** Executes the block. */
  public final void execute(VirtualFrame frame, GuestThread t) {
    if (t.atomicDepth() > 0) {
      t.enterAtomic();
      try {
        executeBody(frame, t, t.inTx());
      } finally {
        t.leaveAtomic();
      }
    } else if (t.threads().isAlone()) {
      executeAlone(frame, t);
    } else {
      executeTransaction(frame, t);
    }
  }

  private void executeAlone(VirtualFrame frame, GuestThread t) {
    t.enterAtomic();
    try {
      executeBody(frame, t, false);
    } finally {
      t.leaveAtomic();
      t.runDeferred();
    }
  }

  private void executeTransaction(VirtualFrame frame, GuestThread t) {
    Object saved = save(frame, t);
    while (true) {
      RuntimeException thrown = null;
      long start = t.startTiming();
      t.begin();
      t.enterAtomic();
      try {
        executeBody(frame, t, true);
      } catch (AbortSignal e) {
        undo(t);
        t.countAbort(start);
        restore(frame, t, saved);
        TruffleSafepoint.poll(this);
        continue;
      } catch (RetrySignal e) {
        await(t, e);
        restore(frame, t, saved);
        continue;
      } catch (ControlFlowException | AbstractTruffleException e) {
        thrown = e;
      } catch (Throwable e) {
        abandon(t);
        throw e;
      }
      t.leaveAtomic();
      if (t.commit()) {
        t.countCommit();
        if (thrown != null) {
          throw thrown;
        }
        return;
      }
      t.countAbort(start);
      restore(frame, t, saved);
      TruffleSafepoint.poll(this);
    }
  }

  @TruffleBoundary
  private static void undo(GuestThread t) {
    t.abort();
    t.resetAtomic();
  }

  @TruffleBoundary
  private static void await(GuestThread t, RetrySignal e) {
    t.waitForChange(e.nanos());
    t.resetAtomic();
  }

  @TruffleBoundary
  private static void abandon(GuestThread t) {
    if (t.isInevitable()) {
      t.commit(); // what an inevitable transaction did cannot be undone
    } else {
      t.rollback();
    }
    t.resetAtomic();
  }
}
