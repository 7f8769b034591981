package io.orochi.python.nodes.iteration;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import io.orochi.python.nodes.Expression;
import io.orochi.python.runtime.Iteration;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyThread;

/** {@code iter(value)}: the argument of a generator expression. */
public final class IteratorNode extends Expression {
  @Child private Expression value;

  public IteratorNode(Expression value) {
    this.value = value;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    Object v = value.execute(frame);
    PyThread t = PyThread.of(frame);
    t.at(this);
    try {
      return iterator(t, v);
    } catch (PyException e) {
      throw e.at(this);
    }
  }

  @TruffleBoundary(transferToInterpreterOnException = false)
  private static Object iterator(PyThread t, Object v) {
    return Iteration.iter(t, v);
  }
}
