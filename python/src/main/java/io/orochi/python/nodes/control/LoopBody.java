package io.orochi.python.nodes.control;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.nodes.RepeatingNode;
import com.oracle.truffle.api.profiles.BranchProfile;
import io.orochi.python.runtime.Tracing;

/**
 * What a {@link LoopStatement} repeats. The loop's result is {@link #EXHAUSTED} or {@link #BROKEN}.
 */
public abstract class LoopBody extends Node implements RepeatingNode {
  /** The loop ended by itself: its {@code else} clause is to run. */
  public static final Object EXHAUSTED = BREAK_LOOP_STATUS;

  /** The loop was left by {@code break}. */
  public static final Object BROKEN = new Object();

  private final BranchProfile continued = BranchProfile.create();
  private final BranchProfile broken = BranchProfile.create();

  /** Runs one round; false when there is none left. */
  protected abstract boolean round(VirtualFrame frame);

  @Override
  public final Object executeRepeatingWithValue(VirtualFrame frame) {
    try {
      if (!round(frame)) {
        return EXHAUSTED;
      }
    } catch (ContinueException e) {
      continued.enter();
    } catch (BreakException e) {
      broken.enter();
      return BROKEN;
    }
    if (Tracing.isUsed()) {
      Tracing.back(frame);
    }
    return CONTINUE_LOOP_STATUS;
  }

  @Override
  public final boolean executeRepeating(VirtualFrame frame) {
    throw new UnsupportedOperationException();
  }

  @Override
  public final boolean shouldContinue(Object returnValue) {
    return returnValue == CONTINUE_LOOP_STATUS;
  }
}
