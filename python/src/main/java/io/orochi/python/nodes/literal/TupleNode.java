package io.orochi.python.nodes.literal;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import io.orochi.python.nodes.Expression;
import io.orochi.python.runtime.PyTuple;

/** {@code (a, b)} without stars. */
public final class TupleNode extends Expression {
  @Children private final Expression[] items;

  public TupleNode(Expression[] items) {
    this.items = items;
  }

  @Override
  @ExplodeLoop
  public Object execute(VirtualFrame frame) {
    Object[] values = new Object[items.length];
    for (int i = 0; i < items.length; i++) {
      values[i] = items[i].execute(frame);
    }
    return PyTuple.of(values);
  }
}
