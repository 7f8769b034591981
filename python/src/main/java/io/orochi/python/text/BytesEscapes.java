package io.orochi.python.text;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import io.orochi.python.runtime.PyErrors;

/** {@code codecs.escape_encode} and {@code codecs.escape_decode}: bytes as in a bytes literal. */
public final class BytesEscapes {
  private BytesEscapes() {}

  /** The bytes as {@code repr} shows them between single quotes. */
  @TruffleBoundary
  public static byte[] encode(byte[] bytes) {
    ByteBuilder out = new ByteBuilder(bytes.length);
    for (byte b : bytes) {
      switch (b) {
        case '\\', '\'' -> out.append('\\').append(b);
        case '\t' -> out.append('\\').append('t');
        case '\n' -> out.append('\\').append('n');
        case '\r' -> out.append('\\').append('r');
        default -> {
          if (b >= ' ' && b < 127) {
            out.append(b);
          } else {
            out.append('\\').append('x');
            out.append(Character.forDigit(b >> 4 & 15, 16)).append(Character.forDigit(b & 15, 16));
          }
        }
      }
    }
    return out.toArray();
  }

  /** The bytes that the escapes stand for; ValueError. */
  @TruffleBoundary
  public static byte[] decode(byte[] s, String errors) {
    ByteBuilder out = new ByteBuilder(s.length);
    int at = 0;
    while (at < s.length) {
      byte b = s[at++];
      if (b != '\\') {
        out.append(b);
        continue;
      }
      if (at == s.length) {
        throw PyErrors.valueError("Trailing \\ in string");
      }
      byte c = s[at++];
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
          for (int i = 0; i < 2 && at < s.length && s[at] >= '0' && s[at] <= '7'; i++) {
            value = value * 8 + s[at++] - '0';
          }
          out.append(value);
        }
        case 'x' -> {
          int high = digit(s, at);
          int low = digit(s, at + 1);
          if (high >= 0 && low >= 0) {
            out.append(high << 4 | low);
            at += 2;
          } else {
            invalid(out, errors, at - 2);
            at += high >= 0 ? 1 : 0;
          }
        }
        default -> out.append('\\').append(c);
      }
    }
    return out.toArray();
  }

  private static int digit(byte[] s, int at) {
    return at < s.length && s[at] >= 0 ? Character.digit(s[at], 16) : -1;
  }

  private static void invalid(ByteBuilder out, String errors, int position) {
    switch (errors) {
      case "strict" -> throw PyErrors.valueError("invalid \\x escape at position %d", position);
      case "replace" -> out.append('?');
      case "ignore" -> {}
      default ->
          throw PyErrors.valueError("decoding error; unknown error handling code: %s", errors);
    }
  }
}
