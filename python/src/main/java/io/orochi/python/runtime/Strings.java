package io.orochi.python.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;

/**
 * The one place that says how a Python {@code str} is represented: a {@link TruffleString} in
 * UTF-32, so that an index is a code point and lone surrogates are kept. Names of attributes and
 * variables are Java strings.
 */
public final class Strings {
  /** The encoding of every guest string. */
  public static final TruffleString.Encoding ENCODING = TruffleString.Encoding.UTF_32;

  public static final TruffleString EMPTY = ENCODING.getEmpty();

  private Strings() {}

  /** The guest string of a Java string; a surrogate pair becomes one code point. */
  @TruffleBoundary
  public static TruffleString of(String s) {
    return TruffleString.fromJavaStringUncached(s, ENCODING);
  }

  /** The guest string of one code point. */
  @TruffleBoundary
  public static TruffleString ofCodePoint(int codePoint) {
    return TruffleString.fromCodePointUncached(codePoint, ENCODING, true);
  }

  /** The guest string of the code points from {@code from} to {@code to} (exclusive). */
  @TruffleBoundary
  public static TruffleString ofCodePoints(int[] codePoints, int from, int to) {
    int[] part =
        from == 0 && to == codePoints.length
            ? codePoints
            : java.util.Arrays.copyOfRange(codePoints, from, to);
    return TruffleString.fromIntArrayUTF32Uncached(part);
  }

  /** The Java string; lone surrogates become unpaired Java surrogates. */
  @TruffleBoundary
  public static String toJava(TruffleString s) {
    return s.toJavaStringUncached();
  }

  /** Length in code points. */
  public static int length(TruffleString s) {
    return s.byteLength(ENCODING) >> 2;
  }

  @TruffleBoundary
  public static int codePointAt(TruffleString s, int index) {
    return s.codePointAtIndexUncached(index, ENCODING);
  }

  /** All code points in a fresh array. */
  @TruffleBoundary
  public static int[] codePoints(TruffleString s) {
    int[] result = new int[length(s)];
    for (int i = 0; i < result.length; i++) {
      result[i] = s.codePointAtIndexUncached(i, ENCODING);
    }
    return result;
  }

  /**
   * {@code a + b}. Lazily if the result is long: its bytes are copied together when somebody looks
   * at them, so that a text built by repeated {@code +=} costs what it has, not its square.
   */
  @TruffleBoundary
  public static TruffleString concat(TruffleString a, TruffleString b) {
    return a.concatUncached(b, ENCODING, true);
  }

  /**
   * Code points from {@code from} to {@code to} (exclusive). A part shares the memory of {@code s}
   * unless it is a small part of much, lest a word that is kept keeps the whole text that it came
   * from.
   */
  @TruffleBoundary
  public static TruffleString substring(TruffleString s, int from, int to) {
    int length = to - from;
    int whole = length(s);
    boolean share = whole <= 64 || length >= whole >> 2;
    return s.substringUncached(from, length, ENCODING, share);
  }

  @TruffleBoundary
  public static boolean equal(TruffleString a, TruffleString b) {
    return a == b || a.equalsUncached(b, ENCODING);
  }
}
