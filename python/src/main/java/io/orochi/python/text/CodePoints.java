package io.orochi.python.text;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.InternalByteArray;
import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.runtime.Strings;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The fast ways in and out of a string. A string reads and writes code points one by one through a
 * node each; here they come and go in one copy, and ASCII text without being widened.
 */
public final class CodePoints {
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.nativeOrder());

  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

  private static final TruffleString[] LATIN1 = new TruffleString[256];

  static {
    for (int i = 0; i < LATIN1.length; i++) {
      LATIN1[i] = Strings.ofCodePoint(i);
    }
  }

  private CodePoints() {}

  /** All code points, in a fresh array. */
  @TruffleBoundary
  public static int[] of(TruffleString s) {
    int[] result = new int[Strings.length(s)];
    byte[] ascii = asciiOrNull(s);
    if (ascii != null) {
      for (int i = 0; i < result.length; i++) {
        result[i] = ascii[i];
      }
      return result;
    }
    byte[] bytes = s.copyToByteArrayUncached(Strings.ENCODING);
    for (int i = 0; i < result.length; i++) {
      result[i] = (int) INT.get(bytes, i << 2);
    }
    return result;
  }

  /** Whether all characters are below U+0080. */
  @TruffleBoundary
  public static boolean isAscii(TruffleString s) {
    return s.getCodeRangeUncached(Strings.ENCODING) == TruffleString.CodeRange.ASCII;
  }

  /** The characters of an ASCII string, in a fresh array; null for any other string. */
  @TruffleBoundary
  public static byte[] asciiOrNull(TruffleString s) {
    if (!isAscii(s)) {
      return null;
    }
    InternalByteArray bytes =
        s.switchEncodingUncached(TruffleString.Encoding.US_ASCII)
            .getInternalByteArrayUncached(TruffleString.Encoding.US_ASCII);
    return Arrays.copyOfRange(bytes.getArray(), bytes.getOffset(), bytes.getEnd());
  }

  /** The string of a Java string that is ASCII. */
  @TruffleBoundary
  public static TruffleString ofAscii(String ascii) {
    byte[] bytes = ascii.getBytes(StandardCharsets.ISO_8859_1);
    return ofAscii(bytes, 0, bytes.length);
  }

  /** Whether all bytes are ASCII, eight at a time. */
  static boolean isAscii(byte[] bytes, int from, int to) {
    int i = from;
    for (; i <= to - Long.BYTES; i += Long.BYTES) {
      if (((long) LONG.get(bytes, i) & 0x8080808080808080L) != 0) {
        return false;
      }
    }
    for (; i < to; i++) {
      if (bytes[i] < 0) {
        return false;
      }
    }
    return true;
  }

  /** The string of ASCII characters; the array must not change any more. */
  @TruffleBoundary
  public static TruffleString ofAscii(byte[] ascii, int from, int to) {
    return to - from <= 1
        ? to == from ? Strings.EMPTY : LATIN1[ascii[from]]
        : TruffleString.fromByteArrayUncached(
                ascii, from, to - from, TruffleString.Encoding.US_ASCII, false)
            .switchEncodingUncached(Strings.ENCODING);
  }

  /** The string of bytes read as Latin-1. */
  @TruffleBoundary
  public static TruffleString ofLatin1(byte[] bytes, int from, int to) {
    if (!isAscii(bytes, from, to)) {
      int[] result = new int[to - from];
      for (int i = 0; i < result.length; i++) {
        result[i] = bytes[from + i] & 0xff;
      }
      return toString(result);
    }
    return ofAscii(Arrays.copyOfRange(bytes, from, to), 0, to - from);
  }

  /** The string of all the code points. */
  public static TruffleString toString(int[] codePoints) {
    return toString(codePoints, 0, codePoints.length);
  }

  /** The string of the code points from {@code from} to {@code to} (exclusive). */
  @TruffleBoundary
  public static TruffleString toString(int[] codePoints, int from, int to) {
    return to == from
        ? Strings.EMPTY
        : to - from == 1
            ? one(codePoints[from])
            : TruffleString.fromIntArrayUTF32Uncached(codePoints, from, to - from);
  }

  /** The string of one code point; those of Latin-1 are shared. */
  public static TruffleString one(int codePoint) {
    return codePoint < LATIN1.length ? LATIN1[codePoint] : Strings.ofCodePoint(codePoint);
  }
}
