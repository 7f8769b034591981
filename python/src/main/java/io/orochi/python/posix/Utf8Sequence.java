package io.orochi.python.posix;

/**
 * One sequence of UTF-8: how long it is, and which code point it stands for. Table 3-7 of the
 * Unicode standard (no overlong forms, no surrogates, nothing above U+10FFFF).
 */
final class Utf8Sequence {
  private Utf8Sequence() {}

  /**
   * The length of the well-formed sequence that starts at {@code i}, 1 to 4. Zero if the bytes up
   * to {@code end} are a proper prefix of a well-formed sequence. Otherwise minus the number of
   * bytes that an error handler is shown: the longest prefix that could have begun a well-formed
   * sequence, at least 1.
   */
  static int length(byte[] b, int i, int end) {
    int first = b[i] & 0xFF;
    if (first < 0x80) {
      return 1;
    }
    if (first < 0xC2 || first > 0xF4) {
      return -1;
    }
    int length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    for (int k = 1; k < length; k++) {
      if (i + k >= end) {
        return 0;
      }
      int next = b[i + k] & 0xFF;
      int low = k > 1 ? 0x80 : first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
      int high = k > 1 ? 0xBF : first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
      if (next < low || next > high) {
        return -k;
      }
    }
    return length;
  }

  /** The code point of a well-formed sequence of the given length. */
  static int codePoint(byte[] b, int i, int length) {
    return switch (length) {
      case 1 -> b[i];
      case 2 -> (b[i] & 0x1F) << 6 | b[i + 1] & 0x3F;
      case 3 -> (b[i] & 0xF) << 12 | (b[i + 1] & 0x3F) << 6 | b[i + 2] & 0x3F;
      default ->
          (b[i] & 0x7) << 18 | (b[i + 1] & 0x3F) << 12 | (b[i + 2] & 0x3F) << 6 | b[i + 3] & 0x3F;
    };
  }
}
