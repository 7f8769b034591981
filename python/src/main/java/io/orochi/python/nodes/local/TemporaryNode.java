package io.orochi.python.nodes.local;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.UnexpectedResultException;
import io.orochi.python.nodes.Expression;

/** Reads a value that the compiler put aside in a slot of its own. */
public final class TemporaryNode extends Expression {
  private final int slot;

  public TemporaryNode(int slot) {
    this.slot = slot;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    return Slots.read(frame, slot);
  }

  @Override
  public long executeLong(VirtualFrame frame) throws UnexpectedResultException {
    if (frame.isLong(slot)) {
      return frame.getLong(slot);
    }
    return super.executeLong(frame);
  }

  @Override
  public double executeDouble(VirtualFrame frame) throws UnexpectedResultException {
    if (frame.isDouble(slot)) {
      return frame.getDouble(slot);
    }
    return super.executeDouble(frame);
  }
}
