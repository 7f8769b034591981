package io.orochi.python.number;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyException;
import java.math.BigInteger;
import java.util.function.DoubleUnaryOperator;

/**
 * The functions of {@code math} on floats with CPython's errors: ValueError "math domain error"
 * where there is no result, OverflowError "math range error" where it is too large. Special values
 * pass as Annex F of the C standard has them. Values: the C library's.
 */
public final class MathFunctions {
  private MathFunctions() {}

  static PyException domainError() {
    return PyErrors.valueError("math domain error");
  }

  static PyException rangeError() {
    return PyErrors.overflowError("math range error");
  }

  /** Checks the result of a function that never overflows: an infinity is a pole. */
  private static double checked(double x, double result) {
    if (Double.isNaN(result) && !Double.isNaN(x)
        || Double.isInfinite(result) && !Double.isInfinite(x) && !Double.isNaN(x)) {
      throw domainError();
    }
    return result;
  }

  /** Checks the result of a function that has no poles: an infinity is an overflow. */
  private static double overflowing(double x, double result) {
    if (Double.isInfinite(result) && !Double.isInfinite(x)) {
      throw rangeError();
    }
    return checked(x, result);
  }

  public static double acos(double x) {
    return checked(x, Libm.acos(x));
  }

  public static double acosh(double x) {
    return checked(x, Libm.acosh(x));
  }

  public static double asin(double x) {
    return checked(x, Libm.asin(x));
  }

  public static double asinh(double x) {
    return checked(x, Libm.asinh(x));
  }

  public static double atan(double x) {
    return Libm.atan(x);
  }

  public static double atan2(double y, double x) {
    return Libm.atan2(y, x);
  }

  public static double atanh(double x) {
    return checked(x, Libm.atanh(x));
  }

  public static double cbrt(double x) {
    return Libm.cbrt(x);
  }

  public static double cos(double x) {
    return checked(x, Libm.cos(x));
  }

  public static double cosh(double x) {
    return overflowing(x, Libm.cosh(x));
  }

  public static double degrees(double x) {
    return x * (180.0 / Math.PI);
  }

  public static double erf(double x) {
    return Libm.erf(x);
  }

  public static double erfc(double x) {
    return Libm.erfc(x);
  }

  public static double exp(double x) {
    return overflowing(x, Libm.exp(x));
  }

  public static double exp2(double x) {
    return overflowing(x, Libm.exp2(x));
  }

  public static double expm1(double x) {
    return overflowing(x, Libm.expm1(x));
  }

  /** {@code fmod(x, y)}: the remainder has the sign of {@code x}. */
  public static double fmod(double x, double y) {
    return bothChecked(x, y, x % y);
  }

  /** {@code remainder(x, y)}: from the nearest multiple, ties to the even one. */
  @TruffleBoundary
  public static double remainder(double x, double y) {
    return bothChecked(x, y, Math.IEEEremainder(x, y));
  }

  private static double bothChecked(double x, double y, double result) {
    if (Double.isNaN(result) && !Double.isNaN(x) && !Double.isNaN(y)) {
      throw domainError();
    }
    return result;
  }

  /** Mantissa of {@code frexp(x)}: at least a half, less than one. */
  public static double frexpMantissa(double x) {
    return x == 0 || Double.isNaN(x) || Double.isInfinite(x) ? x : Math.scalb(x, -frexpExponent(x));
  }

  /** Exponent of {@code frexp(x)}. */
  public static int frexpExponent(double x) {
    if (x == 0 || Double.isNaN(x) || Double.isInfinite(x)) {
      return 0;
    }
    int exponent = Math.getExponent(x);
    return exponent >= Double.MIN_EXPONENT ? exponent + 1 : Math.getExponent(x * 0x1p54) - 53;
  }

  /** {@code ldexp(x, exponent)} for any int. */
  @TruffleBoundary
  public static double ldexp(double x, Object exponent) {
    if (x == 0 || Double.isNaN(x) || Double.isInfinite(x)) {
      return x;
    }
    long e = exponent instanceof Long l ? l : Ints.sign(exponent) * (long) Integer.MAX_VALUE;
    double result = Math.scalb(x, Math.clamp(e, -5000, 5000));
    if (Double.isInfinite(result)) {
      throw rangeError();
    }
    return result;
  }

  /** Fraction and whole part of {@code modf(x)}, both with the sign of {@code x}. */
  @TruffleBoundary
  public static double[] modf(double x) {
    if (Double.isInfinite(x)) {
      return new double[] {Math.copySign(0.0, x), x};
    }
    double whole = x < 0 ? Math.ceil(x) : Math.floor(x);
    return new double[] {Math.copySign(x - whole, x), Math.copySign(whole, x)};
  }

  /** {@code log(x)} of a float. */
  public static double log(double x) {
    return checked(x, Libm.log(x));
  }

  public static double log1p(double x) {
    return checked(x, Libm.log1p(x));
  }

  public static double log2(double x) {
    return checked(x, Libm.log2(x));
  }

  public static double log10(double x) {
    return checked(x, Libm.log10(x));
  }

  /** {@code log(n)} of an int of any size. */
  @TruffleBoundary
  public static double log(Object n) {
    return logOfInt(n, Libm::log);
  }

  /** {@code log2(n)} of an int of any size. */
  @TruffleBoundary
  public static double log2(Object n) {
    return logOfInt(n, Libm::log2);
  }

  /** {@code log10(n)} of an int of any size. */
  @TruffleBoundary
  public static double log10(Object n) {
    return logOfInt(n, Libm::log10);
  }

  private static double logOfInt(Object n, DoubleUnaryOperator log) {
    if (Ints.sign(n) <= 0) {
      throw domainError();
    }
    BigInteger value = Ints.big(n);
    double x = value.doubleValue();
    if (!Double.isInfinite(x)) {
      return log.applyAsDouble(x);
    }
    int bits = value.bitLength();
    double mantissa = Ints.scale(value, -bits);
    if (mantissa == 1) {
      mantissa = 0.5;
      bits++;
    }
    return log.applyAsDouble(mantissa) + log.applyAsDouble(2.0) * bits;
  }

  /** {@code log(x, base)} from the logarithms of both; ZeroDivisionError. */
  public static double quotientOfLogs(double logX, double logBase) {
    return Floats.divide(logX, logBase);
  }

  /** {@code pow(x, y)} of {@code math}: always a float. */
  @TruffleBoundary
  public static double pow(double x, double y) {
    double result = x == 1 || y == 0 ? 1 : Libm.pow(x, y);
    if (Double.isNaN(result)) {
      return bothChecked(x, y, result);
    }
    if (Double.isInfinite(result) && !Double.isInfinite(x) && !Double.isInfinite(y)) {
      throw x == 0 ? domainError() : rangeError();
    }
    return result;
  }

  public static double radians(double x) {
    return x * (Math.PI / 180.0);
  }

  public static double sin(double x) {
    return checked(x, Libm.sin(x));
  }

  public static double sinh(double x) {
    return overflowing(x, Libm.sinh(x));
  }

  public static double sqrt(double x) {
    return checked(x, Math.sqrt(x));
  }

  public static double tan(double x) {
    return checked(x, Libm.tan(x));
  }

  public static double tanh(double x) {
    return Libm.tanh(x);
  }

  /** {@code ulp(x)}: the value of the least significant bit. */
  public static double ulp(double x) {
    return Double.isNaN(x) ? x : Math.ulp(x);
  }

  /** {@code nextafter(x, y)}. */
  public static double nextAfter(double x, double y) {
    return x == y ? y : Math.nextAfter(x, y);
  }

  /** {@code nextafter(x, y, steps=n)}; ValueError for a negative number of steps. */
  @TruffleBoundary
  public static double nextAfter(double x, double y, Object steps) {
    if (Ints.sign(steps) < 0) {
      throw PyErrors.valueError("steps must be a non-negative integer");
    }
    if (Ints.isZero(steps) || Double.isNaN(x)) {
      return x;
    }
    if (Double.isNaN(y) || x == y) {
      return y;
    }
    // On this scale neighbours differ by one and both zeros are 0.
    BigInteger from = BigInteger.valueOf(ordinal(x));
    BigInteger to = BigInteger.valueOf(ordinal(y));
    BigInteger count = Ints.big(steps);
    if (to.subtract(from).abs().compareTo(count) <= 0) {
      return y;
    }
    long at = (x < y ? from.add(count) : from.subtract(count)).longValue();
    double result = Double.longBitsToDouble(Math.abs(at));
    return at < 0 || at == 0 && x < 0 ? -result : result;
  }

  private static long ordinal(double x) {
    long magnitude = Double.doubleToRawLongBits(Math.abs(x));
    return x < 0 ? -magnitude : magnitude;
  }

  /** {@code isclose}; ValueError for a negative tolerance. */
  @TruffleBoundary
  public static boolean isClose(double a, double b, double relative, double absolute) {
    if (relative < 0 || absolute < 0) {
      throw PyErrors.valueError("tolerances must be non-negative");
    }
    if (a == b) {
      return true;
    }
    if (Double.isInfinite(a) || Double.isInfinite(b)) {
      return false;
    }
    double difference = Math.abs(b - a);
    return difference <= Math.abs(relative * b)
        || difference <= Math.abs(relative * a)
        || difference <= absolute;
  }
}
