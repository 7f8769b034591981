package io.orochi.duhton.nodes.data;

import com.oracle.truffle.api.frame.VirtualFrame;
import io.orochi.duhton.nodes.DuhtonNode;
import io.orochi.duhton.runtime.DuhtonError;
import io.orochi.duhton.runtime.DuhtonList;
import io.orochi.framework.thread.GuestThread;

/** {@code append}: gives the list. */
public final class AppendNode extends DuhtonNode {
  @Child private DuhtonNode list;
  @Child private DuhtonNode item;

  public AppendNode(DuhtonNode list, DuhtonNode item) {
    this.list = list;
    this.item = item;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    Object l = list.execute(frame);
    Object v = item.execute(frame);
    if (l instanceof DuhtonList target) {
      GuestThread t = thread(frame);
      t.at(this);
      target.append(t, v);
      return l;
    }
    throw DuhtonError.wrongType("DuList_Append", "list", l, this);
  }
}
