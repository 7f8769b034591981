package io.orochi.python.nodes.pattern;

import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import io.orochi.python.nodes.Expression;
import io.orochi.python.nodes.control.Condition;
import io.orochi.python.nodes.local.Slots;
import io.orochi.python.runtime.Patterns;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyThread;

/** {@code C(a, name=b)}: an instance that has the attributes; their values go into slots. */
public final class ClassPattern extends Condition {
  private final int subject;
  private final int first;
  private final int positional;
  @Child private Expression type;

  @CompilationFinal(dimensions = 1)
  private final String[] names;

  /**
   * The pattern.
   *
   * @param subject slot of the value
   * @param first the first of the slots for the attributes: positional ones, then those of {@code
   *     names}
   */
  public ClassPattern(int subject, int first, int positional, String[] names, Expression type) {
    this.subject = subject;
    this.first = first;
    this.positional = positional;
    this.names = names;
    this.type = type;
  }

  @Override
  @ExplodeLoop
  public boolean test(VirtualFrame frame) {
    Object c = type.execute(frame);
    Object[] found;
    try {
      found = attributes(PyThread.of(frame), Slots.read(frame, subject), c);
    } catch (PyException e) {
      throw e.at(this);
    }
    if (found == null) {
      return false;
    }
    for (int i = 0; i < positional + names.length; i++) {
      Slots.write(frame, first + i, found[i]);
    }
    return true;
  }

  @TruffleBoundary(transferToInterpreterOnException = false)
  private Object[] attributes(PyThread t, Object value, Object c) {
    return Patterns.classAttributes(t, value, c, positional, names);
  }
}
