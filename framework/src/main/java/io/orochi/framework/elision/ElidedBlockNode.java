package io.orochi.framework.elision;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleSafepoint;
import com.oracle.truffle.api.exception.AbstractTruffleException;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ControlFlowException;
import com.oracle.truffle.api.nodes.Node;
import io.orochi.framework.atomic.RetrySignal;
import io.orochi.framework.thread.AbortSignal;
import io.orochi.framework.thread.GuestThread;
import io.orochi.stm.ConflictKind;

/**
 * A block that takes a lock, works and releases it, run as one transaction. Unlike an atomic block
 * it may be left undone: the caller then runs it as it stands.
 */
public abstract class ElidedBlockNode extends Node {
  /** After so many conflicts the lock is taken. */
  private static final int CONFLICTS = 4;

  /** How often a lock that another thread really holds is waited for, before it is taken. */
  private static final int WAITS = 3;

  private final ElisionSite site;

  /** A block at {@code site}. */
  protected ElidedBlockNode(ElisionSite site) {
    this.site = site;
  }

  /** Runs the block, with taking and releasing the lock, from its TX tree. */
  protected abstract void executeBody(VirtualFrame frame, GuestThread t);

  /** Saves what {@link #restore} brings back when the block has been undone. */
  protected abstract Object save(VirtualFrame frame, GuestThread t);

  /** Brings back what {@link #save} saved. */
  protected abstract void restore(VirtualFrame frame, GuestThread t, Object saved);

  /** Where the block stands. */
  public final ElisionSite site() {
    return site;
  }

  /**
   * Runs the block, outside of any transaction.
   *
   * @return false if it has been undone and is to be run with its lock
   */
  public final boolean execute(VirtualFrame frame, GuestThread t) {
    if (!site.admits()) {
      return false;
    }
    Elision e = t.elision();
    Object saved = save(frame, t);
    int conflicts = 0;
    int waits = 0;
    while (true) {
      RuntimeException thrown = null;
      t.begin();
      t.beginUndoable(false);
      begin(t, e);
      try {
        try {
          executeBody(frame, t);
        } catch (AbortSignal | RetrySignal x) {
          throw x;
        } catch (ControlFlowException x) {
          thrown = x;
        } catch (AbstractTruffleException x) {
          thrown = x;
        }
        e.settle(t);
      } catch (AbortSignal x) {
        boolean again = undo(t, e) && ++conflicts < CONFLICTS;
        restore(frame, t, saved);
        if (!again) {
          t.abandonBlock();
          return false;
        }
        TruffleSafepoint.poll(this);
        continue;
      } catch (RetrySignal x) {
        boolean again = await(t, e, ++waits < WAITS);
        restore(frame, t, saved);
        if (!again) {
          return false;
        }
        continue;
      } catch (Throwable x) {
        abandon(t, e);
        throw x;
      }
      boolean overdue = e.isOverdue();
      e.end();
      if (t.commit()) {
        site.succeeded();
        if (thrown != null) {
          throw thrown;
        }
        return true;
      }
      restore(frame, t, saved);
      if (overdue) {
        site.wasTooLong();
      }
      if (overdue || ++conflicts == CONFLICTS) {
        t.abandonBlock();
        return false;
      }
      TruffleSafepoint.poll(this);
    }
  }

  @TruffleBoundary
  private static void begin(GuestThread t, Elision e) {
    e.begin(System.nanoTime());
    t.threads().elisionWatch().begun();
  }

  /** Undoes the attempt; false if there should be no other one. */
  @TruffleBoundary
  private boolean undo(GuestThread t, Elision e) {
    boolean overdue = e.isOverdue();
    boolean unfit = e.isUnfit();
    e.end();
    t.resetAtomic(0);
    if (!overdue && !unfit) {
      t.abort();
      return true;
    }
    t.rollback(ConflictKind.LOCK_TAKEN);
    if (overdue) {
      site.wasTooLong();
    } else {
      site.failed();
    }
    return false;
  }

  /**
   * Undoes the attempt, which waits for something. If it is for the lock itself, and {@code again},
   * waits; else gives false.
   */
  @TruffleBoundary
  private boolean await(GuestThread t, Elision e, boolean again) {
    boolean entered = e.hasEntered();
    e.end();
    t.resetAtomic(0);
    if (entered || !again) {
      t.rollback(ConflictKind.LOCK_TAKEN);
      if (entered) {
        site.failed();
      }
      return false;
    }
    t.waitForChange(Long.MAX_VALUE);
    return true;
  }

  @TruffleBoundary
  private static void abandon(GuestThread t, Elision e) {
    e.end();
    t.resetAtomic(0);
    t.rollback();
  }
}
