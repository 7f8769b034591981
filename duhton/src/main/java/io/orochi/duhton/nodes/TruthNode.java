package io.orochi.duhton.nodes;

import com.oracle.truffle.api.frame.VirtualFrame;

/** A node whose value is 1 or 0, for true or false. */
public abstract class TruthNode extends IntNode {
  @Override
  public abstract boolean executeTruth(VirtualFrame frame);

  @Override
  public final int executeInt(VirtualFrame frame) {
    return executeTruth(frame) ? 1 : 0;
  }
}
