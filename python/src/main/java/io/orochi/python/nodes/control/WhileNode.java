package io.orochi.python.nodes.control;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.nodes.RepeatingNode;
import com.oracle.truffle.api.profiles.BranchProfile;
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
    if (loop.execute(frame) == Body.EXHAUSTED && orElse != null) {
      orElse.executeVoid(frame);
    }
  }

  private static final class Body extends Node implements RepeatingNode {
    static final Object EXHAUSTED = BREAK_LOOP_STATUS;
    static final Object BROKEN = new Object();

    @Child private Condition test;
    @Child private Statement body;
    private final BranchProfile continued = BranchProfile.create();
    private final BranchProfile broken = BranchProfile.create();

    Body(Condition test, Statement body) {
      this.test = test;
      this.body = body;
    }

    @Override
    public boolean executeRepeating(VirtualFrame frame) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Object executeRepeatingWithValue(VirtualFrame frame) {
      if (!test.test(frame)) {
        return EXHAUSTED;
      }
      try {
        body.executeVoid(frame);
      } catch (ContinueException e) {
        continued.enter();
      } catch (BreakException e) {
        broken.enter();
        return BROKEN;
      }
      return CONTINUE_LOOP_STATUS;
    }

    @Override
    public boolean shouldContinue(Object returnValue) {
      return returnValue == CONTINUE_LOOP_STATUS;
    }
  }
}
