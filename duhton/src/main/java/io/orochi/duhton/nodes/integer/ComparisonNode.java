package io.orochi.duhton.nodes.integer;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.UnexpectedResultException;
import io.orochi.duhton.nodes.DuhtonNode;
import io.orochi.duhton.nodes.TruthNode;

/** A comparison. Both operands are evaluated before either must be an int. */
public final class ComparisonNode extends TruthNode {
  private final Comparison comparison;
  @Child private DuhtonNode left;
  @Child private DuhtonNode right;

  public ComparisonNode(Comparison comparison, DuhtonNode left, DuhtonNode right) {
    this.comparison = comparison;
    this.left = left;
    this.right = right;
  }

  @Override
  public boolean executeTruth(VirtualFrame frame) {
    int a;
    try {
      a = left.executeInt(frame);
    } catch (UnexpectedResultException e) {
      right.executeVoid(frame);
      a = asInt(e.getResult());
    }
    return comparison.holds(a, right.operand(frame));
  }
}
