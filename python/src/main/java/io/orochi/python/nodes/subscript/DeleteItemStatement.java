package io.orochi.python.nodes.subscript;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import io.orochi.python.nodes.Expression;
import io.orochi.python.nodes.Statement;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.Subscripts;

/** {@code del object[key]}. */
public final class DeleteItemStatement extends Statement {
  @Child private Expression object;
  @Child private Expression key;

  public DeleteItemStatement(Expression object, Expression key) {
    this.object = object;
    this.key = key;
  }

  @Override
  public void executeVoid(VirtualFrame frame) {
    Object o = object.execute(frame);
    Object k = key.execute(frame);
    PyThread t = PyThread.of(frame);
    t.at(this, k);
    try {
      delete(t, o, k);
    } catch (PyException e) {
      throw e.at(this);
    }
  }

  @TruffleBoundary(transferToInterpreterOnException = false)
  private static void delete(PyThread t, Object o, Object k) {
    Subscripts.delete(t, o, k);
  }
}
