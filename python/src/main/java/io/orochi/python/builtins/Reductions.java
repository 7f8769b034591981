package io.orochi.python.builtins;

import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.PyList;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;

/** Values of {@code __reduce__}: how pickle and copy make an object again. */
public final class Reductions {
  private Reductions() {}

  /** The built-in function or class of that name. */
  public static Object builtin(PyThread t, String name) {
    return t.context().builtins().get(t, name);
  }

  /** {@code (builtin, args)}. */
  public static PyTuple call(PyThread t, String builtin, Object... args) {
    return PyTuple.of(builtin(t, builtin), PyTuple.of(args));
  }

  /** {@code (builtin, args, state)}. */
  public static PyTuple callWithState(PyThread t, String builtin, Object state, Object... args) {
    return PyTuple.of(builtin(t, builtin), PyTuple.of(args), state);
  }

  /** {@code (type(self), args, self.__getstate__())}. */
  public static PyTuple withState(PyThread t, Object self, PyTuple args) {
    return PyTuple.of(t.context().typeOf(t, self), args, Calls.callMethod(t, self, "__getstate__"));
  }

  /** {@code (iter, ([items],))}. */
  public static PyTuple iterOf(PyThread t, Object... items) {
    return call(t, "iter", PyList.of(t, items));
  }

  /** What an exhausted iterator reduces to: {@code (iter, ((),))}. */
  public static PyTuple exhausted(PyThread t) {
    return call(t, "iter", PyTuple.EMPTY);
  }

  public static PyList list(PyThread t, Object[] items) {
    return PyList.of(t, items);
  }
}
