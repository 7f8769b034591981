package io.orochi.python.nodes.local;

import com.oracle.truffle.api.frame.FrameSlotKind;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.UnexpectedResultException;
import io.orochi.python.nodes.Expression;
import io.orochi.python.nodes.Statement;

/** Assigns to a local variable. */
public final class WriteLocalNode extends Statement {
  private final int slot;
  @Child private Expression value;

  public WriteLocalNode(int slot, Expression value) {
    this.slot = slot;
    this.value = value;
  }

  public int slot() {
    return slot;
  }

  @Override
  public void executeVoid(VirtualFrame frame) {
    FrameSlotKind kind = frame.getFrameDescriptor().getSlotKind(slot);
    try {
      if (kind == FrameSlotKind.Long) {
        frame.setLong(slot, value.executeLong(frame));
      } else if (kind == FrameSlotKind.Double) {
        frame.setDouble(slot, value.executeDouble(frame));
      } else if (kind == FrameSlotKind.Boolean) {
        frame.setBoolean(slot, value.executeBoolean(frame));
      } else {
        Slots.write(frame, slot, value.execute(frame));
      }
    } catch (UnexpectedResultException e) {
      Slots.write(frame, slot, e.getResult());
    }
  }
}
