package io.orochi.python.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import java.math.BigInteger;

/** {@code len(o)} and {@code operator.length_hint}. */
public final class Lengths {
  private Lengths() {}

  /** {@code len(o)}; TypeError, ValueError, OverflowError. */
  public static long length(PyThread t, Object o) {
    long n = usual(t, o);
    if (n < 0) {
      n = other(t, o);
      if (n < 0) {
        throw noLength(t, o);
      }
    }
    return n;
  }

  @TruffleBoundary
  private static PyException noLength(PyThread t, Object o) {
    return PyErrors.typeError("object of type '%s' has no len()", Types.nameOf(t, o));
  }

  /** {@code len(o)}, or -1 when it has none. */
  public static long lengthOrMinusOne(PyThread t, Object o) {
    long n = usual(t, o);
    return n < 0 ? other(t, o) : n;
  }

  /** The length of what is asked most often; else -1. */
  private static long usual(PyThread t, Object o) {
    if (o instanceof PyList list && list.isExact()) {
      return list.size(t);
    } else if (o instanceof TruffleString s) {
      return Strings.length(s);
    } else if (o instanceof PyTuple tuple) {
      return tuple.size();
    }
    return -1;
  }

  @TruffleBoundary(transferToInterpreterOnException = false)
  private static long other(PyThread t, Object o) {
    if (o instanceof PyDict dict && dict.isExact()) {
      return dict.size(t);
    } else if (o instanceof PySet set && set.isExact()) {
      return set.size(t);
    } else if (o instanceof PyFrozenSet set) {
      return set.size();
    }
    Object r = Calls.callSpecial(t, o, "__len__");
    if (r == null) {
      return -1;
    }
    Object n = Indices.indexOrNull(t, r);
    if (n == null) {
      throw PyErrors.typeError(
          "'%s' object cannot be interpreted as an integer", Types.nameOf(t, r));
    }
    if (n instanceof BigInteger b) {
      if (b.signum() >= 0) {
        throw PyErrors.overflowError(
            o instanceof PyRange
                ? "Python int too large to convert to C ssize_t"
                : "cannot fit 'int' into an index-sized integer");
      }
      throw PyErrors.valueError("__len__() should return >= 0");
    }
    if ((long) n < 0) {
      throw PyErrors.valueError("__len__() should return >= 0");
    }
    return (long) n;
  }

  /** {@code len(set)} of a set or frozenset. */
  public static long ofSet(PyThread t, Object set) {
    return Sets.size(t, set);
  }

  /** An estimate of how many items iteration will give; {@code fallback} when nothing is known. */
  @TruffleBoundary(transferToInterpreterOnException = false)
  public static long hint(PyThread t, Object o, long fallback) {
    try {
      long n = lengthOrMinusOne(t, o);
      if (n >= 0) {
        return n;
      }
    } catch (PyException e) {
      if (!Exceptions.matches(t, e, BuiltinException.TypeError)) {
        throw e;
      }
    }
    Object r;
    try {
      r = Calls.callSpecial(t, o, "__length_hint__");
    } catch (PyException e) {
      if (!Exceptions.matches(t, e, BuiltinException.TypeError)) {
        throw e;
      }
      return fallback;
    }
    if (r == null || r == PyNone.NOT_IMPLEMENTED) {
      return fallback;
    }
    Object plain = BoxedValue.unbox(r);
    if (plain instanceof Boolean b) {
      return b ? 1 : 0;
    }
    if (plain instanceof BigInteger) {
      throw PyErrors.overflowError("Python int too large to convert to C ssize_t");
    }
    if (!(plain instanceof Long n)) {
      throw PyErrors.typeError("__length_hint__ must be an integer, not %s", Types.nameOf(t, r));
    }
    if (n < 0) {
      throw PyErrors.valueError("__length_hint__() should return >= 0");
    }
    return n;
  }
}
