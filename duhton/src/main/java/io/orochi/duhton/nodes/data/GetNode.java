package io.orochi.duhton.nodes.data;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import io.orochi.duhton.nodes.DuhtonNode;
import io.orochi.duhton.runtime.Container;
import io.orochi.duhton.runtime.DuhtonError;
import io.orochi.duhton.runtime.DuhtonList;
import io.orochi.duhton.runtime.ListProfile;
import io.orochi.duhton.runtime.Types;
import io.orochi.framework.thread.GuestThread;

/** {@code get}, of a container's value or a list's item; which it is turns out by the value. */
public final class GetNode extends DuhtonNode {
  private final ListProfile profile = new ListProfile();
  @Child private DuhtonNode target;
  @Child private DuhtonNode index;
  private final boolean tooMany;

  /**
   * The operation.
   *
   * @param index the second argument, or null
   * @param tooMany whether there are more
   */
  public GetNode(DuhtonNode target, DuhtonNode index, boolean tooMany) {
    this.target = target;
    this.index = index;
    this.tooMany = tooMany;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    Object o = target.execute(frame);
    GuestThread t = thread(frame);
    if (o instanceof Container c && index == null) {
      t.at(this);
      return c.read(t);
    }
    if (o instanceof DuhtonList list && index != null && !tooMany) {
      int i = index.operand(frame);
      t.at(this);
      Object v = list.getOrNull(t, i, profile);
      if (v != null) {
        return v;
      }
      throw error("list_get: index out of range");
    }
    throw wrong(o);
  }

  @TruffleBoundary
  private DuhtonError wrong(Object o) {
    return error(
        switch (o) {
          case DuhtonList list -> "get with a list: expected two arguments";
          case Container c -> "get with a container: expected one argument";
          default -> "get: bad argument type '" + Types.name(o) + "'";
        });
  }
}
