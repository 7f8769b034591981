package io.orochi.python.number;

/**
 * Rounding a float to a number of decimal places in 128-bit integers, the common case of output.
 */
final class ExactDecimal {
  /** 10**18 is the largest power of ten in a long. */
  static final int MAX_PLACES = 18;

  private static final long[] POWERS = new long[MAX_PLACES + 1];

  static {
    POWERS[0] = 1;
    for (int i = 1; i <= MAX_PLACES; i++) {
      POWERS[i] = POWERS[i - 1] * 10;
    }
  }

  private ExactDecimal() {}

  static long powerOfTen(int exponent) {
    return POWERS[exponent];
  }

  /**
   * The integer nearest to {@code a * 10**places}, ties to even, from the exact value of {@code a},
   * which is finite and not negative; -1 if it does not fit into 62 bits.
   */
  static long scaled(double a, int places) {
    long mantissa = Floats.mantissa(a);
    int shift = -Floats.exponent(a);
    long power = POWERS[places];
    long high = Math.multiplyHigh(mantissa, power);
    long low = mantissa * power;
    if (shift <= 0) {
      int bits = Long.SIZE - Long.numberOfLeadingZeros(low);
      return high != 0 || low < 0 || bits - shift > 62 ? -1 : low << -shift;
    }
    // The product has at most 113 bits; beyond this shift it is less than a half.
    if (shift > 114) {
      return 0;
    }
    long quotient;
    int toHalf;
    if (shift < Long.SIZE) {
      if (high >>> shift - 1 != 0) {
        return -1;
      }
      quotient = high << Long.SIZE - shift | low >>> shift;
      toHalf = Long.compare(low & (1L << shift) - 1, 1L << shift - 1);
    } else if (shift == Long.SIZE) {
      quotient = high;
      toHalf = Long.compareUnsigned(low, 1L << 63);
    } else {
      quotient = high >>> shift - Long.SIZE;
      long rest = high & (1L << shift - Long.SIZE) - 1;
      toHalf = Long.compare(rest, 1L << shift - Long.SIZE - 1);
      if (toHalf == 0 && low != 0) {
        toHalf = 1;
      }
    }
    if (quotient < 0 || quotient >= 1L << 62) {
      return -1;
    }
    return toHalf > 0 || toHalf == 0 && (quotient & 1) != 0 ? quotient + 1 : quotient;
  }
}
