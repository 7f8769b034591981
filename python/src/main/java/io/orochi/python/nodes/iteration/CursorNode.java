package io.orochi.python.nodes.iteration;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.Node;
import io.orochi.python.nodes.generator.ResumeNode;
import io.orochi.python.nodes.local.Slots;
import io.orochi.python.nodes.subscript.ListItemNode;
import io.orochi.python.runtime.BuiltinType;
import io.orochi.python.runtime.EnumerateIterator;
import io.orochi.python.runtime.Iteration;
import io.orochi.python.runtime.PyGenerator;
import io.orochi.python.runtime.PyList;
import io.orochi.python.runtime.PyRange;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;

/**
 * Runs through an iterable. What has been met so far decides which ways are compiled.
 *
 * <p>The state is in five consecutive slots: the object that is run through; how ({@link #GENERIC},
 * {@link #TUPLE} …); the next index, or the next number of a range; how many numbers are left; the
 * step.
 */
public final class CursorNode extends Node {
  /** Number of consecutive slots that a cursor needs. */
  public static final int SLOTS = 5;

  private static final int GENERIC = 1;
  private static final int TUPLE = 2;
  private static final int LIST = 4;
  private static final int RANGE = 8;
  private static final int GENERATOR = 16;
  private static final int ENUMERATE = 32;

  private static final int MODE = 1;
  private static final int NEXT = 2;
  private static final int LEFT = 3;
  private static final int STEP = 4;

  private final int slot;
  @CompilationFinal private int met;
  @CompilationFinal private boolean enumeratesSlowly;
  @Child private ResumeNode resume;
  @Child private ListItemNode listItem = new ListItemNode();

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
    if (iterable instanceof PyRange r && r.isSmall()) {
      begin(frame, t, null, RANGE, (long) r.start());
      frame.setLong(slot + LEFT, (long) r.length());
      frame.setLong(slot + STEP, (long) r.step());
    } else if (iterable instanceof PyList list && list.isExact()) {
      begin(frame, t, list, LIST, 0);
    } else if (iterable instanceof PyTuple) {
      begin(frame, t, iterable, TUPLE, 0);
    } else if (iterable instanceof PyGenerator g && g.kind() == BuiltinType.GENERATOR) {
      begin(frame, t, g, GENERATOR, 0);
    } else if (iterable instanceof EnumerateIterator e && e.isExact()) {
      begin(frame, t, e, ENUMERATE, 0);
    } else {
      begin(frame, t, iterator(t, iterable), GENERIC, 0);
    }
  }

  private void begin(VirtualFrame frame, PyThread t, Object source, int mode, long next) {
    if ((met & mode) == 0) {
      CompilerDirectives.transferToInterpreterAndInvalidate();
      if (mode == GENERATOR && resume == null) {
        resume = insert(new ResumeNode());
        if (t.inTx()) {
          resume.becomeTransactional();
        }
      }
      met |= mode;
    }
    frame.setObject(slot, source);
    frame.setLong(slot + MODE, mode);
    frame.setLong(slot + NEXT, next);
  }

  @TruffleBoundary(transferToInterpreterOnException = false)
  private static Object iterator(PyThread t, Object iterable) {
    return Iteration.iter(t, iterable);
  }

  /** Puts the next value into {@code valueSlot}; false at the end. */
  public boolean advance(VirtualFrame frame, PyThread t, int valueSlot) {
    int mode = (int) frame.getLong(slot + MODE);
    if ((met & RANGE) != 0 && mode == RANGE) {
      long left = frame.getLong(slot + LEFT);
      if (left <= 0) {
        return false;
      }
      long value = frame.getLong(slot + NEXT);
      frame.setLong(slot + LEFT, left - 1);
      frame.setLong(slot + NEXT, value + frame.getLong(slot + STEP));
      Slots.writeLong(frame, valueSlot, value);
      return true;
    }
    Object source = frame.getObject(slot);
    if ((met & LIST) != 0 && mode == LIST) {
      long index = frame.getLong(slot + NEXT);
      Object value = listItem.execute(t, CompilerDirectives.castExact(source, PyList.class), index);
      if (value == null) {
        return false;
      }
      frame.setLong(slot + NEXT, index + 1);
      Slots.write(frame, valueSlot, value);
      return true;
    }
    if ((met & TUPLE) != 0 && mode == TUPLE) {
      PyTuple tuple = CompilerDirectives.castExact(source, PyTuple.class);
      long index = frame.getLong(slot + NEXT);
      if (index >= tuple.size()) {
        return false;
      }
      frame.setLong(slot + NEXT, index + 1);
      Slots.write(frame, valueSlot, tuple.get((int) index));
      return true;
    }
    Object value;
    if ((met & GENERATOR) != 0 && mode == GENERATOR) {
      value = resume.execute(t, CompilerDirectives.castExact(source, PyGenerator.class));
    } else if ((met & ENUMERATE) != 0 && mode == ENUMERATE) {
      EnumerateIterator e = CompilerDirectives.castExact(source, EnumerateIterator.class);
      if (!enumeratesSlowly) {
        return enumerate(frame, t, e, valueSlot);
      }
      value = e.next(t);
    } else {
      value = next(t, source);
    }
    if (value == null) {
      return false;
    }
    Slots.write(frame, valueSlot, value);
    return true;
  }

  /**
   * The usual case by itself, so that there is one place that makes the tuple: where the target
   * takes it apart at once, compiled code does without it.
   */
  private boolean enumerate(VirtualFrame frame, PyThread t, EnumerateIterator e, int valueSlot) {
    if (!e.mayCountFreely(t)) {
      CompilerDirectives.transferToInterpreterAndInvalidate();
      enumeratesSlowly = true;
      return advance(frame, t, valueSlot);
    }
    Object item = e.nextItem(t);
    if (item == null) {
      return false;
    }
    if (!e.mayCountFreely(t)) { // guest code may have shared it
      CompilerDirectives.transferToInterpreterAndInvalidate();
      enumeratesSlowly = true;
      Slots.write(frame, valueSlot, PyTuple.of(e.countLogged(t), item));
      return true;
    }
    Slots.write(frame, valueSlot, PyTuple.of(e.count(), item));
    return true;
  }

  @TruffleBoundary(transferToInterpreterOnException = false)
  private static Object next(PyThread t, Object iterator) {
    return Iteration.next(t, iterator);
  }

  /** Lets go of what was run through. */
  public void end(VirtualFrame frame) {
    frame.setObject(slot, null);
  }
}
