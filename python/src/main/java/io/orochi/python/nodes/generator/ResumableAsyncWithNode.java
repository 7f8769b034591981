package io.orochi.python.nodes.generator;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ControlFlowException;
import io.orochi.python.nodes.Statement;
import io.orochi.python.nodes.control.BreakException;
import io.orochi.python.nodes.control.ContinueException;
import io.orochi.python.nodes.control.ReturnException;
import io.orochi.python.nodes.exception.Catching;
import io.orochi.python.nodes.local.Slots;
import io.orochi.python.runtime.AsyncProtocol;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.Truth;

/** The body and the end of {@code async with}, once its manager has been entered. */
public final class ResumableAsyncWithNode extends Statement implements Resumable {
  private static final int IN_BODY = 1;
  private static final int IN_EXIT = 2;

  private final int stateSlot;
  private final int exitSlot;
  private final int awaitableSlot;
  private final int pendingSlot;
  private final int swallowSlot;
  private final int resultSlot;
  @Child private Statement body;
  @Child private Statement leave;

  /**
   * The statement.
   *
   * @param leave awaits what is in {@code awaitableSlot} and puts the value into {@code
   *     swallowSlot}
   * @param pendingSlot the first of two slots: what goes on afterwards, and the value of a {@code
   *     return}
   */
  public ResumableAsyncWithNode(
      Statement body,
      Statement leave,
      int stateSlot,
      int exitSlot,
      int awaitableSlot,
      int pendingSlot,
      int swallowSlot,
      int resultSlot) {
    this.body = body;
    this.leave = leave;
    this.stateSlot = stateSlot;
    this.exitSlot = exitSlot;
    this.awaitableSlot = awaitableSlot;
    this.pendingSlot = pendingSlot;
    this.swallowSlot = swallowSlot;
    this.resultSlot = resultSlot;
  }

  @Override
  public void executeVoid(VirtualFrame frame) {
    PyThread t = PyThread.of(frame);
    if (Resumable.take(frame, stateSlot) != IN_EXIT) {
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
      PyException raised = frame.getObject(pendingSlot) instanceof PyException e ? e : null;
      try {
        frame.setObject(awaitableSlot, AsyncProtocol.exit(t, frame.getObject(exitSlot), raised));
      } catch (PyException e) {
        throw e.at(this);
      }
      frame.setObject(exitSlot, null);
    }
    Object pending = frame.getObject(pendingSlot);
    PyException outer = t.handled;
    if (pending instanceof PyException e) {
      t.handled = e;
    }
    try {
      leave.executeVoid(frame);
    } catch (YieldException e) {
      frame.setLong(stateSlot, IN_EXIT);
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
    if (pending instanceof PyException e && !isTrue(t, Slots.read(frame, swallowSlot))) {
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

  @TruffleBoundary
  private static boolean isTrue(PyThread t, Object value) {
    return Truth.isTrue(t, value);
  }
}
