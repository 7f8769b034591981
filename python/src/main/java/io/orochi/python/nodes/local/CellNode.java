package io.orochi.python.nodes.local;

import com.oracle.truffle.api.frame.VirtualFrame;
import io.orochi.python.nodes.Expression;

/** The cell of a variable itself: for closures and {@code __classcell__}. */
public final class CellNode extends Expression {
  private final int slot;

  public CellNode(int slot) {
    this.slot = slot;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    return frame.getObject(slot);
  }
}
