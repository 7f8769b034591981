package io.orochi.python.nodes.generator;

import com.oracle.truffle.api.frame.VirtualFrame;
import io.orochi.python.nodes.Expression;
import io.orochi.python.nodes.PyNode;
import io.orochi.python.nodes.Statement;
import io.orochi.python.nodes.control.ForBody;
import io.orochi.python.nodes.iteration.CursorNode;

/** {@code for} with a part that can suspend. */
public final class ResumableForNode extends ResumableLoopStatement {
  @Child private Expression iterable;

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
    super(new Body(place, cursorSlot, valueSlot, body, stateSlot + 1), orElse, stateSlot);
    this.iterable = iterable;
  }

  private Body body() {
    return (Body) loop.getRepeatingNode();
  }

  @Override
  void start(VirtualFrame frame) {
    body().start(frame, iterable.execute(frame));
  }

  @Override
  void end(VirtualFrame frame) {
    body().end(frame);
  }

  private static final class Body extends ForBody {
    private final int stateSlot;
    @Child private Statement body;

    Body(PyNode place, int cursorSlot, int valueSlot, Statement body, int stateSlot) {
      super(place, cursorSlot, valueSlot);
      this.body = body;
      this.stateSlot = stateSlot;
    }

    @Override
    protected boolean round(VirtualFrame frame) {
      boolean resumed = Resumable.take(frame, stateSlot) != 0;
      if (!resumed && !advance(frame)) {
        return false;
      }
      try {
        body.executeVoid(frame);
      } catch (YieldException e) {
        frame.setLong(stateSlot, 1);
        throw e;
      }
      return true;
    }
  }
}
