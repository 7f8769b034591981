package io.orochi.python.nodes.control;

import com.oracle.truffle.api.frame.VirtualFrame;

/** {@code not} in a condition. */
public final class NotCondition extends Condition {
  @Child private Condition operand;

  public NotCondition(Condition operand) {
    this.operand = operand;
  }

  @Override
  public boolean test(VirtualFrame frame) {
    return !operand.test(frame);
  }
}
