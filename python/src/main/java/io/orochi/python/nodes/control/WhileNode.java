package io.orochi.python.nodes.control;

import com.oracle.truffle.api.frame.VirtualFrame;
import io.orochi.python.nodes.Statement;

/** {@code while}. */
public final class WhileNode extends LoopStatement {
  @Child private Statement orElse;

  /** The loop; {@code orElse} may be null. */
  public WhileNode(Condition test, Statement body, Statement orElse) {
    super(new Body(test, body));
    this.orElse = orElse;
  }

  @Override
  public void executeVoid(VirtualFrame frame) {
    if (loop.execute(frame) == LoopBody.EXHAUSTED && orElse != null) {
      orElse.executeVoid(frame);
    }
  }

  private static final class Body extends LoopBody {
    @Child private Condition test;
    @Child private Statement body;

    Body(Condition test, Statement body) {
      this.test = test;
      this.body = body;
    }

    @Override
    protected boolean round(VirtualFrame frame) {
      if (!test.test(frame)) {
        return false;
      }
      body.executeVoid(frame);
      return true;
    }
  }
}
