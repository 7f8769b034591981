package io.orochi.python.nodes.exception;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ControlFlowException;
import com.oracle.truffle.api.profiles.BranchProfile;
import io.orochi.python.nodes.Statement;
import io.orochi.python.nodes.control.BreakException;
import io.orochi.python.nodes.control.ContinueException;
import io.orochi.python.nodes.control.ReturnException;
import io.orochi.python.nodes.function.PyRootNode;
import io.orochi.python.nodes.local.Slots;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyThread;

/** {@code try} with a {@code finally} clause, which also sees jumps out of the body. */
public final class TryFinallyNode extends Statement {
  @Child private Statement body;
  @Child private Statement finalBody;
  private final int resultSlot;
  private final BranchProfile raised = BranchProfile.create();
  private final BranchProfile jumped = BranchProfile.create();

  /**
   * The statement.
   *
   * @param resultSlot where a {@code return} in the body has put its value
   */
  public TryFinallyNode(Statement body, Statement finalBody, int resultSlot) {
    this.body = body;
    this.finalBody = finalBody;
    this.resultSlot = resultSlot;
  }

  @Override
  public void executeVoid(VirtualFrame frame) {
    PyException exception = null;
    ControlFlowException jump = null;
    Object result = null;
    try {
      body.executeVoid(frame);
    } catch (PyException e) {
      raised.enter();
      exception = e;
    } catch (StackOverflowError e) {
      raised.enter();
      exception = PyRootNode.tooDeep();
    } catch (BreakException | ContinueException e) {
      jumped.enter();
      jump = e;
    } catch (ReturnException e) {
      jumped.enter();
      jump = e;
      result = Slots.read(frame, resultSlot);
    }
    PyThread t = PyThread.of(frame);
    PyException outer = t.handled;
    if (exception != null) {
      Catching.enter(t, frame, this, exception);
      t.handled = exception;
    }
    try {
      finalBody.executeVoid(frame);
    } catch (PyException e) {
      if (exception != null) {
        Catching.chain(t, e, exception);
      }
      throw e;
    } finally {
      t.handled = outer;
    }
    if (exception != null) {
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
