package io.orochi.python.nodes.local;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.frame.Frame;
import com.oracle.truffle.api.frame.FrameDescriptor;
import com.oracle.truffle.api.frame.FrameSlotKind;
import com.oracle.truffle.api.frame.VirtualFrame;

/**
 * Typed access to frame slots. A slot that was never written, or whose variable was deleted, holds
 * null.
 */
public final class Slots {
  private Slots() {}

  /** Stores a value in the narrowest form that the slot has seen so far. */
  public static void write(VirtualFrame frame, int slot, Object value) {
    switch (frame.getFrameDescriptor().getSlotKind(slot)) {
      case Long -> {
        if (value instanceof Long v) {
          frame.setLong(slot, v);
          return;
        }
      }
      case Double -> {
        if (value instanceof Double v) {
          frame.setDouble(slot, v);
          return;
        }
      }
      case Boolean -> {
        if (value instanceof Boolean v) {
          frame.setBoolean(slot, v);
          return;
        }
      }
      case Object -> {
        frame.setObject(slot, value);
        return;
      }
      default -> {}
    }
    CompilerDirectives.transferToInterpreterAndInvalidate();
    adopt(frame, slot, value);
  }

  /** Stores a long. */
  public static void writeLong(VirtualFrame frame, int slot, long value) {
    FrameSlotKind kind = frame.getFrameDescriptor().getSlotKind(slot);
    if (kind == FrameSlotKind.Long) {
      frame.setLong(slot, value);
    } else if (kind == FrameSlotKind.Object) {
      frame.setObject(slot, value);
    } else {
      CompilerDirectives.transferToInterpreterAndInvalidate();
      adopt(frame, slot, value);
    }
  }

  /** Stores a double. */
  public static void writeDouble(VirtualFrame frame, int slot, double value) {
    FrameSlotKind kind = frame.getFrameDescriptor().getSlotKind(slot);
    if (kind == FrameSlotKind.Double) {
      frame.setDouble(slot, value);
    } else if (kind == FrameSlotKind.Object) {
      frame.setObject(slot, value);
    } else {
      CompilerDirectives.transferToInterpreterAndInvalidate();
      adopt(frame, slot, value);
    }
  }

  private static void adopt(VirtualFrame frame, int slot, Object value) {
    FrameDescriptor d = frame.getFrameDescriptor();
    FrameSlotKind wanted =
        value instanceof Long
            ? FrameSlotKind.Long
            : value instanceof Double
                ? FrameSlotKind.Double
                : value instanceof Boolean ? FrameSlotKind.Boolean : FrameSlotKind.Object;
    FrameSlotKind kind = d.getSlotKind(slot);
    if (kind != wanted) {
      // null (deleted) is stored as an object without widening the slot for good: readers look at
      // the tag
      if (value == null) {
        frame.setObject(slot, null);
        return;
      }
      d.setSlotKind(slot, kind == FrameSlotKind.Illegal ? wanted : FrameSlotKind.Object);
    }
    if (d.getSlotKind(slot) == FrameSlotKind.Object) {
      frame.setObject(slot, value);
    } else {
      write(frame, slot, value);
    }
  }

  /** Makes a variable unbound. */
  public static void clear(VirtualFrame frame, int slot) {
    frame.setObject(slot, null);
  }

  /** The value, boxed; null when unbound. */
  public static Object read(Frame frame, int slot) {
    if (frame.isObject(slot)) {
      return frame.getObject(slot);
    } else if (frame.isLong(slot)) {
      return frame.getLong(slot);
    } else if (frame.isDouble(slot)) {
      return frame.getDouble(slot);
    } else {
      return frame.getBoolean(slot);
    }
  }
}
