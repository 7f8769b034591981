package io.orochi.duhton.nodes.variable;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.frame.FrameDescriptor;
import com.oracle.truffle.api.frame.FrameSlotKind;
import com.oracle.truffle.api.frame.VirtualFrame;

/**
 * Frame slots of local variables. A slot holds ints as such until it first gets something else;
 * null means that the variable has no value.
 */
public final class LocalSlots {
  private LocalSlots() {}

  public static void write(VirtualFrame frame, int slot, Object value) {
    if (value instanceof Integer i) {
      writeInt(frame, slot, i);
    } else {
      if (frame.getFrameDescriptor().getSlotKind(slot) != FrameSlotKind.Object) {
        CompilerDirectives.transferToInterpreterAndInvalidate();
        frame.getFrameDescriptor().setSlotKind(slot, FrameSlotKind.Object);
      }
      frame.setObject(slot, value);
    }
  }

  public static void writeInt(VirtualFrame frame, int slot, int value) {
    FrameDescriptor descriptor = frame.getFrameDescriptor();
    if (descriptor.getSlotKind(slot) == FrameSlotKind.Illegal) {
      CompilerDirectives.transferToInterpreterAndInvalidate();
      descriptor.setSlotKind(slot, FrameSlotKind.Int);
    }
    if (descriptor.getSlotKind(slot) == FrameSlotKind.Int) {
      frame.setInt(slot, value);
    } else {
      frame.setObject(slot, value);
    }
  }

  /** The value, or null. */
  public static Object read(VirtualFrame frame, int slot) {
    return frame.isInt(slot) ? (Object) frame.getInt(slot) : frame.getObject(slot);
  }
}
