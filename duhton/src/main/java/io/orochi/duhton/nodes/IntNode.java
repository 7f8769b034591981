package io.orochi.duhton.nodes;

import com.oracle.truffle.api.frame.VirtualFrame;

/** A node whose value is always an int. */
public abstract class IntNode extends DuhtonNode {
  @Override
  public abstract int executeInt(VirtualFrame frame);

  @Override
  public final Object execute(VirtualFrame frame) {
    return executeInt(frame);
  }

  @Override
  public boolean executeTruth(VirtualFrame frame) {
    return executeInt(frame) != 0;
  }

  @Override
  public final void executeVoid(VirtualFrame frame) {
    executeInt(frame);
  }
}
