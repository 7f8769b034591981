package io.orochi.python.nodes.generator;

import com.oracle.truffle.api.frame.VirtualFrame;
import io.orochi.python.nodes.Statement;
import io.orochi.python.nodes.control.Condition;
import io.orochi.python.nodes.control.LoopBody;

/** {@code while} with a part that can suspend. */
public final class ResumableWhileNode extends ResumableLoopStatement {
  /**
   * The loop.
   *
   * @param before runs before each test; null when the test cannot suspend
   * @param orElse may be null
   * @param stateSlot the first of two slots
   */
  public ResumableWhileNode(
      Statement before, Condition test, Statement body, Statement orElse, int stateSlot) {
    super(new Body(before, test, body, stateSlot + 1), orElse, stateSlot);
  }

  private static final class Body extends LoopBody {
    private static final int IN_TEST = 1;
    private static final int IN_BODY = 2;

    private final int stateSlot;
    @Child private Statement before;
    @Child private Condition test;
    @Child private Statement body;

    Body(Statement before, Condition test, Statement body, int stateSlot) {
      this.before = before;
      this.test = test;
      this.body = body;
      this.stateSlot = stateSlot;
    }

    @Override
    protected boolean round(VirtualFrame frame) {
      int state = Resumable.take(frame, stateSlot);
      try {
        if (state != IN_BODY) {
          state = IN_TEST;
          if (before != null) {
            before.executeVoid(frame);
          }
          if (!test.test(frame)) {
            return false;
          }
          state = IN_BODY;
        }
        body.executeVoid(frame);
      } catch (YieldException e) {
        frame.setLong(stateSlot, state);
        throw e;
      }
      return true;
    }
  }
}
