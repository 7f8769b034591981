package io.orochi.python.nodes.attribute;

import com.oracle.truffle.api.frame.VirtualFrame;
import io.orochi.python.nodes.Expression;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyThread;

/** {@code receiver.name}. */
public final class AttributeExpression extends Expression {
  @Child private Expression receiver;
  @Child private GetAttributeNode get;

  public AttributeExpression(Expression receiver, String name) {
    this.receiver = receiver;
    this.get = new GetAttributeNode(name);
  }

  public Expression receiver() {
    return receiver;
  }

  public String name() {
    return get.name();
  }

  @Override
  public Object execute(VirtualFrame frame) {
    Object o = receiver.execute(frame);
    try {
      return get.execute(PyThread.of(frame), o);
    } catch (PyException e) {
      throw e.at(this);
    }
  }
}
