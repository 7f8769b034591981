package io.orochi.python.nodes.pattern;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import io.orochi.python.nodes.control.Condition;
import io.orochi.python.nodes.local.Slots;
import io.orochi.python.runtime.Lengths;
import io.orochi.python.runtime.Patterns;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyList;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.Subscripts;
import java.util.ArrayList;
import java.util.List;

/** {@code [a, *b, c]}: a sequence of fitting length; its items go into slots. */
public final class SequencePattern extends Condition {
  private final int subject;
  private final int first;
  private final int count;
  private final int star;

  /**
   * The pattern.
   *
   * @param subject slot of the value
   * @param first the first of {@code count} slots for the items
   * @param star index of the starred item, or -1
   */
  public SequencePattern(int subject, int first, int count, int star) {
    this.subject = subject;
    this.first = first;
    this.count = count;
    this.star = star;
  }

  @Override
  @ExplodeLoop
  public boolean test(VirtualFrame frame) {
    Object[] items;
    try {
      items = items(PyThread.of(frame), Slots.read(frame, subject));
    } catch (PyException e) {
      throw e.at(this);
    }
    if (items == null) {
      return false;
    }
    for (int i = 0; i < count; i++) {
      Slots.write(frame, first + i, items[i]);
    }
    return true;
  }

  @TruffleBoundary(transferToInterpreterOnException = false)
  private Object[] items(PyThread t, Object value) {
    if (!Patterns.isSequence(t, value)) {
      return null;
    }
    long length = Lengths.length(t, value);
    if (star < 0 ? length != count : length < count - 1) {
      return null;
    }
    Object[] items = new Object[count];
    int before = star < 0 ? count : star;
    for (int i = 0; i < before; i++) {
      items[i] = Subscripts.get(t, value, (long) i);
    }
    if (star >= 0) {
      int after = count - star - 1;
      List<Object> rest = new ArrayList<>();
      for (long i = before; i < length - after; i++) {
        rest.add(Subscripts.get(t, value, i));
      }
      items[star] = PyList.of(t, rest.toArray());
      for (int i = 0; i < after; i++) {
        items[star + 1 + i] = Subscripts.get(t, value, length - after + i);
      }
    }
    return items;
  }
}
