package io.orochi.duhton.nodes;

import com.oracle.truffle.api.frame.VirtualFrame;

/** An int, None, or what is quoted. */
public final class ConstantNode extends DuhtonNode {
  private final Object value;

  public ConstantNode(Object value) {
    this.value = value;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    return value;
  }
}
