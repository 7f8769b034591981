package io.orochi.duhton.nodes.data;

import com.oracle.truffle.api.frame.VirtualFrame;
import io.orochi.duhton.nodes.DuhtonNode;
import io.orochi.duhton.runtime.Symbol;
import io.orochi.duhton.runtime.Types;

/** {@code type}. */
public final class TypeNode extends DuhtonNode {
  @Child private DuhtonNode operand;

  public TypeNode(DuhtonNode operand) {
    this.operand = operand;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    return Symbol.of(Types.name(operand.execute(frame)));
  }
}
