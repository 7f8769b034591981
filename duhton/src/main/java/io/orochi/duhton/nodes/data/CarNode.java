package io.orochi.duhton.nodes.data;

import com.oracle.truffle.api.frame.VirtualFrame;
import io.orochi.duhton.nodes.DuhtonNode;
import io.orochi.duhton.runtime.Cons;
import io.orochi.duhton.runtime.DuhtonError;

/** {@code car}. */
public final class CarNode extends DuhtonNode {
  @Child private DuhtonNode operand;

  public CarNode(DuhtonNode operand) {
    this.operand = operand;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    Object v = operand.execute(frame);
    if (v instanceof Cons c) {
      return c.car();
    }
    throw DuhtonError.wrongType("DuCons_Car", "cons", v, this);
  }
}
