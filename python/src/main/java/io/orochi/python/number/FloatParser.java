package io.orochi.python.number;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.Strings;
import io.orochi.python.text.StrRepr;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** {@code float(text)}: decimal literals with blanks around, single underscores, inf and nan. */
public final class FloatParser {
  private static final double NEGATIVE_NAN = Double.longBitsToDouble(0xfff8000000000000L);

  private FloatParser() {}

  /** {@code float(text)}; ValueError. */
  @TruffleBoundary
  public static double parse(TruffleString text) {
    Double value = parseOrNull(NumberText.toAscii(text));
    if (value == null) {
      throw invalid(StrRepr.repr(text));
    }
    return value;
  }

  /** {@code float(bytes)}; ValueError. */
  @TruffleBoundary
  public static double parse(byte[] text) {
    Double value = parseOrNull(text);
    if (value == null) {
      throw invalid(StrRepr.reprOfBytes(text));
    }
    return value;
  }

  /** The value of bytes; null when they are no literal. */
  @TruffleBoundary
  public static Double parseOrNull(byte[] text) {
    return parseOrNull(new String(text, StandardCharsets.ISO_8859_1));
  }

  private static RuntimeException invalid(TruffleString literal) {
    return PyErrors.valueError("could not convert string to float: %s", Strings.toJava(literal));
  }

  private static Double parseOrNull(String s) {
    int from = 0;
    int to = s.length();
    while (from < to && NumberText.isSpace(s.charAt(from))) {
      from++;
    }
    while (to > from && NumberText.isSpace(s.charAt(to - 1))) {
      to--;
    }
    String plain = withoutUnderscores(s.substring(from, to));
    if (plain == null || plain.isEmpty() || scan(plain, 0) != plain.length()) {
      return null;
    }
    return value(plain);
  }

  /** Removes underscores between digits; null if there is one elsewhere. */
  static String withoutUnderscores(String s) {
    if (s.indexOf('_') < 0) {
      return s;
    }
    for (int i = 0; i < s.length(); i++) {
      if (s.charAt(i) == '_'
          && (i == 0 || i + 1 == s.length() || !isDigit(s, i - 1) || !isDigit(s, i + 1))) {
        return null;
      }
    }
    return s.replace("_", "");
  }

  private static boolean isDigit(String s, int i) {
    return i < s.length() && s.charAt(i) >= '0' && s.charAt(i) <= '9';
  }

  /** Where the longest float literal at {@code from} ends; {@code from} if there is none. */
  static int scan(String s, int from) {
    int at = from;
    if (at < s.length() && (s.charAt(at) == '+' || s.charAt(at) == '-')) {
      at++;
    }
    for (String word : new String[] {"infinity", "inf", "nan"}) {
      if (s.regionMatches(true, at, word, 0, word.length())) {
        return at + word.length();
      }
    }
    int digits = at;
    while (isDigit(s, at)) {
      at++;
    }
    int count = at - digits;
    if (at < s.length() && s.charAt(at) == '.') {
      at++;
      int fraction = at;
      while (isDigit(s, at)) {
        at++;
      }
      count += at - fraction;
    }
    if (count == 0) {
      return from;
    }
    if (at < s.length() && (s.charAt(at) == 'e' || s.charAt(at) == 'E')) {
      int exponent = at + 1;
      if (exponent < s.length() && (s.charAt(exponent) == '+' || s.charAt(exponent) == '-')) {
        exponent++;
      }
      if (isDigit(s, exponent)) {
        at = exponent;
        while (isDigit(s, at)) {
          at++;
        }
      }
    }
    return at;
  }

  /** The value of a literal that {@link #scan} has accepted as a whole. */
  static double value(String literal) {
    char last = literal.charAt(literal.length() - 1);
    if (last <= '9') {
      return Double.parseDouble(literal);
    }
    String lower = literal.toLowerCase(Locale.ROOT);
    if (lower.endsWith("nan")) {
      return literal.charAt(0) == '-' ? NEGATIVE_NAN : Double.NaN;
    }
    return literal.charAt(0) == '-' ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
  }
}
