package io.orochi.python.nodes.local;

import com.oracle.truffle.api.frame.VirtualFrame;
import io.orochi.python.nodes.Expression;
import io.orochi.python.nodes.Statement;
import io.orochi.python.runtime.PyThread;

/** Assigns to a variable that is shared with nested functions or with an enclosing one. */
public final class WriteCellNode extends Statement {
  private final int slot;
  @Child private Expression value;

  public WriteCellNode(int slot, Expression value) {
    this.slot = slot;
    this.value = value;
  }

  @Override
  public void executeVoid(VirtualFrame frame) {
    Object v = value.execute(frame);
    PyThread t = PyThread.of(frame);
    t.at(this);
    ReadCellNode.cell(frame, slot).write(t, v);
  }
}
