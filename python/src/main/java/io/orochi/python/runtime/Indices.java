package io.orochi.python.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.math.BigInteger;

/** Conversion of objects to indices and other integers through {@code __index__} (PEP 357). */
public final class Indices {
  private Indices() {}

  /** The int that {@code o} stands for, or null when it has no {@code __index__}. */
  @TruffleBoundary
  public static Object indexOrNull(PyThread t, Object o) {
    Object v = BoxedValue.unbox(o);
    if (v instanceof Long || v instanceof BigInteger) {
      return v;
    } else if (v instanceof Boolean b) {
      return b ? 1L : 0L;
    } else if (v instanceof Double
        || o instanceof PyNone
        || o instanceof com.oracle.truffle.api.strings.TruffleString) {
      return null;
    }
    Object r = Calls.callSpecial(t, o, "__index__");
    if (r == null) {
      return null;
    }
    Object i = BoxedValue.unbox(r);
    if (i instanceof Long || i instanceof BigInteger) {
      return i;
    } else if (i instanceof Boolean b) {
      return b ? 1L : 0L;
    }
    throw PyErrors.typeError("__index__ returned non-int (type %s)", Types.nameOf(t, r));
  }

  /** {@code operator.index(o)}; TypeError. */
  @TruffleBoundary
  public static Object index(PyThread t, Object o) {
    Object i = indexOrNull(t, o);
    if (i == null) {
      throw PyErrors.typeError(
          "'%s' object cannot be interpreted as an integer", Types.nameOf(t, o));
    }
    return i;
  }

  /** The index as a {@code long}; an exception of the given class when it does not fit. */
  @TruffleBoundary
  public static long toLong(PyThread t, Object o, BuiltinException overflow) {
    if (o instanceof Long l) {
      return l;
    }
    Object i = index(t, o);
    if (i instanceof Long l) {
      return l;
    }
    throw PyErrors.raise(
        overflow, "cannot fit '%s' into an index-sized integer", Types.nameOf(t, o));
  }

  /**
   * The index as a {@code long}, for arguments of built-ins; OverflowError when it does not fit.
   */
  @TruffleBoundary
  public static long toLong(PyThread t, Object o) {
    if (o instanceof Long l) {
      return l;
    }
    if (index(t, o) instanceof Long l) {
      return l;
    }
    throw PyErrors.overflowError("Python int too large to convert to C ssize_t");
  }

  /** The index, clamped to 64 bits: for the bounds of searches. */
  @TruffleBoundary
  public static long clamped(PyThread t, Object o) {
    if (o instanceof Long l) {
      return l;
    }
    Object i = indexOrNull(t, o);
    if (i == null) {
      throw PyErrors.typeError("slice indices must be integers or have an __index__ method");
    }
    return i instanceof Long l
        ? l
        : ((BigInteger) i).signum() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
  }
}
