package io.orochi.python.nodes.generator;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ControlFlowException;
import io.orochi.framework.mode.ModalNode;
import io.orochi.python.nodes.Expression;
import io.orochi.python.nodes.Statement;
import io.orochi.python.nodes.atomic.AtomicBlockNode;
import io.orochi.python.nodes.control.BreakException;
import io.orochi.python.nodes.control.ContinueException;
import io.orochi.python.nodes.control.ReturnException;
import io.orochi.python.nodes.exception.Catching;
import io.orochi.python.nodes.exception.ContextManagers;
import io.orochi.python.nodes.local.Slots;
import io.orochi.python.runtime.AtomicManager;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;

/**
 * {@code with} one manager and a body that can suspend. When the manager is {@code atomic}, what
 * runs between two suspensions is a transaction: {@link YieldException} leaves the block like any
 * jump, which commits.
 */
public final class ResumableWithNode extends Statement implements Cleanup, ModalNode {
  private static final int IN_BODY = 1;
  private static final int IN_ATOMIC = 2;

  private final int stateSlot;
  private final int exitSlot;
  private final int valueSlot;
  private final int resultSlot;
  @Child private Expression manager;
  @Child private Statement body;
  @Child private AtomicBlockNode atomic;
  @CompilationFinal private boolean tx;

  /**
   * The statement.
   *
   * @param exitSlot keeps the bound {@code __exit__}
   * @param valueSlot from it {@code body} first assigns the target
   * @param resultSlot where a {@code return} in the body has put its value
   */
  public ResumableWithNode(
      Expression manager,
      Statement body,
      int stateSlot,
      int exitSlot,
      int valueSlot,
      int resultSlot) {
    this.manager = manager;
    this.body = body;
    this.stateSlot = stateSlot;
    this.exitSlot = exitSlot;
    this.valueSlot = valueSlot;
    this.resultSlot = resultSlot;
  }

  @Override
  public void becomeTransactional() {
    tx = true;
    atomic = null; // it knew the PLAIN body
  }

  private void executeAtomic(VirtualFrame frame, AtomicManager m) {
    if (atomic == null) {
      CompilerDirectives.transferToInterpreterAndInvalidate();
      getLock().lock();
      try {
        if (atomic == null) {
          atomic = insert(new AtomicBlockNode(body, tx));
        }
      } finally {
        getLock().unlock();
      }
    }
    PyThread t = PyThread.of(frame);
    try {
      m.checkEntry(t);
    } catch (PyException e) {
      throw e.at(this);
    }
    try {
      atomic.execute(frame, t, m.form());
    } catch (YieldException e) {
      frame.setLong(stateSlot, IN_ATOMIC);
      throw e;
    }
  }

  @Override
  public void executeVoid(VirtualFrame frame) {
    int state = Resumable.take(frame, stateSlot);
    if (state == IN_ATOMIC) {
      executeAtomic(frame, (AtomicManager) frame.getObject(exitSlot));
      return;
    }
    if (state == 0) {
      Object o = manager.execute(frame);
      if (o instanceof AtomicManager m && m.isTransaction()) {
        frame.setObject(exitSlot, m);
        Slots.write(frame, valueSlot, PyNone.NONE);
        executeAtomic(frame, m);
        return;
      }
      try {
        ContextManagers.Entered entered = ContextManagers.enter(PyThread.of(frame), o);
        frame.setObject(exitSlot, entered.exit());
        Slots.write(frame, valueSlot, entered.value());
      } catch (PyException e) {
        throw e.at(this);
      }
    }
    ControlFlowException jump = null;
    Object result = null;
    PyException exception = null;
    try {
      body.executeVoid(frame);
    } catch (YieldException e) {
      frame.setLong(stateSlot, IN_BODY);
      throw e;
    } catch (PyException e) {
      exception = e;
    } catch (BreakException | ContinueException e) {
      jump = e;
    } catch (ReturnException e) {
      jump = e;
      result = Slots.read(frame, resultSlot);
    }
    PyThread t = PyThread.of(frame);
    Object exit = frame.getObject(exitSlot);
    frame.setObject(exitSlot, null);
    if (exception != null) {
      Catching.enter(t, frame, this, exception);
    }
    boolean swallowed;
    try {
      swallowed = ContextManagers.exit(t, exit, exception);
    } catch (PyException e) {
      throw e.at(this);
    }
    if (exception != null && !swallowed) {
      throw exception;
    }
    if (jump != null) {
      if (jump == ReturnException.INSTANCE) {
        Slots.write(frame, resultSlot, result);
      }
      throw jump;
    }
  }
}
