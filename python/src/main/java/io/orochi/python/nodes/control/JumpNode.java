package io.orochi.python.nodes.control;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ControlFlowException;
import io.orochi.python.nodes.Statement;

/** {@code break} or {@code continue}. */
public final class JumpNode extends Statement {
  private final ControlFlowException jump;

  private JumpNode(ControlFlowException jump) {
    this.jump = jump;
  }

  public static JumpNode toBreak() {
    return new JumpNode(BreakException.INSTANCE);
  }

  public static JumpNode toContinue() {
    return new JumpNode(ContinueException.INSTANCE);
  }

  @Override
  public void executeVoid(VirtualFrame frame) {
    throw jump;
  }
}
