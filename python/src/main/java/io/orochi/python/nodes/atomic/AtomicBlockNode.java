package io.orochi.python.nodes.atomic;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import io.orochi.framework.atomic.AtomicNode;
import io.orochi.framework.mode.ModalNode;
import io.orochi.framework.mode.TransactionalCopies;
import io.orochi.framework.thread.GuestThread;
import io.orochi.python.nodes.Statement;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.Texts;
import io.orochi.python.runtime.TransactionError;
import io.orochi.python.runtime.Truth;

/**
 * The body of {@code with atomic:} as a transaction. The PLAIN body belongs to the {@code with}
 * statement; the TX body is copied from it when it is first needed.
 */
public final class AtomicBlockNode extends AtomicNode implements ModalNode {
  private final Statement plain;
  @Child private Statement transactional;
  @CompilationFinal private boolean tx;
  @Child private SavedFrame saved = new SavedFrame();

  /**
   * The block.
   *
   * @param plain the body, a child of the statement to which this node belongs; in a TX tree a TX
   *     body already
   */
  public AtomicBlockNode(Statement plain, boolean tx) {
    this.plain = plain;
    this.tx = tx;
  }

  @Override
  public void becomeTransactional() {
    tx = true;
  }

  @Override
  protected void executeBody(VirtualFrame frame, GuestThread t, boolean inTx) {
    if (tx || !inTx) {
      plain.executeVoid(frame);
      return;
    }
    if (transactional == null) {
      CompilerDirectives.transferToInterpreterAndInvalidate();
      getLock().lock();
      try {
        if (transactional == null) {
          transactional = insert(TransactionalCopies.of(plain));
        }
      } finally {
        getLock().unlock();
      }
    }
    transactional.executeVoid(frame);
  }

  @Override
  protected void beforeCommit(GuestThread t, RuntimeException thrown) {
    PyThread thread = (PyThread) t;
    if (!thread.invariants().isEmpty()) {
      try {
        check(thread);
      } catch (PyException e) {
        throw e.at(this);
      }
    }
  }

  @TruffleBoundary(transferToInterpreterOnException = false)
  private static void check(PyThread t) {
    for (Object condition : t.invariants().toArray()) {
      if (!Truth.isTrue(t, Calls.call(t, condition))) {
        throw TransactionError.of(t, "invariant violated: " + Texts.repr(t, condition));
      }
    }
  }

  @Override
  protected Object save(VirtualFrame frame, GuestThread t) {
    return saved.save(frame, (PyThread) t);
  }

  @Override
  protected void restore(VirtualFrame frame, GuestThread t, Object state) {
    saved.restore(frame, (PyThread) t, state);
  }
}
