package io.orochi.duhton.nodes.data;

import com.oracle.truffle.api.frame.VirtualFrame;
import io.orochi.duhton.nodes.DuhtonNode;
import io.orochi.duhton.nodes.TruthNode;
import io.orochi.duhton.runtime.Cons;

/** {@code pair?}. */
public final class IsPairNode extends TruthNode {
  @Child private DuhtonNode operand;

  public IsPairNode(DuhtonNode operand) {
    this.operand = operand;
  }

  @Override
  public boolean executeTruth(VirtualFrame frame) {
    return operand.execute(frame) instanceof Cons;
  }
}
