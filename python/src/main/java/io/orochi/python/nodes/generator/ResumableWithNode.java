package io.orochi.python.nodes.generator;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ControlFlowException;
import io.orochi.python.nodes.Expression;
import io.orochi.python.nodes.Statement;
import io.orochi.python.nodes.control.BreakException;
import io.orochi.python.nodes.control.ContinueException;
import io.orochi.python.nodes.control.ReturnException;
import io.orochi.python.nodes.exception.Catching;
import io.orochi.python.nodes.exception.ContextManagers;
import io.orochi.python.nodes.local.Slots;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyThread;

/** {@code with} one manager and a body that can suspend. */
public final class ResumableWithNode extends Statement implements Resumable {
  private final int stateSlot;
  private final int exitSlot;
  private final int valueSlot;
  private final int resultSlot;
  @Child private Expression manager;
  @Child private Statement body;

  /**
   * The statement.
   *
   * @param exitSlot keeps the bound {@code __exit__}
   * @param valueSlot from it {@code body} first assigns the target
   * @param resultSlot where a {@code return} in the body has put its value
   */
  public ResumableWithNode(
      Expression manager, Statement body, int stateSlot, int exitSlot, int valueSlot, int resultSlot) {
    this.manager = manager;
    this.body = body;
    this.stateSlot = stateSlot;
    this.exitSlot = exitSlot;
    this.valueSlot = valueSlot;
    this.resultSlot = resultSlot;
  }

  @Override
  public void executeVoid(VirtualFrame frame) {
    if (Resumable.take(frame, stateSlot) == 0) {
      Object o = manager.execute(frame);
      try {
        ContextManagers.Entered entered = ContextManagers.enter(PyThread.of(frame), o);
        frame.setObject(exitSlot, entered.exit());
        Slots.write(frame, valueSlot, entered.value());
      } catch (PyException e) {
        throw e.at(manager);
      }
    }
    ControlFlowException jump = null;
    Object result = null;
    PyException exception = null;
    try {
      body.executeVoid(frame);
    } catch (YieldException e) {
      frame.setLong(stateSlot, 1);
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
      throw e.at(manager);
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
