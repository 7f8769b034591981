package io.orochi.python.text;

import java.util.Arrays;

/** The error handlers {@code surrogateescape} and {@code surrogatepass}. */
final class SurrogateHandlers {
  private SurrogateHandlers() {}

  static CodecErrors.Replacement escape(CodecException e) {
    if (!e.isDecoding()) {
      int[] faulty = CodecErrors.faulty(e);
      byte[] bytes = new byte[faulty.length];
      for (int i = 0; i < faulty.length; i++) {
        if (faulty[i] < 0xdc80 || faulty[i] > 0xdcff) {
          throw e;
        }
        bytes[i] = (byte) faulty[i];
      }
      return new CodecErrors.Replacement(bytes, e.end());
    }
    byte[] bytes = (byte[]) e.object();
    CodePointBuilder out = new CodePointBuilder(4);
    int at = e.start();
    // ASCII bytes are never escaped: they might be part of a path or of a command.
    while (at < e.end() && at < e.start() + 4 && bytes[at] < 0) {
      out.append(0xdc00 + (bytes[at++] & 0xff));
    }
    if (at == e.start()) {
      throw e;
    }
    return new CodecErrors.Replacement(out.toTruffleString(), at);
  }

  static CodecErrors.Replacement pass(CodecException e) {
    TextEncoding encoding = TextEncoding.of(e.encoding());
    if (encoding == null || encoding == TextEncoding.ASCII || encoding == TextEncoding.LATIN_1) {
      throw e;
    }
    boolean bigEndian = encoding.isBigEndian();
    int unit = encoding.unit();
    if (e.isDecoding()) {
      byte[] bytes = (byte[]) e.object();
      int size = encoding == TextEncoding.UTF_8 ? 3 : unit;
      int c = bytes.length - e.start() < size ? 0 : read(bytes, e.start(), unit, bigEndian);
      if (!isSurrogate(c)) {
        throw e;
      }
      return new CodecErrors.Replacement(CodePoints.one(c), e.start() + size);
    }
    int[] faulty = CodecErrors.faulty(e);
    byte[] out = new byte[faulty.length * 4];
    int n = 0;
    for (int c : faulty) {
      if (!isSurrogate(c)) {
        throw e;
      }
      if (encoding == TextEncoding.UTF_8) {
        out[n++] = (byte) (0xe0 | c >> 12);
        out[n++] = (byte) (0x80 | c >> 6 & 0x3f);
        out[n++] = (byte) (0x80 | c & 0x3f);
      } else {
        for (int i = 0; i < unit; i++) {
          out[n++] = (byte) (c >> 8 * (bigEndian ? unit - 1 - i : i));
        }
      }
    }
    return new CodecErrors.Replacement(Arrays.copyOf(out, n), e.end());
  }

  private static boolean isSurrogate(int c) {
    return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
  }

  private static int read(byte[] bytes, int at, int unit, boolean bigEndian) {
    if (unit == 1) {
      return (bytes[at] & 0xf0) == 0xe0
              && (bytes[at + 1] & 0xc0) == 0x80
              && (bytes[at + 2] & 0xc0) == 0x80
          ? (bytes[at] & 0xf) << 12 | (bytes[at + 1] & 0x3f) << 6 | bytes[at + 2] & 0x3f
          : 0;
    }
    int value = 0;
    for (int i = 0; i < unit; i++) {
      value |= (bytes[at + i] & 0xff) << 8 * (bigEndian ? unit - 1 - i : i);
    }
    return value;
  }
}
