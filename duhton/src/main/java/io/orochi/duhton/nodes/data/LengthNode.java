package io.orochi.duhton.nodes.data;

import com.oracle.truffle.api.frame.VirtualFrame;
import io.orochi.duhton.nodes.DuhtonNode;
import io.orochi.duhton.nodes.IntNode;
import io.orochi.duhton.runtime.DuhtonList;
import io.orochi.duhton.runtime.ListProfile;
import io.orochi.duhton.runtime.Types;
import io.orochi.framework.thread.GuestThread;

/** {@code len}. */
public final class LengthNode extends IntNode {
  private final ListProfile profile = new ListProfile();
  @Child private DuhtonNode operand;

  public LengthNode(DuhtonNode operand) {
    this.operand = operand;
  }

  @Override
  public int executeInt(VirtualFrame frame) {
    Object v = operand.execute(frame);
    if (v instanceof DuhtonList list) {
      GuestThread t = thread(frame);
      t.at(this);
      return list.size(t, profile);
    }
    throw error("object of type '" + Types.name(v) + "' has no length");
  }
}
