package io.orochi.python.nodes.atomic;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.frame.VirtualFrame;
import io.orochi.framework.elision.ElisionPolicy;
import io.orochi.framework.mode.ModalNode;
import io.orochi.python.nodes.Statement;
import io.orochi.python.runtime.PyThread;

/**
 * A statement that takes a lock, does something and releases it. Where threads have waited for that
 * lock it is tried as a transaction which only reads the lock. The TX tree for that is made when it
 * is first tried: few statements ever are.
 */
public abstract class LockedStatement extends Statement implements ModalNode {
  @Child private ElidedStatementNode elided;
  @CompilationFinal private boolean tx;
  @CompilationFinal private boolean hopeless;

  /** That of the lock which a thread has waited for here last, or null. */
  private ElisionPolicy policy;

  @Override
  public void becomeTransactional() {
    tx = true;
    elided = null; // a transaction does not begin another one
  }

  /** Whether this may ever be run without its lock. */
  protected final boolean mayBeElided() {
    return !tx && !hopeless;
  }

  /** Whether this belongs to a TX tree. */
  protected final boolean isTransactional() {
    return tx;
  }

  /**
   * Runs the statement in a transaction, from where {@link #isElided} was asked; tells {@link
   * io.orochi.framework.elision.Elision#enter} when it has its lock.
   */
  protected abstract void executeHeld(VirtualFrame frame, PyThread t);

  /** Of the lock that was waited for here last; null if none is known, or in a TX tree. */
  protected final ElisionPolicy knownPolicy() {
    return mayBeElided() ? policy : null;
  }

  /** The lock is about to be taken. */
  protected final void beforeEntry(PyThread t) {
    if (mayBeElided()) {
      t.elision().takeWaitedFor();
    }
  }

  /** The lock has been taken. */
  protected final void afterEntry(PyThread t) {
    if (tx) {
      t.elision().enter();
    } else if (!hopeless) {
      ElisionPolicy p = t.elision().takeWaitedFor();
      if (p != null && p != policy) {
        policy = p;
      }
    }
  }

  /**
   * Runs the statement as a transaction if {@code p} says so.
   *
   * @param p null: does not
   * @return false if nothing was done
   */
  protected final boolean isElided(VirtualFrame frame, PyThread t, ElisionPolicy p) {
    if (p == null || !mayBeElided() || !p.elides() || !mayBegin(t)) {
      return false;
    }
    if (elided == null) {
      prepare();
    }
    boolean done = elided.execute(frame, t);
    if (done) {
      p.ran(t);
    } else if (elided.site().isHopeless()) {
      CompilerDirectives.transferToInterpreterAndInvalidate();
      hopeless = true;
    }
    return done;
  }

  private static boolean mayBegin(PyThread t) {
    return !t.inTx() && t.atomicDepth() == 0 && !t.hasTurn() && !t.threads().isAlone();
  }

  private void prepare() {
    CompilerDirectives.transferToInterpreterAndInvalidate();
    getLock().lock();
    try {
      if (elided == null) {
        elided = insert(new ElidedStatementNode(this));
      }
    } finally {
      getLock().unlock();
    }
  }
}
