package io.orochi.duhton.nodes.data;

import com.oracle.truffle.api.frame.VirtualFrame;
import io.orochi.duhton.nodes.DuhtonNode;
import io.orochi.duhton.runtime.Cons;
import io.orochi.duhton.runtime.DuhtonError;

/** {@code cdr}. */
public final class CdrNode extends DuhtonNode {
  @Child private DuhtonNode operand;

  public CdrNode(DuhtonNode operand) {
    this.operand = operand;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    Object v = operand.execute(frame);
    if (v instanceof Cons c) {
      return c.cdr();
    }
    throw DuhtonError.wrongType("DuCons_Cdr", "cons", v, this);
  }
}
