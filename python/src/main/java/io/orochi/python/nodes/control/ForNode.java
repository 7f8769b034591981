package io.orochi.python.nodes.control;

import com.oracle.truffle.api.frame.VirtualFrame;
import io.orochi.python.nodes.Expression;
import io.orochi.python.nodes.PyNode;
import io.orochi.python.nodes.Statement;
import io.orochi.python.nodes.iteration.CursorNode;

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
    super(new Body(place, cursorSlot, valueSlot, target, body));
    this.iterable = iterable;
    this.orElse = orElse;
  }

  @Override
  public void executeVoid(VirtualFrame frame) {
    Object o = iterable.execute(frame);
    Body body = (Body) loop.getRepeatingNode();
    body.start(frame, o);
    Object result = loop.execute(frame);
    body.end(frame);
    if (result == LoopBody.EXHAUSTED && orElse != null) {
      orElse.executeVoid(frame);
    }
  }

  private static final class Body extends ForBody {
    @Child private Statement target;
    @Child private Statement body;

    Body(PyNode place, int cursorSlot, int valueSlot, Statement target, Statement body) {
      super(place, cursorSlot, valueSlot);
      this.target = target;
      this.body = body;
    }

    @Override
    protected boolean round(VirtualFrame frame) {
      if (!advance(frame)) {
        return false;
      }
      if (target != null) {
        target.executeVoid(frame);
      }
      body.executeVoid(frame);
      return true;
    }
  }
}
