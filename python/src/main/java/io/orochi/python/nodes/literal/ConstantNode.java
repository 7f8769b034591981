package io.orochi.python.nodes.literal;

import com.oracle.truffle.api.frame.VirtualFrame;
import io.orochi.python.nodes.Expression;

/** A constant. */
public final class ConstantNode extends Expression {
  private final Object value;

  public ConstantNode(Object value) {
    this.value = value;
  }

  public Object value() {
    return value;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    return value;
  }

  @Override
  public void executeVoid(VirtualFrame frame) {}
}
