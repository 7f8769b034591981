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

/**
 * A body that is followed by a clean-up however it ends. Both can suspend; what the body ended with
 * goes on after the clean-up.
 */
abstract class ResumableCleanupNode extends Statement implements Cleanup {
  private static final int IN_BODY = 1;
  private static final int IN_CLEANUP = 2;

  private final int stateSlot;
  private final int pendingSlot;
  private final int resultSlot;
  @Child private Statement body;
  @Child private Statement cleanup;

  /**
   * The statement.
   *
   * @param pendingSlot the first of two slots: the exception or jump that goes on after the
   *     clean-up, and the value of a {@code return}
   * @param resultSlot where a {@code return} in the body has put its value
   */
  ResumableCleanupNode(
      Statement body, Statement cleanup, int stateSlot, int pendingSlot, int resultSlot) {
    this.body = body;
    this.cleanup = cleanup;
    this.stateSlot = stateSlot;
    this.pendingSlot = pendingSlot;
    this.resultSlot = resultSlot;
  }

  /**
   * Runs between the body and the clean-up.
   *
   * @param raised the exception with which the body ended, or null
   */
  void prepare(VirtualFrame frame, PyThread t, PyException raised) {}

  /** Asked after the clean-up: whether the body's exception ends here. */
  boolean swallows(VirtualFrame frame, PyThread t) {
    return false;
  }

  @Override
  public final void executeVoid(VirtualFrame frame) {
    PyThread t = PyThread.of(frame);
    if (Resumable.take(frame, stateSlot) != IN_CLEANUP) {
      runBody(frame, t);
      prepare(frame, t, frame.getObject(pendingSlot) instanceof PyException e ? e : null);
    }
    Object pending = frame.getObject(pendingSlot);
    runCleanup(frame, t, pending instanceof PyException e ? e : null);
    frame.setObject(pendingSlot, null);
    if (pending instanceof PyException e && !swallows(frame, t)) {
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

  private void runBody(VirtualFrame frame, PyThread t) {
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

  private void runCleanup(VirtualFrame frame, PyThread t, PyException raised) {
    PyException outer = t.handled;
    if (raised != null) {
      t.handled = raised;
    }
    try {
      cleanup.executeVoid(frame);
    } catch (YieldException e) {
      frame.setLong(stateSlot, IN_CLEANUP);
      throw e;
    } catch (PyException e) {
      if (raised != null) {
        Catching.chain(t, e, raised);
      }
      throw e;
    } finally {
      t.handled = outer;
    }
  }
}
