package io.orochi.python.posix;

/**
 * How a lone surrogate is written in each encoding that could hold it (error handler {@code
 * surrogatepass}).
 */
final class SurrogatePass {
  private SurrogatePass() {}

  /** Bytes of one surrogate; 0 for an encoding that has no way to write one. */
  static int unitLength(String encoding) {
    return switch (encoding) {
      case "utf-8" -> 3;
      case "utf-16-le", "utf-16-be", "utf-16" -> 2;
      case "utf-32-le", "utf-32-be", "utf-32" -> 4;
      default -> 0;
    };
  }

  /** What the bytes stand for; any number outside of the surrogates if they stand for none. */
  static int decode(String encoding, byte[] b, int i) {
    return switch (encoding) {
      case "utf-8" ->
          (b[i] & 0xF0) == 0xE0 && (b[i + 1] & 0xC0) == 0x80 && (b[i + 2] & 0xC0) == 0x80
              ? Utf8Sequence.codePoint(b, i, 3)
              : -1;
      case "utf-16-le", "utf-16" -> b[i] & 0xFF | (b[i + 1] & 0xFF) << 8;
      case "utf-16-be" -> (b[i] & 0xFF) << 8 | b[i + 1] & 0xFF;
      case "utf-32-be" -> WideDecoder.unit(b, i, 4, true);
      default -> WideDecoder.unit(b, i, 4, false);
    };
  }

  static void encode(String encoding, int c, ByteBuilder out) {
    switch (encoding) {
      case "utf-8" ->
          out.append(0xE0 | c >> 12).append(0x80 | c >> 6 & 0x3F).append(0x80 | c & 0x3F);
      case "utf-16-le", "utf-16" -> out.appendUnit(c, 2, false);
      case "utf-16-be" -> out.appendUnit(c, 2, true);
      case "utf-32-be" -> out.appendUnit(c, 4, true);
      default -> out.appendUnit(c, 4, false);
    }
  }
}
