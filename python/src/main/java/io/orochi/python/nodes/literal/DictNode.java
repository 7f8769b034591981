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
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] == null) {
        Object mapping = values[i].execute(frame);
        try {
          merge(t, dict, mapping);
        } catch (PyException e) {
          throw e.at(values[i]);
        }
      } else {
        Object k = keys[i].execute(frame);
        Object v = values[i].execute(frame);
        try {
          dict.put(t, k, v);
        } catch (PyException e) {
          throw e.at(this);
        }
      }
    }
    return dict;
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
