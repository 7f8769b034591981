package io.orochi.python.posix;

import java.math.BigInteger;

/**
 * The number that {@code TextIOWrapper.tell} returns: where to start reading bytes, with which
 * decoder state, how many bytes to decode then, and how many of the characters that come out to
 * skip. Laid out as in CPython, so that for stateless positions it is the byte position.
 */
record TextPosition(long start, int flags, int bytesToFeed, int charsToSkip, boolean needsEnd) {
  private static final int FLAGS_AT = 64;
  private static final int BYTES_AT = 96;
  private static final int CHARS_AT = 128;
  private static final int END_AT = 160;

  static TextPosition of(BigInteger cookie) {
    return new TextPosition(
        cookie.longValue(),
        cookie.shiftRight(FLAGS_AT).intValue(),
        cookie.shiftRight(BYTES_AT).intValue(),
        cookie.shiftRight(CHARS_AT).intValue(),
        cookie.testBit(END_AT));
  }

  boolean isStart() {
    return start == 0 && flags == 0;
  }

  BigInteger cookie() {
    BigInteger result = BigInteger.valueOf(start);
    if (flags != 0 || bytesToFeed != 0 || charsToSkip != 0 || needsEnd) {
      result =
          result
              .or(unsigned(flags).shiftLeft(FLAGS_AT))
              .or(unsigned(bytesToFeed).shiftLeft(BYTES_AT))
              .or(unsigned(charsToSkip).shiftLeft(CHARS_AT));
      if (needsEnd) {
        result = result.setBit(END_AT);
      }
    }
    return result;
  }

  private static BigInteger unsigned(int word) {
    return BigInteger.valueOf(word & 0xFFFFFFFFL);
  }
}
