package io.orochi.python.nodes;

import com.oracle.truffle.api.frame.VirtualFrame;

/** A statement. */
public abstract class Statement extends PyNode {
  public abstract void executeVoid(VirtualFrame frame);
}
