package io.orochi.python.nodes.control;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.nodes.RepeatingNode;
import com.oracle.truffle.api.profiles.BranchProfile;
import io.orochi.python.nodes.Expression;
import io.orochi.python.nodes.PyNode;
import io.orochi.python.nodes.Statement;
import io.orochi.python.nodes.iteration.CursorNode;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyThread;

/**
 * {@code for}. The value of each round is put into a slot: the loop variable's own when the target
 * is a plain local name, else a temporary from which {@code target} assigns.
 */
public final class ForNode extends LoopStatement {
  @Child private Expression iterable;
  @Child private Statement orElse;

  /**
   * The loop.
   *
   * @param place where errors of the iteration stand
   * @param cursorSlot the first of {@link CursorNode#SLOTS} temporary slots
   * @param valueSlot receives each value
   * @param target assigns the value, or null when {@code valueSlot} is the target itself
   * @param orElse may be null
   */
  public ForNode(
      PyNode place,
      Expression iterable,
      int cursorSlot,
      int valueSlot,
      Statement target,
      Statement body,
      Statement orElse) {
    super(new Body(cursorSlot, valueSlot, target, body, place));
    this.iterable = iterable;
    this.orElse = orElse;
  }

  @Override
  public void executeVoid(VirtualFrame frame) {
    Object o = iterable.execute(frame);
    Body body = (Body) loop.getRepeatingNode();
    body.start(frame, o);
    Object result = loop.execute(frame);
    body.cursor.end(frame);
    if (result == Body.EXHAUSTED && orElse != null) {
      orElse.executeVoid(frame);
    }
  }

  private static final class Body extends Node implements RepeatingNode {
    static final Object EXHAUSTED = BREAK_LOOP_STATUS;
    static final Object BROKEN = new Object();

    private final int valueSlot;
    @Child private PyNode place;
    @Child private CursorNode cursor;
    @Child private Statement target;
    @Child private Statement body;
    private final BranchProfile continued = BranchProfile.create();
    private final BranchProfile broken = BranchProfile.create();

    Body(int cursorSlot, int valueSlot, Statement target, Statement body, PyNode place) {
      this.place = place;
      this.cursor = new CursorNode(cursorSlot);
      this.valueSlot = valueSlot;
      this.target = target;
      this.body = body;
    }

    void start(VirtualFrame frame, Object iterable) {
      try {
        cursor.start(frame, PyThread.of(frame), iterable);
      } catch (PyException e) {
        throw e.at(place);
      }
    }

    @Override
    public boolean executeRepeating(VirtualFrame frame) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Object executeRepeatingWithValue(VirtualFrame frame) {
      if (!advance(frame)) {
        return EXHAUSTED;
      }
      try {
        if (target != null) {
          target.executeVoid(frame);
        }
        body.executeVoid(frame);
      } catch (ContinueException e) {
        continued.enter();
      } catch (BreakException e) {
        broken.enter();
        return BROKEN;
      }
      return CONTINUE_LOOP_STATUS;
    }

    private boolean advance(VirtualFrame frame) {
      try {
        return cursor.advance(frame, PyThread.of(frame), valueSlot);
      } catch (PyException e) {
        throw e.at(this.place);
      }
    }

    @Override
    public boolean shouldContinue(Object returnValue) {
      return returnValue == CONTINUE_LOOP_STATUS;
    }
  }
}
