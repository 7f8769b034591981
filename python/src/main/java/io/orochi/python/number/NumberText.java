package io.orochi.python.number;

import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.runtime.Strings;
import io.orochi.python.text.UnicodeData;

/** What the parsers of int, float and complex share: digits of any script and white space. */
final class NumberText {
  private NumberText() {}

  /**
   * The text with the decimal digits of all scripts as ASCII digits and Unicode white space as
   * blanks; any other character that is not ASCII becomes {@code ?}, which no number contains. An
   * ASCII text stays as it is, which matters for U+001C to U+001F.
   */
  static String toAscii(TruffleString text) {
    String s = Strings.toJava(text);
    int i = 0;
    while (i < s.length() && s.charAt(i) < 128) {
      i++;
    }
    if (i == s.length()) {
      return s;
    }
    StringBuilder result = new StringBuilder(s.length());
    s.codePoints()
        .forEach(
            c -> {
              int digit = c < 127 ? -1 : UnicodeData.decimalValue(c);
              result.append(
                  c < 127
                      ? (char) c
                      : UnicodeData.isSpace(c) ? ' ' : digit >= 0 ? (char) ('0' + digit) : '?');
            });
    return result.toString();
  }

  /** White space in C's "C" locale, which is what may surround a number. */
  static boolean isSpace(char c) {
    return c == ' ' || c >= '\t' && c <= '\r';
  }
}
