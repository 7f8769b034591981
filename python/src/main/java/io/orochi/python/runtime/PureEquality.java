package io.orochi.python.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Equality as far as it can be decided without guest code and without reading mutable objects: also
 * while an object is open.
 */
final class PureEquality {
  static final int DIFFERENT = 0;
  static final int EQUAL = 1;

  /** Guest code or a mutable object decides. */
  static final int UNKNOWN = -1;

  private PureEquality() {}

  /**
   * Identity as {@code is} sees it: ints and floats have no identity of their own, so equal bits
   * count.
   */
  static boolean identical(Object a, Object b) {
    if (a == b) {
      return true;
    }
    if (a instanceof Long x) {
      return b instanceof Long y && (long) x == y;
    } else if (a instanceof Double x) {
      return b instanceof Double y
          && Double.doubleToRawLongBits(x) == Double.doubleToRawLongBits(y);
    }
    return a instanceof Boolean x && x.equals(b);
  }

  /** {@code a is b or a == b}. */
  static int test(Object a, Object b) {
    if (a == b) {
      return EQUAL;
    }
    if (a instanceof TruffleString x && b instanceof TruffleString y) {
      return of(Strings.equal(x, y));
    }
    if (a instanceof Long x && b instanceof Long y) {
      return of((long) x == y);
    }
    return testOthers(a, b);
  }

  private static int of(boolean equal) {
    return equal ? EQUAL : DIFFERENT;
  }

  @TruffleBoundary
  private static int testOthers(Object a, Object b) {
    if (identical(a, b)) {
      return EQUAL;
    }
    boolean numberA = isNumber(a);
    boolean numberB = isNumber(b);
    if (numberA && numberB) {
      return of(numbersEqual(a, b));
    }
    if ((numberA || a instanceof TruffleString || a instanceof PyNone)
        && (numberB || b instanceof TruffleString || b instanceof PyNone || b instanceof PyTuple)) {
      return DIFFERENT;
    }
    if (a instanceof PyTuple x && b instanceof PyTuple y) {
      return tuples(x, y);
    }
    if (a instanceof PyTuple && (numberB || b instanceof TruffleString || b instanceof PyNone)) {
      return DIFFERENT;
    }
    return UNKNOWN;
  }

  private static int tuples(PyTuple x, PyTuple y) {
    if (x.size() != y.size()) {
      return DIFFERENT;
    }
    for (int i = 0; i < x.size(); i++) {
      int r = test(x.get(i), y.get(i));
      if (r != EQUAL) {
        return r;
      }
    }
    return EQUAL;
  }

  static boolean isNumber(Object o) {
    return o instanceof Long
        || o instanceof Double
        || o instanceof Boolean
        || o instanceof BigInteger;
  }

  /** Numeric equality of ints, bools and floats. */
  static boolean numbersEqual(Object a, Object b) {
    return compareNumbers(CompareOperator.EQ, a, b);
  }

  /** Compares ints, bools and floats exactly. */
  @TruffleBoundary
  static boolean compareNumbers(CompareOperator op, Object a, Object b) {
    Object x = a instanceof Boolean v ? (Object) (v ? 1L : 0L) : a;
    Object y = b instanceof Boolean v ? (Object) (v ? 1L : 0L) : b;
    if (x instanceof Double u) {
      if (y instanceof Double v) {
        return op.holds((double) u, (double) v);
      }
      return floatAndInt(op, u, y);
    }
    if (y instanceof Double v) {
      return floatAndInt(op.reflected(), v, x);
    }
    if (x instanceof Long u && y instanceof Long v) {
      return op.holds((long) u, (long) v);
    }
    return op.holds(big(x).compareTo(big(y)));
  }

  private static boolean floatAndInt(CompareOperator op, double d, Object i) {
    if (Double.isNaN(d)) {
      return op == CompareOperator.NE;
    }
    if (Double.isInfinite(d)) {
      return op.holds(d > 0 ? 1 : -1);
    }
    if (i instanceof Long l && Math.abs(l) <= 1L << 53) {
      return op.holds(d, (double) l);
    }
    return op.holds(new BigDecimal(d).compareTo(new BigDecimal(big(i))));
  }

  private static BigInteger big(Object i) {
    return i instanceof BigInteger b ? b : BigInteger.valueOf((long) i);
  }
}
