package io.orochi.python.posix;

import java.io.ByteArrayOutputStream;

/**
 * File names between their bytes and Java strings, as {@code os.fsencode} and {@code os.fsdecode}
 * do it: UTF-8 with the error handler {@code surrogateescape} (PEP 383), so that every sequence of
 * bytes survives the round trip.
 */
public final class PathBytes {
  private PathBytes() {}

  /**
   * The bytes of a name. U+DC80 to U+DCFF without a high surrogate before them stand for the bytes
   * 0x80 to 0xFF.
   *
   * @throws IllegalArgumentException for any other lone surrogate
   */
  public static byte[] encode(String name) {
    int length = name.length();
    byte[] ascii = new byte[length];
    for (int i = 0; ; i++) {
      if (i == length) {
        return ascii;
      }
      char c = name.charAt(i);
      if (c >= 0x80) {
        return encodeFrom(name, i, ascii);
      }
      ascii[i] = (byte) c;
    }
  }

  private static byte[] encodeFrom(String name, int start, byte[] ascii) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(name.length() + 16);
    out.write(ascii, 0, start);
    for (int i = start; i < name.length(); ) {
      int c = name.codePointAt(i);
      i += Character.charCount(c);
      if (c < 0x80) {
        out.write(c);
      } else if (c < 0x800) {
        out.write(0xC0 | c >> 6);
        out.write(0x80 | c & 0x3F);
      } else if (c >= 0xDC80 && c <= 0xDCFF) {
        out.write(c & 0xFF);
      } else if (c >= 0xD800 && c <= 0xDFFF) {
        throw new IllegalArgumentException("lone surrogate in a file name at " + (i - 1));
      } else if (c < 0x10000) {
        out.write(0xE0 | c >> 12);
        out.write(0x80 | c >> 6 & 0x3F);
        out.write(0x80 | c & 0x3F);
      } else {
        out.write(0xF0 | c >> 18);
        out.write(0x80 | c >> 12 & 0x3F);
        out.write(0x80 | c >> 6 & 0x3F);
        out.write(0x80 | c & 0x3F);
      }
    }
    return out.toByteArray();
  }

  /**
   * The name of the given bytes; bytes that are not part of well-formed UTF-8 become U+DC80 to
   * U+DCFF.
   */
  public static String decode(byte[] bytes) {
    StringBuilder out = new StringBuilder(bytes.length);
    for (int i = 0; i < bytes.length; ) {
      int length = Utf8Sequence.length(bytes, i, bytes.length);
      if (length <= 0) {
        out.append((char) (0xDC00 | bytes[i++] & 0xFF));
      } else {
        out.appendCodePoint(Utf8Sequence.codePoint(bytes, i, length));
        i += length;
      }
    }
    return out.toString();
  }

  /** Whether the path contains a NUL byte, which no function of libc could be given. */
  public static boolean hasNul(byte[] path) {
    for (byte b : path) {
      if (b == 0) {
        return true;
      }
    }
    return false;
  }
}
