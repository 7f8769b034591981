package io.orochi.python.text;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.runtime.Strings;
import java.util.function.IntPredicate;

/** The methods of str that ask what kind of characters it has. */
public final class StrTests {
  private StrTests() {}

  /** Whether there are characters and all of them pass. */
  private static boolean all(TruffleString s, IntPredicate test) {
    return !s.isEmpty() && none(s, test.negate());
  }

  private static boolean none(TruffleString s, IntPredicate test) {
    if (Strings.length(s) == 1) {
      return !test.test(Strings.codePointAt(s, 0));
    }
    for (int c : CodePoints.of(s)) {
      if (test.test(c)) {
        return false;
      }
    }
    return true;
  }

  @TruffleBoundary
  public static boolean isAlpha(TruffleString s) {
    return all(s, UnicodeData::isAlpha);
  }

  @TruffleBoundary
  public static boolean isAlnum(TruffleString s) {
    return all(s, UnicodeData::isAlnum);
  }

  @TruffleBoundary
  public static boolean isDecimal(TruffleString s) {
    return all(s, UnicodeData::isDecimal);
  }

  @TruffleBoundary
  public static boolean isDigit(TruffleString s) {
    return all(s, UnicodeData::isDigit);
  }

  @TruffleBoundary
  public static boolean isNumeric(TruffleString s) {
    return all(s, UnicodeData::isNumeric);
  }

  @TruffleBoundary
  public static boolean isSpace(TruffleString s) {
    return all(s, UnicodeData::isSpace);
  }

  /** True for an empty string, too. */
  @TruffleBoundary
  public static boolean isPrintable(TruffleString s) {
    return none(s, c -> !UnicodeData.isPrintable(c));
  }

  /** True for an empty string, too. */
  @TruffleBoundary
  public static boolean isAscii(TruffleString s) {
    return CodePoints.isAscii(s);
  }

  @TruffleBoundary
  public static boolean isIdentifier(TruffleString s) {
    int[] c = CodePoints.of(s);
    if (c.length == 0 || !UnicodeData.isXidStart(c[0]) && c[0] != '_') {
      return false;
    }
    for (int i = 1; i < c.length; i++) {
      if (!UnicodeData.isXidContinue(c[i])) {
        return false;
      }
    }
    return true;
  }
}
