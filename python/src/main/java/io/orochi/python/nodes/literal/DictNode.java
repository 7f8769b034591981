package io.orochi.python.nodes.literal;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import io.orochi.python.nodes.Expression;
import io.orochi.python.runtime.Attributes;
import io.orochi.python.runtime.Dicts;
import io.orochi.python.runtime.PyDict;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyThread;

/** A dictionary display; a null key stands before a mapping that is unpacked. */
public final class DictNode extends Expression {
  /** So many entries CPython's compiler evaluates before it puts them into the dictionary. */
  private static final int AT_ONCE = 17;

  @Children private final Expression[] keys;
  @Children private final Expression[] values;

  public DictNode(Expression[] keys, Expression[] values) {
    this.keys = keys;
    this.values = values;
  }

  @Override
  @ExplodeLoop
  public Object execute(VirtualFrame frame) {
    PyThread t = PyThread.of(frame);
    PyDict dict = PyDict.create(t);
    for (int i = 0; i < keys.length; ) {
      if (keys[i] == null) {
        Object mapping = values[i].execute(frame);
        try {
          merge(t, dict, mapping);
        } catch (PyException e) {
          throw e.at(this);
        }
        i++;
      } else {
        i = entries(frame, t, dict, i);
      }
    }
    return dict;
  }

  /**
   * Puts entries from the first given on, all of which are evaluated before. Gives the index behind
   * them.
   */
  @ExplodeLoop
  private int entries(VirtualFrame frame, PyThread t, PyDict dict, int first) {
    int end = first;
    while (end < keys.length && keys[end] != null && end - first < AT_ONCE) {
      end++;
    }
    Object[] given = new Object[2 * (end - first)];
    for (int i = first; i < end; i++) {
      given[2 * (i - first)] = keys[i].execute(frame);
      given[2 * (i - first) + 1] = values[i].execute(frame);
    }
    try {
      for (int i = 0; i < given.length; i += 2) {
        dict.put(t, given[i], given[i + 1]);
      }
    } catch (PyException e) {
      throw e.at(this);
    }
    return end;
  }

  @TruffleBoundary(transferToInterpreterOnException = false)
  private static void merge(PyThread t, PyDict dict, Object mapping) {
    if (!(mapping instanceof PyDict) && Attributes.getOrNull(t, mapping, "keys") == null) {
      throw PyErrors.typeError(
          "'%s' object is not a mapping", t.context().typeOf(t, mapping).name());
    }
    Dicts.merge(t, dict, mapping);
  }
}
