package io.orochi.python.nodes.exception;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.profiles.BranchProfile;
import io.orochi.python.nodes.Statement;
import io.orochi.python.nodes.function.PyRootNode;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyThread;

/** {@code try} with {@code except} and {@code else} clauses. */
public final class TryExceptNode extends Statement {
  @Child private Statement body;
  @Children private final HandlerNode[] handlers;
  @Child private Statement orElse;
  private final BranchProfile caught = BranchProfile.create();

  /** The statement; {@code orElse} may be null. */
  public TryExceptNode(Statement body, HandlerNode[] handlers, Statement orElse) {
    this.body = body;
    this.handlers = handlers;
    this.orElse = orElse;
  }

  @Override
  public void executeVoid(VirtualFrame frame) {
    try {
      body.executeVoid(frame);
    } catch (PyException e) {
      caught.enter();
      handle(frame, e);
      return;
    } catch (StackOverflowError e) {
      caught.enter();
      handle(frame, PyRootNode.tooDeep());
      return;
    }
    if (orElse != null) {
      orElse.executeVoid(frame);
    }
  }

  @ExplodeLoop
  private void handle(VirtualFrame frame, PyException e) {
    PyThread t = PyThread.of(frame);
    Catching.enter(t, frame, this, e);
    PyException outer = t.handled;
    t.handled = e;
    try {
      for (HandlerNode h : handlers) {
        if (h.matches(frame, t, e)) {
          h.bind(frame, t, e);
          h.run(frame);
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
