package io.orochi.python.nodes.attribute;

import com.oracle.truffle.api.frame.VirtualFrame;
import io.orochi.python.nodes.Expression;
import io.orochi.python.nodes.Statement;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyThread;

/** {@code receiver.name = value}; the value is evaluated first. */
public final class AssignAttributeStatement extends Statement {
  @Child private Expression receiver;
  @Child private Expression value;
  @Child private SetAttributeNode set;

  public AssignAttributeStatement(Expression receiver, String name, Expression value) {
    this.receiver = receiver;
    this.value = value;
    this.set = new SetAttributeNode(name);
  }

  @Override
  public void executeVoid(VirtualFrame frame) {
    Object v = value.execute(frame);
    Object o = receiver.execute(frame);
    try {
      set.execute(PyThread.of(frame), o, v);
    } catch (PyException e) {
      throw e.at(this);
    }
  }
}
