package io.orochi.python.nodes.control;

import com.oracle.truffle.api.frame.VirtualFrame;
import io.orochi.python.nodes.Expression;
import io.orochi.python.nodes.operator.TruthNode;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyThread;

/** The truth value of an expression. */
public final class TruthCondition extends Condition {
  @Child private Expression value;
  @Child private TruthNode truth = new TruthNode();

  public TruthCondition(Expression value) {
    this.value = value;
  }

  @Override
  public boolean test(VirtualFrame frame) {
    Object v = value.execute(frame);
    try {
      return truth.execute(PyThread.of(frame), v);
    } catch (PyException e) {
      throw e.at(value);
    }
  }
}
