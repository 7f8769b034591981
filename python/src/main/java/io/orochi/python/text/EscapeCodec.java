package io.orochi.python.text;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import java.nio.charset.StandardCharsets;
import org.graalvm.shadowed.com.ibm.icu.lang.UCharacter;

/**
 * The codecs {@code unicode_escape} and {@code raw_unicode_escape}: text as it stands in a literal
 * of Python, in Latin-1 bytes. One object does one call.
 */
public final class EscapeCodec {
  private final byte[] source;
  private final CodecErrors errors;
  private final boolean complete;
  private final String encoding;
  private final CodePointBuilder out;
  private int at;

  private EscapeCodec(byte[] source, CodecErrors errors, boolean complete, String encoding) {
    this.source = source;
    this.errors = errors;
    this.complete = complete;
    this.encoding = encoding;
    this.out = new CodePointBuilder(source.length);
  }

  /** {@code s.encode("unicode_escape")}. */
  @TruffleBoundary
  public static byte[] encode(TruffleString s) {
    CodePointBuilder out = new CodePointBuilder(s.byteLength(TruffleString.Encoding.UTF_32) >> 1);
    for (int c : CodePoints.of(s)) {
      switch (c) {
        case '\\' -> out.append("\\\\");
        case '\t' -> out.append("\\t");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        default -> {
          if (c >= ' ' && c < 127) {
            out.append(c);
          } else {
            StrRepr.appendEscape(out, c);
          }
        }
      }
    }
    return CodePoints.asciiOrNull(out.toTruffleString());
  }

  /** {@code s.encode("raw_unicode_escape")}: only what is beyond Latin-1 is escaped. */
  @TruffleBoundary
  public static byte[] encodeRaw(TruffleString s) {
    CodePointBuilder out = new CodePointBuilder(16);
    for (int c : CodePoints.of(s)) {
      if (c < 0x100) {
        out.append(c);
      } else {
        StrRepr.appendEscape(out, c);
      }
    }
    return Encoder.encode(out.toTruffleString(), TextEncoding.LATIN_1, CodecErrors.STRICT);
  }

  /** Decodes {@code unicode_escape}; CodecException, and what the handler raises. */
  @TruffleBoundary
  public static Decoder.Result decode(byte[] source, CodecErrors errors, boolean complete) {
    return new EscapeCodec(source, errors, complete, "unicodeescape").decode();
  }

  /** Decodes {@code raw_unicode_escape}; CodecException, and what the handler raises. */
  @TruffleBoundary
  public static Decoder.Result decodeRaw(byte[] source, CodecErrors errors, boolean complete) {
    return new EscapeCodec(source, errors, complete, "rawunicodeescape").decodeRaw();
  }

  private Decoder.Result result() {
    return new Decoder.Result(out.toTruffleString(), at, 0);
  }

  private void fail(int start, int end, String reason) {
    CodecErrors.Replacement replacement =
        errors.handle(new CodecException(encoding, source, start, end, reason));
    out.append((TruffleString) replacement.text());
    at = Encoder.checkPosition(replacement.position(), source.length);
  }

  private Decoder.Result decode() {
    while (at < source.length) {
      int start = at;
      int c = source[at++] & 0xff;
      if (c != '\\') {
        out.append(c);
        continue;
      }
      if (at == source.length) {
        if (!complete) {
          at = start;
          break;
        }
        fail(start, at, "\\ at end of string");
        continue;
      }
      if (!escape(start, source[at++] & 0xff)) {
        at = start;
        break;
      }
    }
    return result();
  }

  /** Decodes what a backslash begins; false if it needs bytes that are still to come. */
  private boolean escape(int start, int c) {
    switch (c) {
      case '\n' -> {}
      case '\\', '\'', '"' -> out.append(c);
      case 'a' -> out.append(7);
      case 'b' -> out.append('\b');
      case 'f' -> out.append('\f');
      case 'n' -> out.append('\n');
      case 'r' -> out.append('\r');
      case 't' -> out.append('\t');
      case 'v' -> out.append(11);
      case '0', '1', '2', '3', '4', '5', '6', '7' -> {
        int value = c - '0';
        for (int i = 0; i < 2 && at < source.length && isOctal(source[at]); i++) {
          value = value * 8 + source[at++] - '0';
        }
        out.append(value);
      }
      case 'x' -> {
        return hex(start, 2, "truncated \\xXX escape", "illegal Unicode character");
      }
      case 'u' -> {
        return hex(start, 4, "truncated \\uXXXX escape", "illegal Unicode character");
      }
      case 'U' -> {
        return hex(start, 8, "truncated \\UXXXXXXXX escape", "illegal Unicode character");
      }
      case 'N' -> {
        return named(start);
      }
      default -> out.append('\\').append(c);
    }
    return true;
  }

  private static boolean isOctal(byte b) {
    return b >= '0' && b <= '7';
  }

  private boolean hex(int start, int digits, String truncated, String illegal) {
    long value = 0;
    int count = 0;
    for (int d; count < digits && at < source.length && (d = hexDigit(source[at])) >= 0; count++) {
      value = value << 4 | d;
      at++;
    }
    if (count < digits) {
      if (!complete && at == source.length) {
        return false;
      }
      fail(start, at, truncated);
    } else if (value > Character.MAX_CODE_POINT) {
      fail(start, at, illegal);
    } else {
      out.append((int) value);
    }
    return true;
  }

  private static int hexDigit(byte b) {
    return b < 0 ? -1 : Character.digit(b, 16);
  }

  private boolean named(int start) {
    if (at == source.length && !complete) {
      return false;
    }
    if (at < source.length && source[at] == '{') {
      int end = at + 1;
      while (end < source.length && source[end] != '}') {
        end++;
      }
      if (end == source.length && !complete) {
        return false;
      }
      if (end < source.length && end > at + 1) {
        String name = new String(source, at + 1, end - at - 1, StandardCharsets.ISO_8859_1);
        at = end + 1;
        int c = UCharacter.getCharFromName(name);
        if (c < 0) {
          c = UCharacter.getCharFromNameAlias(name);
        }
        if (c < 0 || !UnicodeData.isAssigned(c)) {
          fail(start, at, "unknown Unicode character name");
        } else {
          out.append(c);
        }
        return true;
      }
      at = end == source.length ? end : at + 1;
    }
    fail(start, at, "malformed \\N character escape");
    return true;
  }

  private Decoder.Result decodeRaw() {
    while (at < source.length) {
      int start = at;
      int c = source[at++] & 0xff;
      if (c != '\\') {
        out.append(c);
        continue;
      }
      if (at == source.length) {
        if (!complete) {
          at = start;
          break;
        }
        out.append('\\');
        continue;
      }
      int kind = source[at++] & 0xff;
      boolean whole = true;
      if (kind == 'u') {
        whole = hex(start, 4, "truncated \\uXXXX escape", "\\Uxxxxxxxx out of range");
      } else if (kind == 'U') {
        whole = hex(start, 8, "truncated \\UXXXXXXXX escape", "\\Uxxxxxxxx out of range");
      } else {
        out.append('\\').append(kind);
      }
      if (!whole) {
        at = start;
        break;
      }
    }
    return result();
  }
}
