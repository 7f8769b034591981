package io.orochi.duhton.nodes.integer;

import com.oracle.truffle.api.frame.VirtualFrame;
import io.orochi.duhton.nodes.DuhtonNode;
import io.orochi.duhton.nodes.IntNode;

/** One step of an arithmetic operation over its operands from left to right. */
public final class ArithmeticNode extends IntNode {
  private final IntOperation operation;
  @Child private DuhtonNode left;
  @Child private DuhtonNode right;

  public ArithmeticNode(IntOperation operation, DuhtonNode left, DuhtonNode right) {
    this.operation = operation;
    this.left = left;
    this.right = right;
  }

  @Override
  public int executeInt(VirtualFrame frame) {
    int a = left.operand(frame);
    int b = right.operand(frame);
    if (operation.divides() && b == 0) {
      throw error("division by zero");
    }
    return operation.apply(a, b);
  }
}
