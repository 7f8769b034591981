package io.orochi.python.nodes.control;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;

/** {@code and} (or, with {@code any}, {@code or}) in a condition. */
public final class AllCondition extends Condition {
  private final boolean any;
  @Children private final Condition[] operands;

  public AllCondition(boolean any, Condition[] operands) {
    this.any = any;
    this.operands = operands;
  }

  @Override
  @ExplodeLoop
  public boolean test(VirtualFrame frame) {
    for (Condition c : operands) {
      if (c.test(frame) == any) {
        return any;
      }
    }
    return !any;
  }
}
