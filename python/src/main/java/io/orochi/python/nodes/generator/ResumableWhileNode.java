package io.orochi.python.nodes.generator;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.nodes.RepeatingNode;
import com.oracle.truffle.api.profiles.BranchProfile;
import io.orochi.python.nodes.Statement;
import io.orochi.python.nodes.control.BreakException;
import io.orochi.python.nodes.control.Condition;
import io.orochi.python.nodes.control.ContinueException;
import io.orochi.python.nodes.control.LoopStatement;

/** {@code while} with a part that can suspend. */
public final class ResumableWhileNode extends LoopStatement implements Resumable {
  private static final int IN_LOOP = 1;
  private static final int IN_ELSE = 2;

  private final int stateSlot;
  @Child private Statement orElse;

  /**
   * The loop.
   *
   * @param before runs before each test; null when the test cannot suspend
   * @param orElse may be null
   * @param stateSlot the first of two slots
   */
  public ResumableWhileNode(
      Statement before, Condition test, Statement body, Statement orElse, int stateSlot) {
    super(new Body(before, test, body, stateSlot + 1));
    this.orElse = orElse;
    this.stateSlot = stateSlot;
  }

  @Override
  public void executeVoid(VirtualFrame frame) {
    int state = Resumable.take(frame, stateSlot);
    if (state == 0) {
      frame.setLong(stateSlot + 1, 0);
    }
    if (state != IN_ELSE) {
      try {
        if (loop.execute(frame) != Body.EXHAUSTED) {
          return;
        }
      } catch (YieldException e) {
        frame.setLong(stateSlot, IN_LOOP);
        throw e;
      }
    }
    if (orElse != null) {
      try {
        orElse.executeVoid(frame);
      } catch (YieldException e) {
        frame.setLong(stateSlot, IN_ELSE);
        throw e;
      }
    }
  }

  private static final class Body extends Node implements RepeatingNode {
    static final Object EXHAUSTED = BREAK_LOOP_STATUS;
    static final Object BROKEN = new Object();
    private static final int IN_TEST = 1;
    private static final int IN_BODY = 2;

    private final int stateSlot;
    @Child private Statement before;
    @Child private Condition test;
    @Child private Statement body;
    private final BranchProfile continued = BranchProfile.create();
    private final BranchProfile broken = BranchProfile.create();

    Body(Statement before, Condition test, Statement body, int stateSlot) {
      this.before = before;
      this.test = test;
      this.body = body;
      this.stateSlot = stateSlot;
    }

    @Override
    public boolean executeRepeating(VirtualFrame frame) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Object executeRepeatingWithValue(VirtualFrame frame) {
      int state = Resumable.take(frame, stateSlot);
      try {
        if (state != IN_BODY) {
          state = IN_TEST;
          if (before != null) {
            before.executeVoid(frame);
          }
          if (!test.test(frame)) {
            return EXHAUSTED;
          }
          state = IN_BODY;
        }
        body.executeVoid(frame);
      } catch (YieldException e) {
        frame.setLong(stateSlot, state);
        throw e;
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
