package io.orochi.duhton.nodes.integer;

import com.oracle.truffle.api.frame.VirtualFrame;
import io.orochi.duhton.nodes.DuhtonNode;
import io.orochi.duhton.nodes.IntNode;

/** An arithmetic operation of one operand, which must be an int and is the value. */
public final class OperandNode extends IntNode {
  @Child private DuhtonNode operand;

  public OperandNode(DuhtonNode operand) {
    this.operand = operand;
  }

  @Override
  public int executeInt(VirtualFrame frame) {
    return operand.operand(frame);
  }
}
