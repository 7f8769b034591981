package io.orochi.duhton.nodes.variable;

import com.oracle.truffle.api.frame.VirtualFrame;
import io.orochi.duhton.nodes.DuhtonNode;
import io.orochi.duhton.runtime.Function;
import io.orochi.duhton.runtime.None;
import io.orochi.framework.name.Cell;
import io.orochi.framework.thread.GuestThread;

/** {@code defun} outside of functions. */
public final class DefineGlobalNode extends DuhtonNode {
  private final Cell cell;
  private final Function function;

  public DefineGlobalNode(Cell cell, Function function) {
    this.cell = cell;
    this.function = function;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    GuestThread t = thread(frame);
    t.at(this);
    cell.write(t, function);
    return None.NONE;
  }
}
