package io.orochi.python.number;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import io.orochi.python.runtime.PyErrors;
import java.math.BigInteger;

/** The functions of {@code math} on ints: gcd, lcm, isqrt, comb, perm, factorial. */
public final class IntTheory {
  private IntTheory() {}

  /** {@code math.gcd} of two numbers; never negative. */
  public static Object gcd(long a, long b) {
    if (a == Long.MIN_VALUE || b == Long.MIN_VALUE) {
      return gcd((Object) a, (Object) b);
    }
    long x = Math.abs(a);
    long y = Math.abs(b);
    while (y != 0) {
      long rest = x % y;
      x = y;
      y = rest;
    }
    return x;
  }

  @TruffleBoundary
  public static Object gcd(Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y && x != Long.MIN_VALUE && y != Long.MIN_VALUE) {
      return gcd((long) x, (long) y);
    }
    return Ints.normalise(Ints.big(a).gcd(Ints.big(b)));
  }

  /** {@code math.lcm} of two numbers; never negative. */
  @TruffleBoundary
  public static Object lcm(Object a, Object b) {
    if (Ints.isZero(a) || Ints.isZero(b)) {
      return 0L;
    }
    return Ints.abs(Ints.multiply(Ints.floorDivide(a, gcd(a, b)), b));
  }

  /** {@code math.isqrt}; ValueError. */
  @TruffleBoundary
  public static Object isqrt(Object n) {
    if (Ints.sign(n) < 0) {
      throw PyErrors.valueError("isqrt() argument must be nonnegative");
    }
    if (n instanceof Long x) {
      long root = (long) Math.sqrt((double) x);
      // The float may be off by one near a perfect square; 3037000499 is the largest root.
      while (root > 3037000499L || root * root > x) {
        root--;
      }
      while (root < 3037000499L && (root + 1) * (root + 1) <= x) {
        root++;
      }
      return root;
    }
    return Ints.normalise(((BigInteger) n).sqrt());
  }

  /** {@code math.factorial}; ValueError, OverflowError. */
  @TruffleBoundary
  public static Object factorial(Object n) {
    if (Ints.sign(n) < 0) {
      throw PyErrors.valueError("factorial() not defined for negative values");
    }
    if (!(n instanceof Long count)) {
      throw PyErrors.overflowError("factorial() argument should not exceed %d", Long.MAX_VALUE);
    }
    if (count > Integer.MAX_VALUE) {
      throw Ints.memoryError();
    }
    return Ints.normalise(product(BigInteger.TWO, count - 1));
  }

  /** {@code math.comb}; ValueError, OverflowError. */
  @TruffleBoundary
  public static Object comb(Object n, Object k) {
    checkNonNegative(n, "n");
    checkNonNegative(k, "k");
    Object rest = Ints.subtract(n, k);
    if (Ints.sign(rest) < 0) {
      return 0L;
    }
    Object smaller = Ints.compare(rest, k) < 0 ? rest : k;
    if (!(smaller instanceof Long count)) {
      throw PyErrors.overflowError("min(n - k, k) must not exceed %d", Long.MAX_VALUE);
    }
    if (count > Integer.MAX_VALUE) {
      throw Ints.memoryError();
    }
    BigInteger numerator = fallingProduct(Ints.big(n), count);
    return Ints.normalise(numerator.divide(product(BigInteger.TWO, count - 1)));
  }

  /** {@code math.perm(n, k)}; ValueError, OverflowError. */
  @TruffleBoundary
  public static Object perm(Object n, Object k) {
    checkNonNegative(n, "n");
    checkNonNegative(k, "k");
    if (Ints.compare(n, k) < 0) {
      return 0L;
    }
    if (!(k instanceof Long count)) {
      throw PyErrors.overflowError("k must not exceed %d", Long.MAX_VALUE);
    }
    if (count > Integer.MAX_VALUE) {
      throw Ints.memoryError();
    }
    return Ints.normalise(fallingProduct(Ints.big(n), count));
  }

  private static void checkNonNegative(Object value, String name) {
    if (Ints.sign(value) < 0) {
      throw PyErrors.valueError("%s must be a non-negative integer", name);
    }
  }

  /** {@code n * (n-1) * ...}, {@code count} factors. */
  private static BigInteger fallingProduct(BigInteger n, long count) {
    return product(n.subtract(BigInteger.valueOf(count - 1)), count);
  }

  /** The product of {@code count} successive numbers; halves keep the factors of equal size. */
  private static BigInteger product(BigInteger first, long count) {
    if (count <= 8) {
      BigInteger result = BigInteger.ONE;
      for (long i = 0; i < count; i++) {
        result = result.multiply(first.add(BigInteger.valueOf(i)));
      }
      return result;
    }
    long half = count / 2;
    return product(first, half)
        .multiply(product(first.add(BigInteger.valueOf(half)), count - half));
  }
}
