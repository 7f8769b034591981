package io.orochi.duhton.nodes.variable;

import com.oracle.truffle.api.frame.VirtualFrame;
import io.orochi.duhton.nodes.DuhtonNode;
import io.orochi.duhton.runtime.Function;
import io.orochi.duhton.runtime.None;

/** {@code defun} in a function: known there only, until it returns. */
public final class DefineLocalNode extends DuhtonNode {
  private final int slot;
  private final Function function;

  public DefineLocalNode(int slot, Function function) {
    this.slot = slot;
    this.function = function;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    frame.setObject(slot, function);
    return None.NONE;
  }
}
