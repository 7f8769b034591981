package io.orochi.python.nodes.subscript;

import com.oracle.truffle.api.frame.VirtualFrame;
import io.orochi.python.nodes.Expression;
import io.orochi.python.nodes.Statement;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyThread;

/** {@code object[key] = value}; the value is evaluated first. */
public final class AssignItemStatement extends Statement {
  @Child private Expression object;
  @Child private Expression key;
  @Child private Expression value;
  @Child private SetItemNode set = new SetItemNode();

  public AssignItemStatement(Expression object, Expression key, Expression value) {
    this.object = object;
    this.key = key;
    this.value = value;
  }

  @Override
  public void executeVoid(VirtualFrame frame) {
    Object v = value.execute(frame);
    Object o = object.execute(frame);
    Object k = key.execute(frame);
    try {
      set.execute(PyThread.of(frame), o, k, v);
    } catch (PyException e) {
      throw e.at(this);
    }
  }
}
