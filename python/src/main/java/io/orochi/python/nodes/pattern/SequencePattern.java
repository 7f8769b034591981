package io.orochi.python.nodes.pattern;

import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import io.orochi.python.nodes.control.Condition;
import io.orochi.python.nodes.local.Slots;
import io.orochi.python.runtime.Lengths;
import io.orochi.python.runtime.Patterns;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.Subscripts;
import io.orochi.python.runtime.Unpacking;

/** {@code [a, *b, c]}: a sequence of fitting length; its items go into slots. */
public final class SequencePattern extends Condition {
  private final int subject;
  private final int first;
  private final int count;
  private final int star;

  /** The items that are looked at: those whose patterns are no wildcards. */
  @CompilationFinal(dimensions = 1)
  private final boolean[] wanted;

  private final boolean anyWanted;

  /**
   * The pattern.
   *
   * @param subject slot of the value
   * @param first the first of {@code count} slots for the items
   * @param star index of the starred item, or -1
   * @param wanted per item whether its pattern is no wildcard
   */
  public SequencePattern(int subject, int first, int star, boolean[] wanted) {
    this.subject = subject;
    this.first = first;
    this.count = wanted.length;
    this.star = star;
    this.wanted = wanted;
    boolean any = false;
    for (boolean w : wanted) {
      any |= w;
    }
    this.anyWanted = any;
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
      if (wanted[i]) {
        Slots.write(frame, first + i, items[i]);
      }
    }
    return true;
  }

  @TruffleBoundary(transferToInterpreterOnException = false)
  private Object[] items(PyThread t, Object value) {
    if (!Patterns.isSequence(t, value)) {
      return null;
    }
    if (star < 0 || count > 1) {
      long length = Lengths.length(t, value);
      if (star < 0 ? length != count : length < count - 1) {
        return null;
      }
    }
    if (!anyWanted) {
      return new Object[count];
    }
    return star >= 0 && !wanted[star] ? byIndex(t, value) : Unpacking.items(t, value, count, star);
  }

  /** Nobody asks for the rest: each item by its index. */
  private Object[] byIndex(PyThread t, Object value) {
    Object[] items = new Object[count];
    for (int i = 0; i < count; i++) {
      if (wanted[i]) {
        long index = i < star ? i : Lengths.length(t, value) - (count - i);
        items[i] = Subscripts.get(t, value, index);
      }
    }
    return items;
  }
}
