package io.orochi.python.nodes.iteration;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.Node;
import io.orochi.python.nodes.local.Slots;
import io.orochi.python.runtime.Iteration;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;

/**
 * Runs through an iterable. What has been met so far decides which ways are compiled.
 *
 * <p>Three slots hold the state: the object that is run through, the next index, and {@link #GENERIC} or {@link #TUPLE}, which says how.
 */
public final class CursorNode extends Node {
  /** Number of consecutive slots that a cursor needs. */
  public static final int SLOTS = 3;

  private static final int GENERIC = 1;
  private static final int TUPLE = 2;

  private final int slot;
  @CompilationFinal private int met;

  /**
   * A cursor.
   *
   * @param slot the first of {@link #SLOTS} temporary slots
   */
  public CursorNode(int slot) {
    this.slot = slot;
  }

  /** Starts with {@code iter(iterable)}. */
  public void start(VirtualFrame frame, PyThread t, Object iterable) {
    if (iterable instanceof PyTuple) {
      begin(frame, iterable, TUPLE);
    } else {
      begin(frame, iterator(t, iterable), GENERIC);
    }
  }

  private void begin(VirtualFrame frame, Object source, int mode) {
    if ((met & mode) == 0) {
      CompilerDirectives.transferToInterpreterAndInvalidate();
      met |= mode;
    }
    frame.setObject(slot, source);
    frame.setLong(slot + 1, 0);
    frame.setLong(slot + 2, mode);
  }

  @TruffleBoundary
  private static Object iterator(PyThread t, Object iterable) {
    return Iteration.iter(t, iterable);
  }

  /** Puts the next value into {@code valueSlot}; false at the end. */
  public boolean advance(VirtualFrame frame, PyThread t, int valueSlot) {
    int mode = (int) frame.getLong(slot + 2);
    Object source = frame.getObject(slot);
    if ((met & TUPLE) != 0 && mode == TUPLE) {
      PyTuple tuple = CompilerDirectives.castExact(source, PyTuple.class);
      long index = frame.getLong(slot + 1);
      if (index >= tuple.size()) {
        return false;
      }
      Slots.write(frame, valueSlot, tuple.get((int) index));
      frame.setLong(slot + 1, index + 1);
      return true;
    }
    Object value = next(t, source);
    if (value == null) {
      return false;
    }
    Slots.write(frame, valueSlot, value);
    return true;
  }

  @TruffleBoundary
  private static Object next(PyThread t, Object iterator) {
    return Iteration.next(t, iterator);
  }

  /** Lets go of what was run through. */
  public void end(VirtualFrame frame) {
    frame.setObject(slot, null);
  }
}
