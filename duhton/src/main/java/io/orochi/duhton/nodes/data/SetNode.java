package io.orochi.duhton.nodes.data;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import io.orochi.duhton.nodes.DuhtonNode;
import io.orochi.duhton.runtime.Container;
import io.orochi.duhton.runtime.DuhtonError;
import io.orochi.duhton.runtime.DuhtonList;
import io.orochi.duhton.runtime.None;
import io.orochi.duhton.runtime.Types;
import io.orochi.framework.thread.GuestThread;

/** {@code set}, of a container's value or a list's item; which it is turns out by the value. */
public final class SetNode extends DuhtonNode {
  @Child private DuhtonNode target;
  @Child private DuhtonNode second;
  @Child private DuhtonNode third;
  private final boolean tooMany;

  /**
   * The operation.
   *
   * @param second a container's value, or a list's index
   * @param third a list's item, or null
   * @param tooMany whether there are more arguments
   */
  public SetNode(DuhtonNode target, DuhtonNode second, DuhtonNode third, boolean tooMany) {
    this.target = target;
    this.second = second;
    this.third = third;
    this.tooMany = tooMany;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    Object o = target.execute(frame);
    GuestThread t = thread(frame);
    if (o instanceof Container c && third == null) {
      Object v = second.execute(frame);
      t.at(this);
      c.write(t, v);
      return None.NONE;
    }
    if (o instanceof DuhtonList list && third != null && !tooMany) {
      Object index = second.execute(frame);
      Object v = third.execute(frame);
      t.at(this);
      if (!list.trySet(t, asInt(index), v)) {
        throw error("list_set: index out of range");
      }
      return None.NONE;
    }
    throw wrong(o);
  }

  @TruffleBoundary
  private DuhtonError wrong(Object o) {
    return error(
        switch (o) {
          case DuhtonList list -> "set with a list: expected three arguments";
          case Container c -> "set with a container: expected two arguments";
          default -> "set: bad argument type '" + Types.name(o) + "'";
        });
  }
}
