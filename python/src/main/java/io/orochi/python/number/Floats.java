package io.orochi.python.number;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.Strings;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** Arithmetic on Python floats, and their conversions from and to ints. Text: {@link FloatText}. */
public final class Floats {
  private Floats() {}

  /** {@code a / b}; ZeroDivisionError. */
  public static double divide(double a, double b) {
    if (b == 0) {
      throw PyErrors.zeroDivisionError("float division by zero");
    }
    return a / b;
  }

  /** {@code a // b}; ZeroDivisionError. */
  public static double floorDivide(double a, double b) {
    if (b == 0) {
      throw PyErrors.zeroDivisionError("float floor division by zero");
    }
    return quotient(a, b, remainder(a, b));
  }

  /** {@code a % b}, with the sign of {@code b}; ZeroDivisionError. */
  public static double modulo(double a, double b) {
    if (b == 0) {
      throw PyErrors.zeroDivisionError("float modulo");
    }
    return remainder(a, b);
  }

  /** Quotient and remainder of {@code divmod(a, b)}; ZeroDivisionError. */
  public static double[] divmod(double a, double b) {
    if (b == 0) {
      throw PyErrors.zeroDivisionError("float divmod()");
    }
    double remainder = remainder(a, b);
    return new double[] {quotient(a, b, remainder), remainder};
  }

  private static double remainder(double a, double b) {
    double rest = a % b;
    if (rest == 0) {
      return Math.copySign(0.0, b);
    }
    return rest < 0 != b < 0 ? rest + b : rest;
  }

  private static double quotient(double a, double b, double remainder) {
    double rest = a % b;
    double quotient = (a - rest) / b;
    if (rest != 0 && rest < 0 != b < 0) {
      quotient -= 1;
    }
    if (quotient == 0) {
      return Math.copySign(0.0, a / b);
    }
    double floor = Math.floor(quotient);
    return quotient - floor > 0.5 ? floor + 1 : floor;
  }

  /** {@code a ** 2}; OverflowError. */
  public static double square(double a) {
    double square = a * a;
    if (Double.isInfinite(square) && !Double.isInfinite(a)) {
      throw outOfRange();
    }
    return square;
  }

  /**
   * {@code a ** b}: a {@link Double}, or a {@link Complex} for a negative base and a fractional
   * exponent. ZeroDivisionError, OverflowError.
   */
  public static Object power(double a, double b) {
    if (b == 2) {
      return square(a);
    }
    if (a < 0
        && b != Math.rint(b)
        && !Double.isInfinite(a)
        && !Double.isInfinite(b)
        && !Double.isNaN(b)) {
      return Complex.power(new Complex(a, 0), new Complex(b, 0));
    }
    return powerOfReals(a, b);
  }

  @TruffleBoundary
  private static double powerOfReals(double a, double b) {
    if (b == 0 || a == 1) {
      return 1.0;
    }
    if (a == 0 && b < 0 && !Double.isInfinite(b)) {
      throw PyErrors.zeroDivisionError("0.0 cannot be raised to a negative power");
    }
    if (a == -1 && Double.isInfinite(b)) {
      return 1.0;
    }
    double result = Libm.pow(a, b);
    if (Double.isInfinite(result) && !Double.isInfinite(a) && !Double.isInfinite(b)) {
      throw outOfRange();
    }
    return result;
  }

  /** The error that C's ERANGE becomes. */
  static PyException outOfRange() {
    return PyErrors.withArgs(
        BuiltinException.OverflowError, 34L, Strings.of("Numerical result out of range"));
  }

  /** {@code int(a)}, towards zero; ValueError, OverflowError. */
  public static Object toInt(double a) {
    if (a > -0x1p63 && a < 0x1p63) {
      return (long) a;
    }
    return bigToInt(a);
  }

  @TruffleBoundary
  private static Object bigToInt(double a) {
    if (Double.isNaN(a)) {
      throw PyErrors.valueError("cannot convert float NaN to integer");
    }
    if (Double.isInfinite(a)) {
      throw PyErrors.overflowError("cannot convert float infinity to integer");
    }
    return Ints.normalise(new BigDecimal(a).toBigInteger());
  }

  /** {@code math.floor(a)}; errors as {@link #toInt}. */
  public static Object floor(double a) {
    return toInt(Math.floor(a));
  }

  /** {@code math.ceil(a)}; errors as {@link #toInt}. */
  public static Object ceil(double a) {
    return toInt(Math.ceil(a));
  }

  /** {@code round(a)}: the nearest int, ties to even; errors as {@link #toInt}. */
  public static Object round(double a) {
    return toInt(Math.rint(a));
  }

  /** {@code round(a, digits)}: correctly rounded from the exact value; OverflowError. */
  @TruffleBoundary
  public static double round(double a, Object digits) {
    if (a == 0 || Double.isNaN(a) || Double.isInfinite(a)) {
      return a;
    }
    // Beyond these a float has no digits to lose, or none left.
    long scale = digits instanceof Long d ? d : Ints.sign(digits) * 1000L;
    if (scale > 323) {
      return a;
    }
    if (scale < -308) {
      return 0.0 * a;
    }
    if (scale >= 0 && scale <= ExactDecimal.MAX_PLACES) {
      long scaled = ExactDecimal.scaled(Math.abs(a), (int) scale);
      if (scaled >= 0 && scaled <= 1L << 53) {
        return Math.copySign(scaled / (double) ExactDecimal.powerOfTen((int) scale), a);
      }
    }
    double result = new BigDecimal(a).setScale((int) scale, RoundingMode.HALF_EVEN).doubleValue();
    if (Double.isInfinite(result)) {
      throw PyErrors.overflowError("rounded value too large to represent");
    }
    return Math.copySign(result, a);
  }

  public static boolean isInteger(double a) {
    return a == Math.rint(a) && !Double.isInfinite(a);
  }

  /** Numerator and denominator of {@code a.as_integer_ratio()}; ValueError, OverflowError. */
  @TruffleBoundary
  public static Object[] asIntegerRatio(double a) {
    if (Double.isNaN(a)) {
      throw PyErrors.valueError("cannot convert NaN to integer ratio");
    }
    if (Double.isInfinite(a)) {
      throw PyErrors.overflowError("cannot convert Infinity to integer ratio");
    }
    if (a == 0) {
      return new Object[] {0L, 1L};
    }
    BigInteger mantissa = BigInteger.valueOf(mantissa(a));
    int exponent = exponent(a);
    int common = Math.min(mantissa.getLowestSetBit(), Math.max(0, -exponent));
    mantissa = mantissa.shiftRight(common);
    exponent += common;
    return new Object[] {
      Ints.normalise(mantissa.shiftLeft(Math.max(exponent, 0))),
      Ints.normalise(BigInteger.ONE.shiftLeft(Math.max(-exponent, 0)))
    };
  }

  /**
   * The signed integer m of {@code a == m * 2**exponent(a)}, with the implicit bit; finite only.
   */
  static long mantissa(double a) {
    long bits = Double.doubleToRawLongBits(a);
    long fraction = bits & (1L << 52) - 1;
    long magnitude = (bits >> 52 & 0x7ff) == 0 ? fraction : fraction | 1L << 52;
    return bits < 0 ? -magnitude : magnitude;
  }

  static int exponent(double a) {
    int biased = (int) (Double.doubleToRawLongBits(a) >> 52 & 0x7ff);
    return Math.max(biased, 1) - 1075;
  }

  /**
   * {@code hash(a)}: equal to the hash of an equal int or fraction. For a NaN CPython hashes the
   * object's address; the caller must do likewise, 0 is returned.
   */
  public static long hash(double a) {
    if (a == (int) a) {
      return IntBits.hash((int) a);
    }
    return hashOfFraction(a);
  }

  private static long hashOfFraction(double a) {
    if (Double.isNaN(a)) {
      return 0;
    }
    if (Double.isInfinite(a)) {
      return a > 0 ? 314159 : -314159;
    }
    // Modulo 2**61 - 1 a power of two is a rotation of 61 bits.
    long magnitude = Math.abs(mantissa(a));
    int turn = Math.floorMod(exponent(a), 61);
    long hash = magnitude;
    if (turn != 0) {
      hash = (magnitude << turn & IntBits.HASH_MODULUS) | magnitude >>> 61 - turn;
    }
    hash = a < 0 ? -hash : hash;
    return hash == -1 ? -2 : hash;
  }

  /**
   * Compares a float with an int exactly: -1, 0 or 1. For a NaN every comparison but {@code !=} is
   * false; test for it first.
   */
  public static int compare(double a, long b) {
    if (b >= -(1L << 53) && b <= 1L << 53) {
      return a < b ? -1 : a == b ? 0 : 1;
    }
    if (a >= 0x1p63) {
      return 1;
    }
    if (a < -0x1p63) {
      return -1;
    }
    // Where the int is not exact in a float, a float near it has no fraction.
    return Long.compare((long) a, b);
  }

  /** As {@link #compare(double, long)}, for any int. */
  @TruffleBoundary
  public static int compare(double a, Object b) {
    if (b instanceof Long y) {
      return compare(a, (long) y);
    }
    if (Double.isInfinite(a)) {
      return a > 0 ? 1 : -1;
    }
    return new BigDecimal(a).compareTo(new BigDecimal((BigInteger) b));
  }

  /** {@code repr(a)}. */
  public static TruffleString repr(double a) {
    return FloatText.repr(a);
  }
}
