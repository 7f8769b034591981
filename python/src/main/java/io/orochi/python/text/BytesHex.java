package io.orochi.python.text;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.Strings;

/** {@code bytes.hex} and {@code bytes.fromhex}. */
public final class BytesHex {
  private BytesHex() {}

  /** {@code b.hex()}. */
  @TruffleBoundary
  public static TruffleString hex(byte[] bytes) {
    return hex(bytes, 0, 0);
  }

  /** {@code b.hex(sep, group)}; ValueError for a separator that is no single ASCII character. */
  @TruffleBoundary
  public static TruffleString hex(byte[] bytes, TruffleString sep, long group) {
    if (Strings.length(sep) != 1) {
      throw PyErrors.valueError("sep must be length 1.");
    }
    if (!CodePoints.isAscii(sep)) {
      throw PyErrors.valueError("sep must be ASCII.");
    }
    return hex(bytes, Strings.codePointAt(sep, 0), group);
  }

  /** Groups of bytes are counted from the end, or if negative from the start; 0 for none. */
  private static TruffleString hex(byte[] bytes, int separator, long group) {
    ByteBuilder out = new ByteBuilder(bytes.length * 3);
    long size = Math.abs(group);
    for (int i = 0; i < bytes.length; i++) {
      long before = group > 0 ? bytes.length - i : i;
      if (size > 0 && i > 0 && before % size == 0) {
        out.append(separator);
      }
      out.append(Character.forDigit(bytes[i] >> 4 & 15, 16));
      out.append(Character.forDigit(bytes[i] & 15, 16));
    }
    byte[] result = out.toArray();
    return CodePoints.ofAscii(result, 0, result.length);
  }

  /** {@code bytes.fromhex(text)}; ValueError. */
  @TruffleBoundary
  public static byte[] fromHex(TruffleString text) {
    int[] s = CodePoints.of(text);
    for (int i = 0; i < s.length; i++) {
      if (s[i] >= 128) {
        throw invalid(i);
      }
    }
    ByteBuilder out = new ByteBuilder(s.length / 2);
    for (int at = 0; at < s.length; ) {
      if (BytesSplit.isSpace((byte) s[at])) {
        at++;
        continue;
      }
      int high = Character.digit(s[at], 16);
      if (high < 0) {
        throw invalid(at);
      }
      int low = at + 1 < s.length ? Character.digit(s[at + 1], 16) : -1;
      if (low < 0) {
        throw invalid(at + 1);
      }
      out.append(high << 4 | low);
      at += 2;
    }
    return out.toArray();
  }

  private static PyException invalid(int position) {
    return PyErrors.valueError(
        "non-hexadecimal number found in fromhex() arg at position %d", position);
  }
}
