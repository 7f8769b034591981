package io.orochi.duhton.nodes.data;

import com.oracle.truffle.api.frame.VirtualFrame;
import io.orochi.duhton.nodes.DuhtonNode;
import io.orochi.duhton.runtime.DuhtonError;
import io.orochi.duhton.runtime.DuhtonList;
import io.orochi.framework.thread.GuestThread;

/** {@code pop}, of the last item or of one at an index. */
public final class PopNode extends DuhtonNode {
  @Child private DuhtonNode list;
  @Child private DuhtonNode index;

  /**
   * The operation.
   *
   * @param index null for the last item
   */
  public PopNode(DuhtonNode list, DuhtonNode index) {
    this.list = list;
    this.index = index;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    Object l = list.execute(frame);
    return index == null ? popLast(frame, l) : popAt(frame, l, index.operand(frame));
  }

  private Object popLast(VirtualFrame frame, Object l) {
    if (l instanceof DuhtonList target) {
      GuestThread t = thread(frame);
      t.at(this);
      Object v = target.removeLastOrNull(t);
      if (v == null) {
        throw error("pop: empty list");
      }
      return v;
    }
    throw DuhtonError.wrongType("DuList_Size", "list", l, this);
  }

  private Object popAt(VirtualFrame frame, Object l, int i) {
    if (l instanceof DuhtonList target) {
      GuestThread t = thread(frame);
      t.at(this);
      Object v = target.removeOrNull(t, i);
      if (v == null) {
        throw error("list_pop: index out of range");
      }
      return v;
    }
    throw DuhtonError.wrongType("DuList_Pop", "list", l, this);
  }
}
