package io.orochi.python.number;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyException;
import java.math.BigInteger;

/**
 * Arithmetic on Python ints. An {@code Object} here is always a normalised int: {@link Long} or,
 * when it does not fit, {@link BigInteger}. The methods on {@code long} are the fast paths; those
 * that can overflow return {@code Object}.
 */
public final class Ints {
  static final BigInteger LONG_MIN_NEGATED = BigInteger.ONE.shiftLeft(63);

  /** Results with more bits than this are refused with MemoryError: {@link BigInteger}'s limit. */
  static final long MAX_BITS = Integer.MAX_VALUE - 64L;

  private Ints() {}

  /** The normalised form: a {@link Long} if the value fits into 64 bits. */
  public static Object normalise(BigInteger value) {
    return value.bitLength() < Long.SIZE ? (Object) value.longValue() : value;
  }

  /** The value as a {@link BigInteger}, whatever its form. */
  public static BigInteger big(Object value) {
    return value instanceof BigInteger b ? b : BigInteger.valueOf((long) value);
  }

  public static boolean isZero(Object value) {
    return value instanceof Long l && l == 0;
  }

  /** -1, 0 or 1. */
  public static int sign(Object value) {
    return value instanceof BigInteger b ? b.signum() : Long.signum((long) value);
  }

  public static int compare(Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y) {
      return Long.compare(x, y);
    }
    return big(a).compareTo(big(b));
  }

  public static boolean equal(Object a, Object b) {
    return a.equals(b);
  }

  public static Object add(long a, long b) {
    long sum = a + b;
    return ((a ^ sum) & (b ^ sum)) < 0 ? bigAdd(a, b) : (Object) sum;
  }

  @TruffleBoundary
  private static Object bigAdd(long a, long b) {
    return BigInteger.valueOf(a).add(BigInteger.valueOf(b));
  }

  @TruffleBoundary
  public static Object add(Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y) {
      return add((long) x, (long) y);
    }
    return normalise(big(a).add(big(b)));
  }

  public static Object subtract(long a, long b) {
    long difference = a - b;
    return ((a ^ b) & (a ^ difference)) < 0 ? bigSubtract(a, b) : (Object) difference;
  }

  @TruffleBoundary
  private static Object bigSubtract(long a, long b) {
    return BigInteger.valueOf(a).subtract(BigInteger.valueOf(b));
  }

  @TruffleBoundary
  public static Object subtract(Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y) {
      return subtract((long) x, (long) y);
    }
    return normalise(big(a).subtract(big(b)));
  }

  public static Object multiply(long a, long b) {
    long low = a * b;
    return Math.multiplyHigh(a, b) == low >> 63 ? (Object) low : bigMultiply(a, b);
  }

  @TruffleBoundary
  private static Object bigMultiply(long a, long b) {
    return BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
  }

  @TruffleBoundary
  public static Object multiply(Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y) {
      return multiply((long) x, (long) y);
    }
    BigInteger x = big(a);
    BigInteger y = big(b);
    checkSize((long) x.bitLength() + y.bitLength());
    return normalise(x.multiply(y));
  }

  /** {@code a // b}; ZeroDivisionError. */
  public static Object floorDivide(long a, long b) {
    if (b == 0) {
      throw PyErrors.zeroDivisionError("integer division or modulo by zero");
    }
    return b == -1 ? negate(a) : (Object) Math.floorDiv(a, b);
  }

  @TruffleBoundary
  public static Object floorDivide(Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y) {
      return floorDivide((long) x, (long) y);
    }
    if (isZero(b)) {
      throw PyErrors.zeroDivisionError("integer division or modulo by zero");
    }
    return normalise(floorDivideAndRemainder(big(a), big(b))[0]);
  }

  /** {@code a % b}, with the sign of {@code b}; ZeroDivisionError. */
  public static long modulo(long a, long b) {
    if (b == 0) {
      throw PyErrors.zeroDivisionError("integer modulo by zero");
    }
    return Math.floorMod(a, b);
  }

  @TruffleBoundary
  public static Object modulo(Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y) {
      return modulo((long) x, (long) y);
    }
    if (isZero(b)) {
      throw PyErrors.zeroDivisionError("integer modulo by zero");
    }
    BigInteger divisor = big(b);
    BigInteger rest = big(a).remainder(divisor);
    return normalise(rest.signum() * divisor.signum() < 0 ? rest.add(divisor) : rest);
  }

  /** Quotient and remainder of {@code divmod(a, b)}; ZeroDivisionError. */
  @TruffleBoundary
  public static Object[] divmod(Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y) {
      return new Object[] {floorDivide((long) x, (long) y), modulo((long) x, (long) y)};
    }
    if (isZero(b)) {
      throw PyErrors.zeroDivisionError("integer division or modulo by zero");
    }
    BigInteger[] result = floorDivideAndRemainder(big(a), big(b));
    return new Object[] {normalise(result[0]), normalise(result[1])};
  }

  static BigInteger[] floorDivideAndRemainder(BigInteger a, BigInteger b) {
    BigInteger[] result = a.divideAndRemainder(b);
    if (result[1].signum() * b.signum() < 0) {
      result[0] = result[0].subtract(BigInteger.ONE);
      result[1] = result[1].add(b);
    }
    return result;
  }

  public static Object negate(long a) {
    return a == Long.MIN_VALUE ? LONG_MIN_NEGATED : (Object) (-a);
  }

  @TruffleBoundary
  public static Object negate(Object a) {
    return a instanceof Long x ? negate((long) x) : normalise(((BigInteger) a).negate());
  }

  public static Object abs(long a) {
    return a < 0 ? negate(a) : (Object) a;
  }

  @TruffleBoundary
  public static Object abs(Object a) {
    return sign(a) < 0 ? negate(a) : a;
  }

  /**
   * {@code a ** b}: an int for {@code b >= 0}, else the {@link Double} that CPython gives.
   * ZeroDivisionError, OverflowError.
   */
  @TruffleBoundary
  public static Object power(Object a, Object b) {
    if (sign(b) < 0) {
      return Floats.power(toDouble(a), toDouble(b));
    }
    if (b instanceof Long exponent) {
      return power(a, (long) exponent);
    }
    if (a instanceof Long x && x >= -1 && x <= 1) {
      return x == -1 && big(b).testBit(0) ? -1L : x * x;
    }
    throw memoryError();
  }

  private static Object power(Object a, long exponent) {
    if (a instanceof Long base) {
      if (base >= -1 && base <= 1) {
        return exponent == 0 ? 1L : base == -1 && (exponent & 1) == 0 ? 1L : base;
      }
      long bits = Long.SIZE - Long.numberOfLeadingZeros(base < 0 ? ~base : base);
      if (exponent <= Long.SIZE && bits * exponent < Long.SIZE - 1) {
        return smallPower(base, exponent);
      }
    }
    BigInteger base = big(a);
    checkSize(
        Math.multiplyHigh(base.bitLength() - 1L, exponent) != 0
            ? Long.MAX_VALUE
            : (base.bitLength() - 1L) * exponent);
    return normalise(base.pow((int) Math.min(exponent, Integer.MAX_VALUE)));
  }

  private static long smallPower(long base, long exponent) {
    long result = 1;
    long square = base;
    for (long e = exponent; e > 0; e >>= 1) {
      if ((e & 1) != 0) {
        result *= square;
      }
      square *= square;
    }
    return result;
  }

  /** {@code pow(a, b, m)}; ValueError for a modulus of zero or a base without an inverse. */
  @TruffleBoundary
  public static Object power(Object a, Object b, Object m) {
    if (isZero(m)) {
      throw PyErrors.valueError("pow() 3rd argument cannot be 0");
    }
    BigInteger modulus = big(m);
    BigInteger positive = modulus.abs();
    BigInteger base = big(a);
    BigInteger exponent = big(b);
    if (exponent.signum() < 0) {
      if (!positive.equals(BigInteger.ONE) && !base.gcd(positive).equals(BigInteger.ONE)) {
        throw PyErrors.valueError("base is not invertible for the given modulus");
      }
      base = base.modInverse(positive);
      exponent = exponent.negate();
    }
    BigInteger result = base.modPow(exponent, positive);
    return normalise(modulus.signum() < 0 && result.signum() != 0 ? result.add(modulus) : result);
  }

  /** The nearest float, ties to even; OverflowError. */
  public static double toDouble(Object a) {
    return a instanceof Long x ? (double) (long) x : bigToDouble((BigInteger) a);
  }

  @TruffleBoundary
  private static double bigToDouble(BigInteger a) {
    double result = a.doubleValue();
    if (Double.isInfinite(result)) {
      throw PyErrors.overflowError("int too large to convert to float");
    }
    return result;
  }

  private static final long EXACT = 1L << 53;

  /** {@code a / b}, correctly rounded; ZeroDivisionError. */
  public static double trueDivide(long a, long b) {
    if (b != 0 && a >= -EXACT && a <= EXACT && b >= -EXACT && b <= EXACT) {
      return (double) a / (double) b;
    }
    return trueDivide((Object) a, (Object) b);
  }

  /** {@code a / b}, correctly rounded; ZeroDivisionError, OverflowError. */
  @TruffleBoundary
  public static double trueDivide(Object a, Object b) {
    if (isZero(b)) {
      throw PyErrors.zeroDivisionError("division by zero");
    }
    BigInteger x = big(a).abs();
    BigInteger y = big(b).abs();
    if (x.signum() == 0) {
      return sign(b) < 0 ? -0.0 : 0.0;
    }
    // A quotient of 65 or 66 bits whose last bit also stands for what was cut off rounds as the
    // exact
    // quotient does, as long as the result is normal; below that the quotient has fewer bits.
    long shift = Math.min(65L - x.bitLength() + y.bitLength(), 1140L);
    if (shift < -1100) {
      throw tooLargeForFloat();
    }
    BigInteger[] parts =
        shift >= 0
            ? x.shiftLeft((int) shift).divideAndRemainder(y)
            : x.divideAndRemainder(y.shiftLeft((int) -shift));
    BigInteger quotient = parts[0];
    if (parts[1].signum() != 0) {
      quotient = quotient.setBit(0);
    }
    double result = scale(quotient, (int) -shift);
    if (Double.isInfinite(result)) {
      throw tooLargeForFloat();
    }
    return sign(a) * sign(b) < 0 ? -result : result;
  }

  /** {@code mantissa * 2**exponent}, rounded once. */
  static double scale(BigInteger mantissa, int exponent) {
    int bits = mantissa.bitLength();
    // The exponent of the result's last place: 52 below the leading bit, or the subnormals' one.
    int drop = Math.max(bits - 53, -1074 - exponent);
    if (drop <= 0) {
      return Math.scalb(mantissa.doubleValue(), exponent);
    }
    if (drop > bits) {
      return 0.0;
    }
    BigInteger kept = mantissa.shiftRight(drop);
    boolean half = mantissa.testBit(drop - 1);
    boolean more = mantissa.getLowestSetBit() < drop - 1;
    if (half && (more || kept.testBit(0))) {
      kept = kept.add(BigInteger.ONE);
    }
    return Math.scalb(kept.doubleValue(), exponent + drop);
  }

  private static PyException tooLargeForFloat() {
    return PyErrors.overflowError("integer division result too large for a float");
  }

  /** {@code round(a, digits)} for ints: to a multiple of 10**-digits, ties to even. */
  @TruffleBoundary
  public static Object round(Object a, Object digits) {
    if (sign(digits) >= 0) {
      return a;
    }
    BigInteger value = big(a);
    // Anything below half of the unit rounds to zero; this also bounds the power computed next.
    if (!(digits instanceof Long d) || -d > value.bitLength()) {
      return 0L;
    }
    BigInteger unit = BigInteger.TEN.pow((int) -d);
    BigInteger[] parts = floorDivideAndRemainder(value, unit);
    int half = parts[1].shiftLeft(1).compareTo(unit);
    boolean up = half > 0 || half == 0 && parts[0].testBit(0);
    return normalise((up ? parts[0].add(BigInteger.ONE) : parts[0]).multiply(unit));
  }

  static void checkSize(long bits) {
    if (bits > MAX_BITS) {
      throw memoryError();
    }
  }

  static PyException memoryError() {
    return PyErrors.withArgs(BuiltinException.MemoryError);
  }
}
