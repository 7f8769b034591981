package io.orochi.python.nodes.literal;

import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import io.orochi.python.nodes.Expression;
import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.Exceptions;
import io.orochi.python.runtime.Iteration;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyList;
import io.orochi.python.runtime.PySet;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import java.util.ArrayList;
import java.util.Collections;

/** A list, set or tuple display; items may be starred. */
public final class DisplayNode extends Expression {
  /** What is made. */
  public enum Kind {
    LIST,
    SET,
    TUPLE
  }

  private final Kind kind;
  @Children private final Expression[] items;

  @CompilationFinal(dimensions = 1)
  private final boolean[] starred;

  /**
   * The display.
   *
   * @param starred per item whether it has a star; null when none has
   */
  public DisplayNode(Kind kind, Expression[] items, boolean[] starred) {
    this.kind = kind;
    this.items = items;
    this.starred = starred;
  }

  @Override
  @ExplodeLoop
  public Object execute(VirtualFrame frame) {
    PyThread t = PyThread.of(frame);
    Object[] values = new Object[items.length];
    if (starred == null) {
      for (int i = 0; i < items.length; i++) {
        values[i] = items[i].execute(frame);
      }
      return make(t, values);
    }
    ArrayList<Object> all = start();
    for (int i = 0; i < items.length; i++) {
      Object v = items[i].execute(frame);
      if (starred[i]) {
        try {
          addAll(t, all, v);
        } catch (PyException e) {
          throw e.at(this);
        }
      } else {
        add(all, v);
      }
    }
    return make(t, toArray(all));
  }

  private Object make(PyThread t, Object[] values) {
    switch (kind) {
      case LIST:
        return PyList.of(t, values);
      case TUPLE:
        return PyTuple.of(values);
      default:
        try {
          return makeSet(t, values);
        } catch (PyException e) {
          throw e.at(this);
        }
    }
  }

  @TruffleBoundary(transferToInterpreterOnException = false)
  private static Object makeSet(PyThread t, Object[] values) {
    return PySet.of(t, values);
  }

  @TruffleBoundary(transferToInterpreterOnException = false)
  private static ArrayList<Object> start() {
    return new ArrayList<>();
  }

  @TruffleBoundary(transferToInterpreterOnException = false)
  private static void add(ArrayList<Object> all, Object v) {
    all.add(v);
  }

  @TruffleBoundary(transferToInterpreterOnException = false)
  private static Object[] toArray(ArrayList<Object> all) {
    return all.toArray();
  }

  @TruffleBoundary(transferToInterpreterOnException = false)
  private void addAll(PyThread t, ArrayList<Object> all, Object iterable) {
    Object[] items;
    try {
      items =
          kind == Kind.SET ? Iteration.toArrayUnasked(t, iterable) : Iteration.toArray(t, iterable);
    } catch (PyException e) {
      if (kind == Kind.SET
          || !Exceptions.matches(t, e, BuiltinException.TypeError)
          || Iteration.claimsToIterate(t, iterable)) {
        throw e;
      }
      throw PyErrors.typeError(
          "Value after * must be an iterable, not %s", t.context().typeOf(t, iterable).name());
    }
    Collections.addAll(all, items);
  }
}
