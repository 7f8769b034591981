package io.orochi.python.builtins;

import io.orochi.python.runtime.BoxedValue;
import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.BuiltinType;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.Indices;
import io.orochi.python.runtime.PyDict;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyList;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.Strings;
import java.math.BigInteger;

/** Values of {@code __reduce__}: how pickle and copy make an object again. */
public final class Reductions {
  private Reductions() {}

  /** The built-in function or class of that name. */
  public static Object builtin(PyThread t, String name) {
    Object v = t.context().builtins().get(t, name);
    return v != null ? v : inDictionary(t, name);
  }

  /** Found by a key that is only equal to the name; AttributeError. */
  private static Object inDictionary(PyThread t, String name) {
    PyDict all = new PyDict(t, t.context().shape(BuiltinType.DICT), t.context().builtins());
    Object v = all.getOrNull(t, Strings.of(name));
    if (v == null) {
      throw PyErrors.raise(BuiltinException.AttributeError, name);
    }
    return v;
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

  /**
   * The index in a state that {@code __setstate__} of an iterator got; TypeError, OverflowError.
   */
  public static long index(PyThread t, Object state) {
    Object plain = BoxedValue.unbox(state);
    if (!(plain instanceof Long || plain instanceof BigInteger || plain instanceof Boolean)) {
      throw PyErrors.typeError("an integer is required");
    }
    return Indices.toLong(t, plain);
  }
}
