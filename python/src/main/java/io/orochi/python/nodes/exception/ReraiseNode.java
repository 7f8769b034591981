package io.orochi.python.nodes.exception;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import io.orochi.python.nodes.Statement;
import io.orochi.python.runtime.Exceptions;
import io.orochi.python.runtime.PyBaseException;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTraceback;

/** A bare {@code raise}. */
public final class ReraiseNode extends Statement {
  @Override
  public void executeVoid(VirtualFrame frame) {
    PyThread t = PyThread.of(frame);
    if (t.handled == null) {
      throw PyErrors.runtimeError("No active exception to reraise").at(this);
    }
    throw again(t, t.handled);
  }

  @TruffleBoundary(transferToInterpreterOnException = false)
  private static PyException again(PyThread t, PyException handled) {
    PyBaseException object = Exceptions.object(t, handled);
    PyException e = PyException.of(object);
    e.setTraceback((PyTraceback) object.traceback(t));
    e.startChaining();
    return e;
  }
}
