package io.orochi.python.nodes.subscript;

import com.oracle.truffle.api.frame.VirtualFrame;
import io.orochi.python.nodes.Expression;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyThread;

/** {@code object[key]}. */
public final class SubscriptExpression extends Expression {
  @Child private Expression object;
  @Child private Expression key;
  @Child private GetItemNode get = new GetItemNode();

  public SubscriptExpression(Expression object, Expression key) {
    this.object = object;
    this.key = key;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    Object o = object.execute(frame);
    Object k = key.execute(frame);
    try {
      return get.execute(PyThread.of(frame), o, k);
    } catch (PyException e) {
      throw e.at(this);
    }
  }
}
