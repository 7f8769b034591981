package io.orochi.python.nodes.iteration;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import io.orochi.python.nodes.Expression;
import io.orochi.python.runtime.Iteration;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyThread;

/** The only item of an iterable: the annotation {@code *args: *Ts}. */
public final class UnpackSingleNode extends Expression {
  @Child private Expression value;

  public UnpackSingleNode(Expression value) {
    this.value = value;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    Object v = value.execute(frame);
    try {
      return single(PyThread.of(frame), v);
    } catch (PyException e) {
      throw e.at(this);
    }
  }

  @TruffleBoundary(transferToInterpreterOnException = false)
  private static Object single(PyThread t, Object v) {
    return Iteration.inOneGo(t, v, () -> singleNow(t, v));
  }

  private static Object singleNow(PyThread t, Object v) {
    Object iterator = Iteration.iter(t, v);
    Object item = Iteration.next(t, iterator);
    if (item == null) {
      throw PyErrors.valueError("not enough values to unpack (expected 1, got 0)");
    }
    if (Iteration.next(t, iterator) != null) {
      throw PyErrors.valueError("too many values to unpack (expected 1)");
    }
    return item;
  }
}
