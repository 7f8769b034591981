package io.orochi.python.text.format;

import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.runtime.Strings;
import io.orochi.python.text.CodePoints;

/**
 * Puts sign, prefix, grouped digits and the rest of a number into the width of a specification. The
 * parts are ASCII.
 *
 * @param negative whether a minus is due
 * @param prefix such as {@code 0x}
 * @param digits those in front of the decimal point; only they are grouped
 * @param rest all that follows, from the decimal point on
 */
record NumberLayout(boolean negative, String prefix, String digits, String rest) {

  /** The parts of a decimal number as {@code FloatText} writes it. */
  static NumberLayout ofDecimal(String text) {
    boolean negative = text.startsWith("-");
    int from = negative || text.startsWith("+") ? 1 : 0;
    int to = from;
    while (to < text.length() && text.charAt(to) >= '0' && text.charAt(to) <= '9') {
      to++;
    }
    return new NumberLayout(negative, "", text.substring(from, to), text.substring(to));
  }

  /** The number in the given width; groups have {@code groupSize} digits. */
  TruffleString layOut(FormatSpec spec, int groupSize) {
    String sign = sign(spec.sign());
    int others = sign.length() + prefix.length() + rest.length();
    boolean zeros = spec.fill() == '0' && spec.align() == '=';
    String grouped =
        digits.isEmpty()
            ? ""
            : group(spec.grouping(), groupSize, zeros ? spec.width() - others : 0);
    int missing = spec.width() - others - grouped.length();
    if (missing > 0 && spec.align() == '=') {
      TruffleString left = CodePoints.ofAscii(sign + prefix);
      return Strings.concat(
          Padding.pad(left, 0, missing, spec.fill()), CodePoints.ofAscii(grouped + rest));
    }
    return spec.pad(CodePoints.ofAscii(sign + prefix + grouped + rest));
  }

  /** The number without any padding, with the sign that {@code wanted} asks for. */
  String plain(char wanted, char grouping) {
    return sign(wanted) + prefix + group(grouping, 3, 0) + rest;
  }

  private String sign(char wanted) {
    return negative ? "-" : wanted == '+' ? "+" : wanted == ' ' ? " " : "";
  }

  /** The digits with separators, and with zeros in front up to {@code width}. */
  private String group(char separator, int groupSize, int width) {
    if (separator == 0 || digits.isEmpty()) {
      return "0".repeat(Math.max(0, width - digits.length())) + digits;
    }
    StringBuilder reversed = new StringBuilder();
    int remaining = digits.length();
    int wanted = width;
    while (true) {
      // A group may be cut short only at the front; zeros never end with a separator.
      int length = Math.min(groupSize, Math.max(Math.max(remaining, wanted), 1));
      int taken = Math.min(remaining, length);
      for (int i = 0; i < taken; i++) {
        reversed.append(digits.charAt(--remaining));
      }
      reversed.repeat('0', length - taken);
      wanted -= length;
      if (remaining <= 0 && wanted <= 0) {
        return reversed.reverse().toString();
      }
      wanted--;
      reversed.append(separator);
    }
  }
}
