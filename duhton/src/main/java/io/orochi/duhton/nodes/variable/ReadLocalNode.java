package io.orochi.duhton.nodes.variable;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.UnexpectedResultException;
import io.orochi.duhton.nodes.DuhtonNode;

/** A variable of a function; while it has no value the global one of the same name. */
public final class ReadLocalNode extends DuhtonNode {
  private final int slot;
  @Child private ReadGlobalNode global;

  public ReadLocalNode(int slot, ReadGlobalNode global) {
    this.slot = slot;
    this.global = global;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    Object v = LocalSlots.read(frame, slot);
    return v != null ? v : global.execute(frame);
  }

  @Override
  public int executeInt(VirtualFrame frame) throws UnexpectedResultException {
    if (frame.isInt(slot)) {
      return frame.getInt(slot);
    }
    Object v = execute(frame);
    if (v instanceof Integer i) {
      return i;
    }
    CompilerDirectives.transferToInterpreterAndInvalidate();
    throw new UnexpectedResultException(v);
  }
}
