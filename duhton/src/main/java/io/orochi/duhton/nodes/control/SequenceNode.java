package io.orochi.duhton.nodes.control;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.nodes.UnexpectedResultException;
import io.orochi.duhton.nodes.DuhtonNode;

/** {@code progn} of at least one form: the value is that of the last. */
public final class SequenceNode extends DuhtonNode {
  @Children private final DuhtonNode[] before;
  @Child private DuhtonNode last;

  public SequenceNode(DuhtonNode[] before, DuhtonNode last) {
    this.before = before;
    this.last = last;
  }

  @ExplodeLoop
  private void executeBefore(VirtualFrame frame) {
    for (DuhtonNode node : before) {
      node.executeVoid(frame);
    }
  }

  @Override
  public Object execute(VirtualFrame frame) {
    executeBefore(frame);
    return last.execute(frame);
  }

  @Override
  public int executeInt(VirtualFrame frame) throws UnexpectedResultException {
    executeBefore(frame);
    return last.executeInt(frame);
  }

  @Override
  public boolean executeTruth(VirtualFrame frame) {
    executeBefore(frame);
    return last.executeTruth(frame);
  }

  @Override
  public void executeVoid(VirtualFrame frame) {
    executeBefore(frame);
    last.executeVoid(frame);
  }
}
