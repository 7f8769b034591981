package io.orochi.python.nodes.pattern;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import io.orochi.python.nodes.Expression;
import io.orochi.python.nodes.control.Condition;
import io.orochi.python.nodes.local.Slots;
import io.orochi.python.runtime.Patterns;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyThread;

/** {@code {key: a, **rest}}: a mapping that has the keys; their values go into slots. */
public final class MappingPattern extends Condition {
  private final int subject;
  private final int first;
  private final int rest;
  @Children private final Expression[] keys;

  /**
   * The pattern.
   *
   * @param subject slot of the value
   * @param first the first of the slots for the values, one a key
   * @param rest slot for a dictionary of what is left, or -1
   */
  public MappingPattern(int subject, int first, int rest, Expression[] keys) {
    this.subject = subject;
    this.first = first;
    this.rest = rest;
    this.keys = keys;
  }

  @Override
  @ExplodeLoop
  public boolean test(VirtualFrame frame) {
    PyThread t = PyThread.of(frame);
    Object value = Slots.read(frame, subject);
    Object[] wanted = new Object[keys.length];
    for (int i = 0; i < keys.length; i++) {
      wanted[i] = keys[i].execute(frame);
    }
    Object[] found;
    try {
      found = values(t, value, wanted);
    } catch (PyException e) {
      throw e.at(this);
    }
    if (found == null) {
      return false;
    }
    for (int i = 0; i < keys.length; i++) {
      Slots.write(frame, first + i, found[i]);
    }
    if (rest >= 0) {
      Slots.write(frame, rest, left(t, value, wanted));
    }
    return true;
  }

  @TruffleBoundary(transferToInterpreterOnException = false)
  private static Object[] values(PyThread t, Object value, Object[] wanted) {
    return Patterns.mappingValues(t, value, wanted);
  }

  @TruffleBoundary(transferToInterpreterOnException = false)
  private static Object left(PyThread t, Object value, Object[] wanted) {
    return Patterns.mappingRest(t, value, wanted);
  }
}
