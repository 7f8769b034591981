package io.orochi.duhton.nodes.data;

import com.oracle.truffle.api.frame.VirtualFrame;
import io.orochi.duhton.nodes.DuhtonNode;
import io.orochi.duhton.runtime.Container;

/** {@code container}. */
public final class MakeContainerNode extends DuhtonNode {
  @Child private DuhtonNode value;

  public MakeContainerNode(DuhtonNode value) {
    this.value = value;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    return new Container(thread(frame), value.execute(frame));
  }
}
