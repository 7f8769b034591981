package io.orochi.python.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.framework.operation.Operation;

/** {@code x in o}, by the protocol of the data model, without inline caches. */
public final class Membership {
  private Membership() {}

  /** {@code x in o}; TypeError. */
  @TruffleBoundary(transferToInterpreterOnException = false)
  public static boolean contains(PyThread t, Object o, Object x) {
    if (o instanceof PyDict dict && dict.isExact()) {
      return dict.contains(t, x);
    } else if (o instanceof PyList list && list.isExact()) {
      return indexOf(t, list, x, 0, Long.MAX_VALUE) >= 0;
    } else if (o instanceof PyTuple tuple) {
      return indexOf(t, tuple.items(), x, 0, tuple.size()) >= 0;
    } else if (o instanceof TruffleString s && x instanceof TruffleString part) {
      return s.indexOfStringUncached(part, 0, Strings.length(s), Strings.ENCODING) >= 0;
    } else if (o instanceof PySet set && set.isExact()) {
      return Sets.hasMember(t, set, x);
    }
    PyType type = t.context().typeOf(t, o);
    Object found = type.find(t, "__contains__");
    if (found == PyNone.NONE) {
      throw PyErrors.typeError("'%s' object is not a container", type.name());
    }
    if (found != null) {
      return Truth.isTrue(t, Calls.callSpecial(t, o, "__contains__", x));
    }
    return Iteration.inOneGo(t, o, () -> isAmong(t, o, x));
  }

  private static boolean isAmong(PyThread t, Object o, Object x) {
    Object it = iterator(t, o);
    for (Object v = Iteration.next(t, it); v != null; v = Iteration.next(t, it)) {
      if (Comparisons.same(t, v, x)) {
        return true;
      }
    }
    return false;
  }

  /** {@code iter(o)} for a search; whatever TypeError there is says the same. */
  @TruffleBoundary(transferToInterpreterOnException = false)
  public static Object iterator(PyThread t, Object o) {
    Object it = null;
    try {
      it = Iteration.iterOrNull(t, o);
    } catch (PyException e) {
      if (!Exceptions.matches(t, e, BuiltinException.TypeError)) {
        throw e;
      }
    }
    if (it == null) {
      throw PyErrors.typeError("argument of type '%s' is not iterable", Types.nameOf(t, o));
    }
    return it;
  }

  /**
   * The first index from {@code from} to {@code to} (exclusive) of an item of a list that is {@code
   * x} or equal to it; -1. In one go unless guest code compares.
   */
  @TruffleBoundary(transferToInterpreterOnException = false)
  public static long indexOf(PyThread t, PyList list, Object x, long from, long to) {
    return list.isPrivate()
        ? search(t, list, x, from, to)
        : Operation.atomically(t, () -> search(t, list, x, from, to));
  }

  private static long search(PyThread t, PyList list, Object x, long from, long to) {
    for (long i = from; i < to; i++) {
      Object v = list.getOrNull(t, i);
      if (v == null) {
        return -1;
      }
      if (Comparisons.same(t, v, x)) {
        return i;
      }
    }
    return -1;
  }

  /** The first such index in an array; -1. */
  @TruffleBoundary(transferToInterpreterOnException = false)
  public static int indexOf(PyThread t, Object[] items, Object x, int from, int to) {
    for (int i = from; i < to; i++) {
      if (Comparisons.same(t, items[i], x)) {
        return i;
      }
    }
    return -1;
  }
}
