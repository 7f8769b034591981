package io.orochi.duhton.nodes.data;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import io.orochi.duhton.nodes.DuhtonNode;
import io.orochi.duhton.runtime.DuhtonList;

/** {@code list}. */
public final class MakeListNode extends DuhtonNode {
  @Children private final DuhtonNode[] items;

  public MakeListNode(DuhtonNode[] items) {
    this.items = items;
  }

  @Override
  @ExplodeLoop
  public Object execute(VirtualFrame frame) {
    Object[] values = new Object[items.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = items[i].execute(frame);
    }
    return new DuhtonList(thread(frame), values);
  }
}
