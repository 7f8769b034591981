package io.orochi.python.nodes.generator;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ControlFlowException;
import io.orochi.python.nodes.Statement;
import io.orochi.python.nodes.control.BreakException;
import io.orochi.python.nodes.control.ContinueException;
import io.orochi.python.nodes.control.ReturnException;
import io.orochi.python.nodes.exception.Catching;
import io.orochi.python.nodes.local.Slots;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyThread;

/** {@code try} with a {@code finally} clause, of which a part can suspend. */
public final class ResumableTryFinallyNode extends Statement implements Resumable {
  private static final int IN_BODY = 1;
  private static final int IN_FINALLY = 2;

  private final int stateSlot;
  private final int pendingSlot;
  private final int resultSlot;
  @Child private Statement body;
  @Child private Statement finalBody;

  /**
   * The statement.
   *
   * @param pendingSlot the first of two slots: the exception or jump that goes on after the clause,
   *     and the value of a {@code return}
   * @param resultSlot where a {@code return} in the body has put its value
   */
  public ResumableTryFinallyNode(
      Statement body, Statement finalBody, int stateSlot, int pendingSlot, int resultSlot) {
    this.body = body;
    this.finalBody = finalBody;
    this.stateSlot = stateSlot;
    this.pendingSlot = pendingSlot;
    this.resultSlot = resultSlot;
  }

  @Override
  public void executeVoid(VirtualFrame frame) {
    int state = Resumable.take(frame, stateSlot);
    PyThread t = PyThread.of(frame);
    if (state != IN_FINALLY) {
      frame.setObject(pendingSlot, null);
      try {
        body.executeVoid(frame);
      } catch (YieldException e) {
        frame.setLong(stateSlot, IN_BODY);
        throw e;
      } catch (PyException e) {
        Catching.enter(t, frame, this, e);
        frame.setObject(pendingSlot, e);
      } catch (BreakException | ContinueException e) {
        frame.setObject(pendingSlot, e);
      } catch (ReturnException e) {
        frame.setObject(pendingSlot, e);
        frame.setObject(pendingSlot + 1, Slots.read(frame, resultSlot));
      }
    }
    Object pending = frame.getObject(pendingSlot);
    PyException outer = t.handled;
    if (pending instanceof PyException e) {
      t.handled = e;
    }
    try {
      finalBody.executeVoid(frame);
    } catch (YieldException e) {
      frame.setLong(stateSlot, IN_FINALLY);
      throw e;
    } catch (PyException e) {
      if (pending instanceof PyException first) {
        Catching.chain(t, e, first);
      }
      throw e;
    } finally {
      t.handled = outer;
    }
    frame.setObject(pendingSlot, null);
    if (pending instanceof PyException e) {
      throw e;
    }
    if (pending instanceof ControlFlowException jump) {
      if (jump == ReturnException.INSTANCE) {
        Slots.write(frame, resultSlot, frame.getObject(pendingSlot + 1));
        frame.setObject(pendingSlot + 1, null);
      }
      throw jump;
    }
  }
}
