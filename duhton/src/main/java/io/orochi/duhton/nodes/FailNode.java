package io.orochi.duhton.nodes;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;

/** A form that is wrong, which matters when it is executed: after what stands before the fault. */
public final class FailNode extends DuhtonNode {
  private final String message;
  @Children private final DuhtonNode[] before;

  /**
   * The form.
   *
   * @param before what is executed first
   */
  public FailNode(String message, DuhtonNode... before) {
    this.message = message;
    this.before = before;
  }

  @Override
  @ExplodeLoop
  public Object execute(VirtualFrame frame) {
    for (DuhtonNode node : before) {
      node.executeVoid(frame);
    }
    throw error(message);
  }
}
