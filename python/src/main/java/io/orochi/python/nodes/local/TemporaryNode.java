package io.orochi.python.nodes.local;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.UnexpectedResultException;
import io.orochi.python.nodes.Expression;

/** Reads a value that the compiler put aside in a slot of its own. */
public final class TemporaryNode extends Expression {
  private final int slot;
  private final boolean last;

  public TemporaryNode(int slot) {
    this(slot, false);
  }

  private TemporaryNode(int slot, boolean last) {
    this.slot = slot;
    this.last = last;
  }

  /**
   * The last use of a value: lets go of it. What a loop puts aside would otherwise live until the
   * next round, and have to be made even if the round has taken it apart at once.
   */
  public static TemporaryNode last(int slot) {
    return new TemporaryNode(slot, true);
  }

  @Override
  public Object execute(VirtualFrame frame) {
    if (last && frame.isObject(slot)) {
      Object value = frame.getObject(slot);
      Slots.clear(frame, slot);
      return value;
    }
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
