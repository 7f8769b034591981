package io.orochi.duhton.nodes.variable;

import com.oracle.truffle.api.frame.FrameSlotKind;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.UnexpectedResultException;
import io.orochi.duhton.nodes.DuhtonNode;

/** {@code setq} of one variable in a function. */
public final class WriteLocalNode extends DuhtonNode {
  private final int slot;
  @Child private DuhtonNode value;

  public WriteLocalNode(int slot, DuhtonNode value) {
    this.slot = slot;
    this.value = value;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    Object v = value.execute(frame);
    LocalSlots.write(frame, slot, v);
    return v;
  }

  @Override
  public int executeInt(VirtualFrame frame) throws UnexpectedResultException {
    try {
      int v = value.executeInt(frame);
      LocalSlots.writeInt(frame, slot, v);
      return v;
    } catch (UnexpectedResultException e) {
      LocalSlots.write(frame, slot, e.getResult());
      throw e;
    }
  }

  @Override
  public void executeVoid(VirtualFrame frame) {
    if (frame.getFrameDescriptor().getSlotKind(slot) == FrameSlotKind.Object) {
      LocalSlots.write(frame, slot, value.execute(frame));
      return;
    }
    try {
      LocalSlots.writeInt(frame, slot, value.executeInt(frame));
    } catch (UnexpectedResultException e) {
      LocalSlots.write(frame, slot, e.getResult());
    }
  }
}
