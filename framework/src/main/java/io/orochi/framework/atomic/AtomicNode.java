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
 * held. The other form undoes it before a guest exception leaves, also within another block. Errors
 * of the Java machine undo it in either form.
 */
public abstract class AtomicNode extends Node {
  /** What the log of a block is wanted for. */
  public enum Form {
    /** To run again after a conflict: none is needed while there is one thread. */
    COMMITTING,
    /** To undo parts of it. */
    LOGGED,
    /** To undo it when a guest exception leaves it. */
    UNDOING
  }

  /** Runs the body; {@code tx} tells which of its two trees. */
  protected abstract void executeBody(VirtualFrame frame, GuestThread t, boolean tx);

  /**
   * Saves the locals that the body assigns and what else belongs to the thread; once for each
   * execution of the block.
   */
  protected abstract Object save(VirtualFrame frame, GuestThread t);

  /** Brings back what {@link #save} saved. */
  protected abstract void restore(VirtualFrame frame, GuestThread t, Object saved);

  /**
   * Called in the transaction when the body of the outermost block has ended, other than by being
   * undone.
   *
   * @param thrown the guest exception or jump that ended it, or null
   * @throws AbstractTruffleException if the transaction must not commit; it is undone then
   */
  protected void beforeCommit(GuestThread t, RuntimeException thrown) {}

  /** Executes the block. */
  public final void execute(VirtualFrame frame, GuestThread t, Form form) {
    t.elision().giveUp();
    if (form == Form.UNDOING && t.inTx()) {
      executeLevel(frame, t);
    } else if (t.atomicDepth() > 0 && (form == Form.COMMITTING || t.inTx())) {
      t.enterAtomic();
      try {
        executeBody(frame, t, t.inTx());
      } finally {
        t.leaveAtomic();
      }
    } else if (form == Form.COMMITTING && t.threads().runsUnlogged()) {
      executeAlone(frame, t);
    } else {
      executeTransaction(frame, t, form == Form.UNDOING);
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

  /** A block that undoes what it did, within a transaction. */
  private void executeLevel(VirtualFrame frame, GuestThread t) {
    Object saved = save(frame, t);
    int level = t.enterLevel();
    t.enterAtomic();
    try {
      executeBody(frame, t, true);
    } catch (AbortSignal | RetrySignal e) {
      t.abandonLevel(); // what is around it is undone too
      throw e;
    } catch (ControlFlowException e) {
      t.commitLevel(level);
      throw e;
    } catch (AbstractTruffleException e) {
      t.undoLevel(level);
      restore(frame, t, saved);
      throw e;
    } finally {
      t.leaveAtomic();
    }
    t.commitLevel(level);
  }

  private void executeTransaction(VirtualFrame frame, GuestThread t, boolean undoing) {
    Object saved = save(frame, t);
    int depth = t.atomicDepth(); // not 0 within a block that has no log
    t.prescribeTurn();
    t.timedWaits().beginBlock();
    while (true) {
      RuntimeException thrown = null;
      long start = t.startTiming();
      t.begin();
      t.enterAtomic();
      t.beginUndoable(undoing);
      t.timedWaits().beginAttempt();
      try {
        try {
          executeBody(frame, t, true);
        } catch (AbortSignal | RetrySignal e) {
          throw e;
        } catch (ControlFlowException e) {
          thrown = e;
        } catch (AbstractTruffleException e) {
          if (undoing) {
            throw e;
          }
          thrown = e;
        }
        beforeCommit(t, thrown);
        t.awaitTurn();
      } catch (AbortSignal e) {
        undo(t, depth);
        t.countAbort(start);
        restore(frame, t, saved);
        TruffleSafepoint.poll(this);
        continue;
      } catch (RetrySignal e) {
        await(t, e, depth);
        restore(frame, t, saved);
        continue;
      } catch (AbstractTruffleException e) {
        abandon(t, depth);
        restore(frame, t, saved);
        throw e;
      } catch (Throwable e) {
        abandon(t, depth);
        throw e;
      }
      t.resetAtomic(depth);
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
  private static void undo(GuestThread t, int depth) {
    t.resetAtomic(depth);
    t.abort();
  }

  @TruffleBoundary
  private static void await(GuestThread t, RetrySignal e, int depth) {
    t.resetAtomic(depth);
    t.waitForChange(e.nanos());
  }

  @TruffleBoundary
  private static void abandon(GuestThread t, int depth) {
    t.resetAtomic(depth);
    if (t.isInevitable()) {
      t.commit(); // what an inevitable transaction did cannot be undone
    } else {
      t.rollback();
    }
  }
}
