package io.orochi.python.nodes.control;

import com.oracle.truffle.api.frame.VirtualFrame;
import io.orochi.python.nodes.Statement;

/** {@code pass} and declarations. */
public final class PassNode extends Statement {
  @Override
  public void executeVoid(VirtualFrame frame) {}
}
