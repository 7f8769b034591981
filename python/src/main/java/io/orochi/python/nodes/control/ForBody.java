package io.orochi.python.nodes.control;

import com.oracle.truffle.api.frame.VirtualFrame;
import io.orochi.python.nodes.PyNode;
import io.orochi.python.nodes.iteration.CursorNode;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.Tracing;

/** What a {@code for} repeats: takes the next value, and does something with it. */
public abstract class ForBody extends LoopBody {
  private final int valueSlot;
  @Child private PyNode place;
  @Child private CursorNode cursor;

  /**
   * The body.
   *
   * @param place where errors of the iteration stand
   * @param cursorSlot the first of {@link CursorNode#SLOTS} temporary slots
   * @param valueSlot receives each value
   */
  protected ForBody(PyNode place, int cursorSlot, int valueSlot) {
    this.place = place;
    this.cursor = new CursorNode(cursorSlot);
    this.valueSlot = valueSlot;
  }

  /** Starts with {@code iter(iterable)}. */
  public final void start(VirtualFrame frame, Object iterable) {
    PyThread t = PyThread.of(frame);
    t.at(place);
    try {
      cursor.start(frame, t, iterable);
    } catch (PyException e) {
      throw e.at(place);
    }
  }

  /** Takes the next value; false at the end. */
  protected final boolean advance(VirtualFrame frame) {
    PyThread t = PyThread.of(frame);
    t.at(place);
    if (Tracing.isUsed()) {
      Tracing.line(frame, place);
    }
    try {
      return cursor.advance(frame, t, valueSlot);
    } catch (PyException e) {
      throw e.at(place);
    }
  }

  /** Lets go of what was run through. */
  public final void end(VirtualFrame frame) {
    cursor.end(frame);
  }
}
