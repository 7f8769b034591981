package io.orochi.python.nodes.attribute;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import io.orochi.python.nodes.Expression;
import io.orochi.python.nodes.Statement;
import io.orochi.python.runtime.Attributes;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyThread;

/** {@code del receiver.name}. */
public final class DeleteAttributeStatement extends Statement {
  @Child private Expression receiver;
  private final String name;

  public DeleteAttributeStatement(Expression receiver, String name) {
    this.receiver = receiver;
    this.name = name;
  }

  @Override
  public void executeVoid(VirtualFrame frame) {
    Object o = receiver.execute(frame);
    try {
      delete(PyThread.of(frame), o);
    } catch (PyException e) {
      throw e.at(this);
    }
  }

  @TruffleBoundary(transferToInterpreterOnException = false)
  private void delete(PyThread t, Object o) {
    Attributes.set(t, o, name, null);
  }
}
