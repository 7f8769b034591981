package io.orochi.duhton.reader;

import java.math.BigInteger;

/** Tokens that are numbers, as C's {@code strtol} with base 0 reads them. */
final class Numbers {
  private static final BigInteger LEAST = BigInteger.valueOf(Long.MIN_VALUE);
  private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);

  private Numbers() {}

  /**
   * The number that the whole token is, or null. It is first brought into the range of 64 bits,
   * then cut to 32.
   */
  static Integer parse(String token) {
    boolean negative = token.startsWith("-");
    String digits = negative || token.startsWith("+") ? token.substring(1) : token;
    int radix = 10;
    if (digits.startsWith("0x") || digits.startsWith("0X")) {
      radix = 16;
      digits = digits.substring(2);
    } else if (digits.startsWith("0")) {
      radix = 8;
    }
    if (digits.isEmpty() || !areDigits(digits, radix)) {
      return null;
    }
    BigInteger value = new BigInteger(digits, radix);
    return (negative ? value.negate() : value).max(LEAST).min(MOST).intValue();
  }

  private static boolean areDigits(String text, int radix) {
    return text.chars().allMatch(c -> c < 128 && Character.digit(c, radix) >= 0);
  }
}
