package io.orochi.python.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import java.math.BigInteger;

/** Truth values (reference manual, library: truth value testing). */
public final class Truth {
  private Truth() {}

  /** {@code bool(o)}. Guest code may run. */
  @TruffleBoundary(transferToInterpreterOnException = false)
  public static boolean isTrue(PyThread t, Object o) {
    if (o instanceof Boolean b) {
      return b;
    } else if (o instanceof PyNone none) {
      if (none == PyNone.NOT_IMPLEMENTED) {
        Warnings.warn(
            t,
            BuiltinException.DeprecationWarning,
            "NotImplemented should not be used in a boolean context");
      }
      return none != PyNone.NONE;
    } else if (o instanceof Long l) {
      return l != 0;
    } else if (o instanceof TruffleString s) {
      return !s.isEmpty();
    } else if (o instanceof PyList list && list.isExact()) {
      return list.size(t) != 0;
    } else if (o instanceof PyDict dict && dict.isExact()) {
      return dict.size(t) != 0;
    } else if (o instanceof PyTuple tuple) {
      return tuple.size() != 0;
    } else if (o instanceof Double d) {
      return d != 0;
    } else if (o instanceof BigInteger) {
      return true; // zero is a Long
    } else if (o instanceof PySet set && set.isExact()) {
      return set.size(t) != 0;
    }
    return byMethods(t, o);
  }

  private static boolean byMethods(PyThread t, Object o) {
    PyType type = t.context().typeOf(t, o);
    if (type.find(t, "__bool__") != null) {
      Object r = Calls.callSpecial(t, o, "__bool__");
      if (r instanceof Boolean b) {
        return b;
      }
      throw PyErrors.typeError("__bool__ should return bool, returned %s", Types.nameOf(t, r));
    }
    return type.find(t, "__len__") == null || Lengths.length(t, o) != 0;
  }
}
