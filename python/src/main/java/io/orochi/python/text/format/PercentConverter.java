package io.orochi.python.text.format;

import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.number.FloatText;
import io.orochi.python.number.IntText;
import io.orochi.python.number.Ints;
import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.Strings;
import io.orochi.python.text.CodePointBuilder;
import io.orochi.python.text.StrRepr;
import java.util.Locale;

/** One conversion of a {@code %} format with its width and precision known; -1 where not given. */
record PercentConverter(int flags, int width, int precision, int type, int index) {

  static void append(
      CodePointBuilder out, Object value, PercentConverter c, PercentConversions conversions) {
    switch (c.type) {
      case 's' -> c.text(out, conversions.str(value));
      case 'r' -> c.text(out, conversions.repr(value));
      case 'a' -> c.text(out, StrRepr.asciiOfRepr(conversions.repr(value)));
      case 'c' -> c.character(out, value, conversions);
      case 'd', 'i', 'u', 'o', 'x', 'X' -> c.integer(out, value, conversions);
      case 'e', 'E', 'f', 'F', 'g', 'G' -> c.real(out, conversions.real(value));
      default -> throw c.unsupported();
    }
  }

  private PyException unsupported() {
    char shown = type > 30 && type < 127 ? (char) type : '?';
    return PyErrors.valueError(
        "unsupported format character '%c' (0x%x) at index %d", shown, type, index);
  }

  private boolean has(int flag) {
    return (flags & flag) != 0;
  }

  private void text(CodePointBuilder out, TruffleString s) {
    int length = Strings.length(s);
    boolean cut = precision >= 0 && precision < length;
    pad(out, cut ? Strings.substring(s, 0, precision) : s);
  }

  private void pad(CodePointBuilder out, TruffleString s) {
    int missing = width - Strings.length(s);
    out.fill(' ', has(PercentFormat.LEFT) ? 0 : missing);
    out.append(s);
    out.fill(' ', has(PercentFormat.LEFT) ? missing : 0);
  }

  private void character(CodePointBuilder out, Object value, PercentConversions conversions) {
    TruffleString s = conversions.textOrNull(value);
    if (s == null) {
      Object code = conversions.integerOrNull(value, false);
      if (code != null) {
        if (!(code instanceof Long)) {
          throw PyErrors.raise(BuiltinException.OverflowError, "%c arg not in range(0x110000)");
        }
        pad(out, Strings.ofCodePoint(Formatting.characterCode(code)));
        return;
      }
    } else if (Strings.length(s) == 1) {
      pad(out, s);
      return;
    }
    throw PyErrors.typeError("%c requires int or char");
  }

  private void integer(CodePointBuilder out, Object value, PercentConversions conversions) {
    boolean decimal = type == 'd' || type == 'i' || type == 'u';
    Object n = conversions.integerOrNull(value, decimal);
    if (n == null) {
      throw PyErrors.typeError(
          "%%%c format: %s is required, not %s",
          type, decimal ? "a real number" : "an integer", conversions.typeName(value));
    }
    boolean negative = Ints.sign(n) < 0;
    String digits;
    String prefix = "";
    if (decimal) {
      digits = IntText.toDecimal(n, IntText.DEFAULT_DIGIT_LIMIT).substring(negative ? 1 : 0);
    } else {
      digits = IntText.magnitude(n, type == 'o' ? 8 : 16);
      digits = type == 'X' ? digits.toUpperCase(Locale.ROOT) : digits;
      prefix = has(PercentFormat.ALTERNATE) ? "0" + (char) type : "";
    }
    int zeros = Math.max(0, precision - digits.length());
    number(out, negative, prefix, zeros == 0 ? digits : "0".repeat(zeros) + digits);
  }

  private void real(CodePointBuilder out, double value) {
    String text =
        FloatText.toText(
            value,
            (char) type,
            precision < 0 ? 6 : precision,
            has(PercentFormat.ALTERNATE) ? FloatText.ALTERNATE : 0);
    boolean negative = text.startsWith("-");
    number(out, negative, "", negative ? text.substring(1) : text);
  }

  private void number(CodePointBuilder out, boolean negative, String prefix, String digits) {
    String sign =
        negative ? "-" : has(PercentFormat.PLUS) ? "+" : has(PercentFormat.BLANK) ? " " : "";
    int missing = width - sign.length() - prefix.length() - digits.length();
    boolean left = has(PercentFormat.LEFT);
    boolean zeros = has(PercentFormat.ZERO) && !left;
    out.fill(' ', left || zeros ? 0 : missing);
    out.append(sign).append(prefix);
    out.fill('0', zeros ? missing : 0);
    out.append(digits);
    out.fill(' ', left ? missing : 0);
  }
}
