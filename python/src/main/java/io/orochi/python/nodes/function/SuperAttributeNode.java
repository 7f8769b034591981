package io.orochi.python.nodes.function;

import com.oracle.truffle.api.frame.VirtualFrame;
import io.orochi.python.nodes.Expression;
import io.orochi.python.runtime.PyException;

/**
 * {@code super().name}: finding the object's class, its order and the name are one operation, as
 * they are one instruction of CPython.
 */
public final class SuperAttributeNode extends Expression {
  private final String name;
  @Child private SuperCallNode call;

  public SuperAttributeNode(SuperCallNode call, String name) {
    this.call = call;
    this.name = name;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    try {
      return call.executeAttribute(frame, name);
    } catch (PyException e) {
      throw e.at(this);
    }
  }
}
