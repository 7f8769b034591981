package io.orochi.python.modules.binascii;

import io.orochi.python.text.ByteBuilder;

/** One line of uuencoded data. */
final class Uuencoding {
  static final int MAX_BYTES = 45;

  private Uuencoding() {}

  /** {@code b2a_uu}. */
  static byte[] encode(byte[] in, boolean backtick) {
    ByteBuilder out = new ByteBuilder(in.length / 3 * 4 + 6);
    out.append(character(in.length, backtick));
    for (int i = 0; i < in.length; i += 3) {
      int bits = at(in, i) << 16 | at(in, i + 1) << 8 | at(in, i + 2);
      for (int k = 0; k < 4; k++) {
        out.append(character(bits >> 18 - 6 * k & 63, backtick));
      }
    }
    out.append('\n');
    return out.toArray();
  }

  private static int at(byte[] in, int i) {
    return i < in.length ? in[i] & 0xff : 0;
  }

  private static int character(int value, boolean backtick) {
    return value == 0 && backtick ? '`' : value + ' ';
  }

  /**
   * {@code a2b_uu}: what is missing at the end of the line was blanks.
   *
   * @throws IllegalArgumentException with CPython's text
   */
  static byte[] decode(byte[] in) {
    int left = (in.length == 0 ? 0 : in[0]) - ' ' & 63; // no text reads as NUL
    byte[] out = new byte[left];
    int at = 1;
    int bits = 0;
    int count = 0;
    int next = 0;
    while (next < out.length) {
      int c = at < in.length ? in[at] & 0xff : 0;
      if (c == '\n' || c == '\r' || at >= in.length) {
        c = 0;
      } else {
        if (c < ' ' || c > ' ' + 64) {
          throw new IllegalArgumentException("Illegal char");
        }
        c = c - ' ' & 63;
      }
      at++;
      bits = (bits << 6 | c) & 0xfff;
      count += 6;
      if (count >= 8) {
        count -= 8;
        out[next++] = (byte) (bits >> count);
      }
    }
    for (; at < in.length; at++) {
      int c = in[at] & 0xff;
      if (c != ' ' && c != '`' && c != '\n' && c != '\r') {
        throw new IllegalArgumentException("Trailing garbage");
      }
    }
    return out;
  }
}
