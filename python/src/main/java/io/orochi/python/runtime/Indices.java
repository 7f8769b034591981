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
    return intGiven(t, "__index__", r);
  }

  /** What {@code __index__} or {@code __int__} has given: an int; TypeError. */
  public static Object intGiven(PyThread t, String method, Object r) {
    if (r instanceof Long || r instanceof BigInteger) {
      return r;
    }
    Object plain = BoxedValue.unbox(r);
    Object value = plain instanceof Boolean b ? (Object) (b ? 1L : 0L) : plain;
    if (!(value instanceof Long || value instanceof BigInteger)) {
      throw PyErrors.typeError("%s returned non-int (type %s)", method, Types.nameOf(t, r));
    }
    Warnings.warn(
        t,
        BuiltinException.DeprecationWarning,
        "%s returned non-int (type %s).  The ability to return an instance of a strict subclass of"
            + " int is deprecated, and may be removed in a future version of Python.",
        method,
        Types.nameOf(t, r));
    return value;
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

  /** The index, clamped to 64 bits: for the bounds of searches in lists and tuples. */
  @TruffleBoundary
  public static long clamped(PyThread t, Object o) {
    return clamped(t, o, "slice indices must be integers or have an __index__ method");
  }

  /** The index, clamped to 64 bits, or what stands for None: for the bounds of other searches. */
  public static long clampedOr(PyThread t, Object o, long fallback) {
    return o == null || o == PyNone.NONE
        ? fallback
        : clamped(t, o, "slice indices must be integers or None or have an __index__ method");
  }

  @TruffleBoundary
  private static long clamped(PyThread t, Object o, String otherwise) {
    if (o instanceof Long l) {
      return l;
    }
    Object i = indexOrNull(t, o);
    if (i == null) {
      throw PyErrors.typeError("%s", otherwise);
    }
    return i instanceof Long l
        ? l
        : ((BigInteger) i).signum() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
  }
}
