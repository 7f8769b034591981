package io.orochi.duhton.nodes.variable;

import com.oracle.truffle.api.frame.VirtualFrame;
import io.orochi.duhton.nodes.DuhtonNode;
import io.orochi.framework.name.Cell;
import io.orochi.framework.thread.GuestThread;

/** {@code setq} of one variable outside of functions. */
public final class WriteGlobalNode extends DuhtonNode {
  private final Cell cell;
  @Child private DuhtonNode value;

  public WriteGlobalNode(Cell cell, DuhtonNode value) {
    this.cell = cell;
    this.value = value;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    GuestThread t = thread(frame);
    Object v = value.execute(frame);
    t.at(this);
    cell.write(t, v);
    return v;
  }
}
