package io.orochi.duhton.nodes.control;

import com.oracle.truffle.api.frame.VirtualFrame;
import io.orochi.duhton.nodes.DuhtonNode;
import io.orochi.duhton.nodes.TruthNode;

/** {@code not}. */
public final class NotNode extends TruthNode {
  @Child private DuhtonNode operand;

  public NotNode(DuhtonNode operand) {
    this.operand = operand;
  }

  @Override
  public boolean executeTruth(VirtualFrame frame) {
    return !operand.executeTruth(frame);
  }
}
