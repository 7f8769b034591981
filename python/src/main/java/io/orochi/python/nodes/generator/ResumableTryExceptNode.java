package io.orochi.python.nodes.generator;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import io.orochi.python.nodes.Statement;
import io.orochi.python.nodes.exception.Catching;
import io.orochi.python.nodes.exception.HandlerNode;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyThread;

/** {@code try} with {@code except} clauses, of which a part can suspend. */
public final class ResumableTryExceptNode extends Statement implements Cleanup {
  private static final int IN_BODY = 1;
  private static final int IN_ELSE = 2;
  private static final int IN_HANDLER = 3;

  private final int stateSlot;
  private final int exceptionSlot;
  @Child private Statement body;
  @Children private final HandlerNode[] handlers;
  @Child private Statement orElse;

  /**
   * The statement.
   *
   * @param orElse may be null
   * @param exceptionSlot keeps the exception while a clause is suspended
   */
  public ResumableTryExceptNode(
      Statement body, HandlerNode[] handlers, Statement orElse, int stateSlot, int exceptionSlot) {
    this.body = body;
    this.handlers = handlers;
    this.orElse = orElse;
    this.stateSlot = stateSlot;
    this.exceptionSlot = exceptionSlot;
  }

  @Override
  public void executeVoid(VirtualFrame frame) {
    int state = Resumable.take(frame, stateSlot);
    if (state >= IN_HANDLER) {
      handle(frame, (PyException) frame.getObject(exceptionSlot), state - IN_HANDLER);
      return;
    }
    if (state != IN_ELSE) {
      try {
        body.executeVoid(frame);
      } catch (YieldException e) {
        frame.setLong(stateSlot, IN_BODY);
        throw e;
      } catch (PyException e) {
        Catching.enter(PyThread.of(frame), frame, this, e);
        frame.setObject(exceptionSlot, e);
        handle(frame, e, -1);
        return;
      }
    }
    if (orElse != null) {
      try {
        orElse.executeVoid(frame);
      } catch (YieldException e) {
        frame.setLong(stateSlot, IN_ELSE);
        throw e;
      }
    }
  }

  /** Runs the clause that fits, or the one that is resumed when {@code resumed} is not negative. */
  @ExplodeLoop
  private void handle(VirtualFrame frame, PyException e, int resumed) {
    PyThread t = PyThread.of(frame);
    PyException outer = t.handled;
    t.handled = e;
    try {
      for (int i = 0; i < handlers.length; i++) {
        if (resumed < 0 ? handlers[i].matches(frame, t, e) : resumed == i) {
          if (resumed < 0) {
            handlers[i].bind(frame, t, e);
          }
          try {
            handlers[i].run(frame);
          } catch (YieldException suspended) {
            frame.setLong(stateSlot, IN_HANDLER + i);
            throw suspended;
          }
          frame.setObject(exceptionSlot, null);
          return;
        }
      }
    } catch (PyException raised) {
      Catching.chain(t, raised, e);
      throw raised;
    } finally {
      t.handled = outer;
    }
    throw e;
  }
}
