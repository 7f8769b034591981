package io.orochi.python.nodes.generator;

import com.oracle.truffle.api.frame.VirtualFrame;
import io.orochi.python.nodes.Statement;
import io.orochi.python.nodes.control.Condition;

/** {@code if} with a branch that can suspend. */
public final class ResumableIfNode extends Statement implements Resumable {
  private static final int IN_BODY = 1;
  private static final int IN_ELSE = 2;

  private final int stateSlot;
  @Child private Condition test;
  @Child private Statement body;
  @Child private Statement orElse;

  /** The statement; {@code orElse} may be null. */
  public ResumableIfNode(Condition test, Statement body, Statement orElse, int stateSlot) {
    this.test = test;
    this.body = body;
    this.orElse = orElse;
    this.stateSlot = stateSlot;
  }

  @Override
  public void executeVoid(VirtualFrame frame) {
    int state = Resumable.take(frame, stateSlot);
    if (state == 0) {
      state = test.test(frame) ? IN_BODY : IN_ELSE;
    }
    try {
      if (state == IN_BODY) {
        body.executeVoid(frame);
      } else if (orElse != null) {
        orElse.executeVoid(frame);
      }
    } catch (YieldException e) {
      frame.setLong(stateSlot, state);
      throw e;
    }
  }
}
