package io.orochi.python.text;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;

/** {@code bytes.decode} for the encodings that are built in. One object does one call. */
public final class Decoder {
  /**
   * What a decoder made.
   *
   * @param text the text
   * @param consumed how many bytes were used; fewer than given only if more were to follow
   * @param byteOrder for UTF-16 and UTF-32: -1 little endian, 1 big endian, 0 not yet known
   */
  public record Result(TruffleString text, int consumed, int byteOrder) {}

  private final byte[] source;
  private final CodecErrors errors;
  private final boolean complete;
  private final CodePointBuilder out;
  private String encodingName;

  private Decoder(byte[] source, TextEncoding encoding, CodecErrors errors, boolean complete) {
    this.source = source;
    this.errors = errors;
    this.complete = complete;
    this.out = new CodePointBuilder(source.length / encoding.unit());
    this.encodingName = encoding.pythonName();
  }

  /** Decodes UTF-8; CodecException. */
  public static TruffleString utf8(byte[] bytes) {
    return decode(bytes, TextEncoding.UTF_8, CodecErrors.STRICT);
  }

  /** {@code bytes.decode(encoding, errors)}; CodecException, and what the handler raises. */
  public static TruffleString decode(byte[] bytes, TextEncoding encoding, CodecErrors errors) {
    return decode(bytes, encoding, errors, true).text;
  }

  /**
   * Decodes, perhaps only as far as whole characters go.
   *
   * @param complete whether no more bytes follow; else an unfinished character at the end is left
   */
  @TruffleBoundary
  public static Result decode(
      byte[] bytes, TextEncoding encoding, CodecErrors errors, boolean complete) {
    if (encoding == TextEncoding.LATIN_1) {
      return new Result(CodePoints.ofLatin1(bytes, 0, bytes.length), bytes.length, 0);
    }
    if (encoding.unit() == 1 && CodePoints.isAscii(bytes, 0, bytes.length)) {
      return new Result(CodePoints.ofAscii(bytes.clone(), 0, bytes.length), bytes.length, 0);
    }
    Decoder decoder = new Decoder(bytes, encoding, errors, complete);
    return switch (encoding) {
      case UTF_8 -> decoder.result(decoder.utf8(), 0);
      case ASCII -> decoder.result(decoder.ascii(), 0);
      case UTF_16, UTF_32 -> decoder.marked(encoding.unit(), 0);
      case UTF_16_LE, UTF_32_LE -> decoder.marked(encoding.unit(), -1);
      default -> decoder.marked(encoding.unit(), 1);
    };
  }

  private Result result(int consumed, int byteOrder) {
    return new Result(out.toTruffleString(), consumed, byteOrder);
  }

  private int fail(int start, int end, String reason) {
    CodecErrors.Replacement replacement =
        errors.handle(new CodecException(encodingName, source, start, end, reason));
    out.append((TruffleString) replacement.text());
    return Encoder.checkPosition(replacement.position(), source.length);
  }

  private int ascii() {
    int at = 0;
    while (at < source.length) {
      if (source[at] >= 0) {
        out.append(source[at++]);
      } else {
        at = fail(at, at + 1, "ordinal not in range(128)");
      }
    }
    return at;
  }

  private int utf8() {
    int at = 0;
    while (at < source.length) {
      int first = source[at] & 0xff;
      if (first < 0x80) {
        out.append(first);
        at++;
        continue;
      }
      int size = first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
      if (size == 0) {
        at = fail(at, at + 1, "invalid start byte");
        continue;
      }
      int good = 1;
      while (good < size && at + good < source.length && isContinuation(at, first, good)) {
        good++;
      }
      if (good == size) {
        out.append(utf8(at, size));
        at += size;
      } else if (at + good == source.length) {
        if (!complete) {
          return at;
        }
        at = fail(at, source.length, "unexpected end of data");
      } else if (!complete
          && first == 0xed
          && good == 1
          && at + 2 == source.length
          && (source[at + 1] & 0xff) >= 0xa0
          && (source[at + 1] & 0xff) <= 0xbf) {
        // Perhaps a surrogate, for which a handler will want all three bytes.
        return at;
      } else {
        at = fail(at, at + good, "invalid continuation byte");
      }
    }
    return at;
  }

  /** The second byte also decides what would be too long, a surrogate or beyond U+10FFFF. */
  private boolean isContinuation(int at, int first, int index) {
    int c = source[at + index] & 0xff;
    if ((c & 0xc0) != 0x80) {
      return false;
    }
    return index > 1
        || switch (first) {
          case 0xe0 -> c >= 0xa0;
          case 0xed -> c < 0xa0;
          case 0xf0 -> c >= 0x90;
          case 0xf4 -> c < 0x90;
          default -> true;
        };
  }

  private int utf8(int at, int size) {
    int c = source[at] & 0x7f >> size;
    for (int i = 1; i < size; i++) {
      c = c << 6 | source[at + i] & 0x3f;
    }
    return c;
  }

  /** UTF-16 or UTF-32; with byte order 0 a mark may say which. */
  private Result marked(int unit, int byteOrder) {
    int order = byteOrder;
    int at = 0;
    if (order == 0 && source.length >= unit) {
      if (unit(0, unit, false) == 0xfeff) {
        order = -1;
        at = unit;
      } else if (unit(0, unit, true) == 0xfeff) {
        order = 1;
        at = unit;
      }
    }
    boolean bigEndian = order > 0;
    encodingName = "utf-" + 8 * unit + (bigEndian ? "-be" : "-le");
    int end = unit == 2 ? utf16(at, bigEndian) : utf32(at, bigEndian);
    return result(end, order);
  }

  private int unit(int at, int unit, boolean bigEndian) {
    int value = 0;
    for (int i = 0; i < unit; i++) {
      value |= (source[at + i] & 0xff) << 8 * (bigEndian ? unit - 1 - i : i);
    }
    return value;
  }

  private int utf16(int from, boolean bigEndian) {
    int at = from;
    while (at < source.length) {
      if (source.length - at < 2) {
        if (!complete) {
          return at;
        }
        at = fail(at, source.length, "truncated data");
        continue;
      }
      int c = unit(at, 2, bigEndian);
      if (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE) {
        out.append(c);
        at += 2;
      } else if (c >= Character.MIN_LOW_SURROGATE) {
        at = fail(at, at + 2, "illegal encoding");
      } else if (source.length - at < 4) {
        if (!complete) {
          return at;
        }
        at = fail(at, source.length, "unexpected end of data");
      } else {
        int low = unit(at + 2, 2, bigEndian);
        if (low >= Character.MIN_LOW_SURROGATE && low <= Character.MAX_LOW_SURROGATE) {
          out.append(Character.toCodePoint((char) c, (char) low));
          at += 4;
        } else {
          at = fail(at, at + 2, "illegal UTF-16 surrogate");
        }
      }
    }
    return at;
  }

  private int utf32(int from, boolean bigEndian) {
    int at = from;
    while (at < source.length) {
      if (source.length - at < 4) {
        if (!complete) {
          return at;
        }
        at = fail(at, source.length, "truncated data");
        continue;
      }
      int c = unit(at, 4, bigEndian);
      if (c < 0 || c > Character.MAX_CODE_POINT) {
        at = fail(at, at + 4, "code point not in range(0x110000)");
      } else if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
        at = fail(at, at + 4, "code point in surrogate code point range(0xd800, 0xe000)");
      } else {
        out.append(c);
        at += 4;
      }
    }
    return at;
  }
}
