package io.orochi.python.text;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;

/** The codec UTF-7 (RFC 2152). One object decodes once. */
public final class Utf7 {
  private static final String BASE64 =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

  private final byte[] source;
  private final CodecErrors errors;
  private final CodePointBuilder out;
  private int at;
  private boolean shifted;
  private int shiftStart;
  private int lengthAtShift;
  private int bits;
  private int buffer;
  private int high;

  private Utf7(byte[] source, CodecErrors errors) {
    this.source = source;
    this.errors = errors;
    this.out = new CodePointBuilder(source.length);
  }

  private static boolean isDirect(int c) {
    return c >= ' ' && c < 127 && c != '+' && c != '\\' && c != '~'
        || c == '\t'
        || c == '\n'
        || c == '\r';
  }

  private static boolean isBase64(int c) {
    return c > 0 && BASE64.indexOf(c) >= 0;
  }

  /** {@code s.encode("utf-7")}; lone surrogates pass. */
  @TruffleBoundary
  public static byte[] encode(TruffleString s) {
    ByteBuilder out = new ByteBuilder(s.byteLength(TruffleString.Encoding.UTF_32) >> 2);
    boolean shifted = false;
    int bits = 0;
    int buffer = 0;
    for (int c : CodePoints.of(s)) {
      if (isDirect(c)) {
        if (shifted) {
          if (bits > 0) {
            out.append(BASE64.charAt(buffer << 6 - bits & 63));
          }
          bits = 0;
          buffer = 0;
          shifted = false;
          // Any other character ends the sequence by itself.
          if (isBase64(c) || c == '-') {
            out.append('-');
          }
        }
        out.append(c);
        continue;
      }
      if (!shifted && c == '+') {
        out.append('+').append('-');
        continue;
      }
      if (!shifted) {
        out.append('+');
        shifted = true;
      }
      for (char unit : Character.toChars(c)) {
        buffer = buffer << 16 | unit;
        for (bits += 16; bits >= 6; bits -= 6) {
          out.append(BASE64.charAt(buffer >> bits - 6 & 63));
        }
        buffer &= (1 << bits) - 1;
      }
    }
    if (bits > 0) {
      out.append(BASE64.charAt(buffer << 6 - bits & 63));
    }
    if (shifted) {
      out.append('-');
    }
    return out.toArray();
  }

  /** Decodes; CodecException, and what the handler raises. */
  @TruffleBoundary
  public static Decoder.Result decode(byte[] bytes, CodecErrors errors, boolean complete) {
    return new Utf7(bytes, errors).run(complete);
  }

  private Decoder.Result run(boolean complete) {
    do {
      while (at < source.length) {
        step(source[at] & 0xff);
      }
      if (shifted && complete) {
        shifted = false;
        if (high != 0 || bits >= 6 || bits > 0 && buffer != 0) {
          fail(shiftStart, source.length, "unterminated shift sequence");
        }
      }
    } while (at < source.length);
    if (!shifted) {
      return new Decoder.Result(out.toTruffleString(), at, 0);
    }
    // What the unfinished sequence gave will be decoded again with its end.
    return new Decoder.Result(CodePoints.toString(out.toArray(), 0, lengthAtShift), shiftStart, 0);
  }

  private void fail(int start, int end, String reason) {
    CodecErrors.Replacement replacement =
        errors.handle(new CodecException("utf7", source, start, end, reason));
    out.append((TruffleString) replacement.text());
    at = Encoder.checkPosition(replacement.position(), source.length);
  }

  private void step(int c) {
    if (shifted) {
      if (isBase64(c)) {
        at++;
        digit(BASE64.indexOf(c));
      } else {
        leave(c);
      }
    } else if (c == '+') {
      begin();
    } else if (c < 128) {
      at++;
      out.append(c);
    } else {
      fail(at, at + 1, "unexpected special character");
    }
  }

  private void begin() {
    shiftStart = at++;
    if (at < source.length && source[at] == '-') {
      at++;
      out.append('+');
    } else if (at < source.length && !isBase64(source[at])) {
      fail(shiftStart, at + 1, "ill-formed sequence");
    } else {
      shifted = true;
      lengthAtShift = out.length();
      bits = 0;
      buffer = 0;
      high = 0;
    }
  }

  private void digit(int value) {
    buffer = buffer << 6 | value;
    bits += 6;
    if (bits < 16) {
      return;
    }
    bits -= 16;
    int unit = buffer >>> bits & 0xffff;
    buffer &= (1 << bits) - 1;
    if (high != 0) {
      int first = high;
      high = 0;
      if (Character.isLowSurrogate((char) unit)) {
        out.append(Character.toCodePoint((char) first, (char) unit));
        return;
      }
      out.append(first);
    }
    if (Character.isHighSurrogate((char) unit)) {
      high = unit;
    } else {
      out.append(unit);
    }
  }

  /** Ends a sequence at a character that is no digit. */
  private void leave(int c) {
    shifted = false;
    if (bits >= 6) {
      fail(shiftStart, at + 1, "partial character in shift sequence");
      return;
    }
    if (bits > 0 && buffer != 0) {
      fail(shiftStart, at + 1, "non-zero padding bits in shift sequence");
      return;
    }
    if (high != 0 && c < 128 && c != '+') {
      out.append(high);
    }
    high = 0;
    if (c == '-') {
      at++;
    }
  }
}
