package io.orochi.python.text.format;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.Strings;
import io.orochi.python.text.CodePoints;
import io.orochi.python.text.UnicodeData;
import java.util.ArrayList;
import java.util.List;

/**
 * The name of a replacement field, {@code first.attribute[item]...}, taken apart.
 *
 * @param first where the path starts: a {@link Long} for a positional argument, else a {@link
 *     TruffleString}, which is empty if the field is to be numbered
 * @param path the steps from there
 * @param error what is wrong behind the last step, or null: raised only after the steps were taken
 */
public record FieldName(Object first, List<Step> path, String error) {

  /**
   * One step.
   *
   * @param isAttribute whether this is {@code .key}, else it is {@code [key]}
   * @param key a {@link TruffleString}, or for an item that is a number a {@link Long}
   */
  public record Step(boolean isAttribute, Object key) {}

  /** Takes a name apart; ValueError for a number with too many digits. */
  @TruffleBoundary
  public static FieldName parse(TruffleString name) {
    int[] s = CodePoints.of(name);
    int at = 0;
    while (at < s.length && s[at] != '.' && s[at] != '[') {
      at++;
    }
    Object first = key(s, 0, at);
    List<Step> path = new ArrayList<>();
    String error = null;
    while (at < s.length && error == null) {
      int start = at + 1;
      Object key;
      if (s[at] == '.') {
        for (at = start; at < s.length && s[at] != '.' && s[at] != '['; ) {
          at++;
        }
        key = Strings.ofCodePoints(s, start, at);
        error = at == start ? "Empty attribute in format string" : null;
        if (error == null) {
          path.add(new Step(true, key));
        }
      } else if (s[at] == '[') {
        for (at = start; at < s.length && s[at] != ']'; ) {
          at++;
        }
        if (at == s.length) {
          error = "Missing ']' in format string";
        } else if (at == start) {
          error = "Empty attribute in format string";
        } else {
          path.add(new Step(false, key(s, start, at)));
        }
        at++;
      } else {
        error = "Only '.' or '[' may follow ']' in format field specifier";
      }
    }
    return new FieldName(first, List.copyOf(path), error);
  }

  /** The number that the characters are, or else the text. */
  private static Object key(int[] s, int from, int to) {
    long value = 0;
    for (int i = from; i < to; i++) {
      int digit = UnicodeData.decimalValue(s[i]);
      if (digit < 0) {
        return Strings.ofCodePoints(s, from, to);
      }
      if (value > (Long.MAX_VALUE - digit) / 10) {
        throw PyErrors.valueError("Too many decimal digits in format string");
      }
      value = value * 10 + digit;
    }
    return from == to ? Strings.EMPTY : (Object) value;
  }
}
