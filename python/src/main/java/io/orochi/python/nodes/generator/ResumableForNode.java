package io.orochi.python.nodes.generator;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.nodes.RepeatingNode;
import com.oracle.truffle.api.profiles.BranchProfile;
import io.orochi.python.nodes.Expression;
import io.orochi.python.nodes.PyNode;
import io.orochi.python.nodes.Statement;
import io.orochi.python.nodes.control.BreakException;
import io.orochi.python.nodes.control.ContinueException;
import io.orochi.python.nodes.control.LoopStatement;
import io.orochi.python.nodes.iteration.CursorNode;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyThread;

/** {@code for} with a part that can suspend. */
public final class ResumableForNode extends LoopStatement implements Resumable {
  private static final int IN_LOOP = 1;
  private static final int IN_ELSE = 2;

  private final int stateSlot;
  @Child private Expression iterable;
  @Child private Statement orElse;

  /**
   * The loop.
   *
   * @param place where errors of the iteration stand
   * @param cursorSlot the first of {@link CursorNode#SLOTS} temporary slots
   * @param valueSlot receives each value
   * @param body assigns the target, if {@code valueSlot} is not the target itself, and does the
   *     rest
   * @param orElse may be null
   * @param stateSlot the first of two slots
   */
  public ResumableForNode(
      PyNode place,
      Expression iterable,
      int cursorSlot,
      int valueSlot,
      Statement body,
      Statement orElse,
      int stateSlot) {
    super(new Body(cursorSlot, valueSlot, body, place, stateSlot + 1));
    this.iterable = iterable;
    this.orElse = orElse;
    this.stateSlot = stateSlot;
  }

  @Override
  public void executeVoid(VirtualFrame frame) {
    int state = Resumable.take(frame, stateSlot);
    Body body = (Body) loop.getRepeatingNode();
    if (state == 0) {
      frame.setLong(stateSlot + 1, 0);
      body.start(frame, iterable.execute(frame));
    }
    if (state != IN_ELSE) {
      try {
        Object result = loop.execute(frame);
        body.cursor.end(frame);
        if (result != Body.EXHAUSTED) {
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

    private final int valueSlot;
    private final int stateSlot;
    @Child private PyNode place;
    @Child private CursorNode cursor;
    @Child private Statement body;
    private final BranchProfile continued = BranchProfile.create();
    private final BranchProfile broken = BranchProfile.create();

    Body(int cursorSlot, int valueSlot, Statement body, PyNode place, int stateSlot) {
      this.cursor = new CursorNode(cursorSlot);
      this.valueSlot = valueSlot;
      this.body = body;
      this.place = place;
      this.stateSlot = stateSlot;
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
      boolean resumed = Resumable.take(frame, stateSlot) != 0;
      if (!resumed && !advance(frame)) {
        return EXHAUSTED;
      }
      try {
        body.executeVoid(frame);
      } catch (YieldException e) {
        frame.setLong(stateSlot, 1);
        throw e;
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
        throw e.at(place);
      }
    }

    @Override
    public boolean shouldContinue(Object returnValue) {
      return returnValue == CONTINUE_LOOP_STATUS;
    }
  }
}
