package io.orochi.duhton.nodes.control;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import io.orochi.duhton.nodes.DuhtonNode;
import io.orochi.duhton.nodes.TruthNode;

/** {@code &&} and {@code ||}: stops at the first operand that decides. */
public final class LogicalNode extends TruthNode {
  private final boolean decisive;
  @Children private final DuhtonNode[] operands;

  /**
   * The operation.
   *
   * @param decisive the truth that ends it: false for {@code &&}
   */
  public LogicalNode(boolean decisive, DuhtonNode[] operands) {
    this.decisive = decisive;
    this.operands = operands;
  }

  @Override
  @ExplodeLoop
  public boolean executeTruth(VirtualFrame frame) {
    for (DuhtonNode operand : operands) {
      if (operand.executeTruth(frame) == decisive) {
        return decisive;
      }
    }
    return !decisive;
  }
}
