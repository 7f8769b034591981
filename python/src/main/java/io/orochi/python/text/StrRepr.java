package io.orochi.python.text;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.runtime.Strings;
import java.util.Arrays;

/** {@code repr} and {@code ascii} of str, and {@code repr} of bytes. */
public final class StrRepr {
  private StrRepr() {}

  /** {@code repr(s)}. */
  @TruffleBoundary
  public static TruffleString repr(TruffleString s) {
    byte[] ascii = CodePoints.asciiOrNull(s);
    if (ascii != null && isPlain(ascii)) {
      byte[] result = new byte[ascii.length + 2];
      System.arraycopy(ascii, 0, result, 1, ascii.length);
      result[0] = '\'';
      result[result.length - 1] = '\'';
      return CodePoints.ofAscii(result, 0, result.length);
    }
    return repr(CodePoints.of(s), false);
  }

  private static boolean isPlain(byte[] ascii) {
    for (byte c : ascii) {
      if (c < ' ' || c == '\'' || c == '\\' || c == 127) {
        return false;
      }
    }
    return true;
  }

  /** {@code ascii(s)}: as {@code repr}, but nothing beyond ASCII stays. */
  @TruffleBoundary
  public static TruffleString ascii(TruffleString s) {
    return repr(CodePoints.of(s), true);
  }

  /** {@code ascii(x)} of any object, from its {@code repr}. */
  @TruffleBoundary
  public static TruffleString asciiOfRepr(TruffleString repr) {
    if (CodePoints.isAscii(repr)) {
      return repr;
    }
    CodePointBuilder out = new CodePointBuilder(2 * Strings.length(repr));
    for (int c : CodePoints.of(repr)) {
      if (c < 128) {
        out.append(c);
      } else {
        appendEscape(out, c);
      }
    }
    return out.toTruffleString();
  }

  private static TruffleString repr(int[] s, boolean asciiOnly) {
    int quote = '\'';
    boolean single = false;
    boolean twofold = false;
    for (int c : s) {
      single |= c == '\'';
      twofold |= c == '"';
    }
    if (single && !twofold) {
      quote = '"';
    }
    CodePointBuilder out = new CodePointBuilder(s.length + 2);
    out.append(quote);
    for (int c : s) {
      if (c == quote || c == '\\') {
        out.append('\\').append(c);
      } else if (c == '\t') {
        out.append("\\t");
      } else if (c == '\n') {
        out.append("\\n");
      } else if (c == '\r') {
        out.append("\\r");
      } else if (asciiOnly && c >= 128 || !UnicodeData.isPrintable(c)) {
        appendEscape(out, c);
      } else {
        out.append(c);
      }
    }
    out.append(quote);
    return out.toTruffleString();
  }

  /** The shortest of {@code \xNN}, <code>&#92;uNNNN</code> and {@code \UNNNNNNNN}. */
  static void appendEscape(CodePointBuilder out, int c) {
    out.append('\\');
    if (c < 0x100) {
      out.append('x').appendHex(c, 2);
    } else if (c < 0x10000) {
      out.append('u').appendHex(c, 4);
    } else {
      out.append('U').appendHex(c, 8);
    }
  }

  /** {@code repr(b)} of bytes. */
  @TruffleBoundary
  public static TruffleString reprOfBytes(byte[] bytes) {
    return reprOfBytes(bytes, false);
  }

  /** The text of a bytearray's bytes: a single quote is escaped whatever stands around. */
  @TruffleBoundary
  public static TruffleString reprOfByteArray(byte[] bytes) {
    return reprOfBytes(bytes, true);
  }

  private static TruffleString reprOfBytes(byte[] bytes, boolean escapesSingle) {
    byte quote = '\'';
    boolean single = false;
    boolean twofold = false;
    for (byte b : bytes) {
      single |= b == '\'';
      twofold |= b == '"';
    }
    if (single && !twofold) {
      quote = '"';
    }
    byte[] out = new byte[bytes.length + (bytes.length >> 1) + 8];
    int n = 0;
    out[n++] = 'b';
    out[n++] = quote;
    for (byte b : bytes) {
      if (out.length - n < 5) {
        out = Arrays.copyOf(out, out.length * 2);
      }
      if (b == quote || b == '\\' || escapesSingle && b == '\'') {
        out[n++] = '\\';
        out[n++] = b;
      } else if (b == '\t' || b == '\n' || b == '\r') {
        out[n++] = '\\';
        out[n++] = (byte) (b == '\t' ? 't' : b == '\n' ? 'n' : 'r');
      } else if (b < ' ' || b == 127) {
        out[n++] = '\\';
        out[n++] = 'x';
        out[n++] = (byte) Character.forDigit(b >> 4 & 15, 16);
        out[n++] = (byte) Character.forDigit(b & 15, 16);
      } else {
        out[n++] = b;
      }
    }
    out[n++] = quote;
    return CodePoints.ofAscii(Arrays.copyOf(out, n), 0, n);
  }
}
