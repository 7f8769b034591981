package io.orochi.python.modules.time;

import io.orochi.python.runtime.BoxedValue;
import io.orochi.python.runtime.Indices;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyThread;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** Numbers of seconds that guest code gives, as whole seconds or nanoseconds. */
final class Durations {
  private Durations() {}

  /** Seconds since 1970, rounded down; OverflowError, ValueError for NaN. */
  static long seconds(PyThread t, Object o) {
    if (BoxedValue.unbox(o) instanceof Double d) {
      checkNumber(d);
      double whole = Math.floor(d);
      if (whole < -0x1p63 || whole >= 0x1p63) {
        throw outOfRange();
      }
      return (long) whole;
    }
    if (Indices.index(t, o) instanceof Long n) {
      return n;
    }
    throw outOfRange();
  }

  private static RuntimeException outOfRange() {
    return PyErrors.overflowError("timestamp out of range for platform time_t");
  }

  private static void checkNumber(double d) {
    if (Double.isNaN(d)) {
      throw PyErrors.valueError("Invalid value NaN (not a number)");
    }
  }

  /** Nanoseconds; OverflowError, ValueError for NaN. */
  static long nanos(PyThread t, Object o, RoundingMode rounding) {
    BigInteger nanos;
    if (BoxedValue.unbox(o) instanceof Double d) {
      checkNumber(d);
      if (Math.abs(d) * 1e9 >= 0x1p63) {
        throw outOfRange();
      }
      nanos = new BigDecimal(d).movePointRight(9).setScale(0, rounding).toBigInteger();
    } else {
      Object i = Indices.index(t, o);
      BigInteger seconds = i instanceof Long n ? BigInteger.valueOf(n) : (BigInteger) i;
      nanos = seconds.multiply(BigInteger.valueOf(1_000_000_000L));
    }
    if (nanos.bitLength() > 63) {
      throw tooLarge();
    }
    return nanos.longValue();
  }

  private static RuntimeException tooLarge() {
    return PyErrors.overflowError("timestamp too large to convert to C _PyTime_t");
  }
}
