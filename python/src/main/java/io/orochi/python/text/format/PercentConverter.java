package io.orochi.python.text.format;

import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.number.FloatText;
import io.orochi.python.number.IntText;
import io.orochi.python.number.Ints;
import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.Strings;
import io.orochi.python.text.CodePoints;
import io.orochi.python.text.StrRepr;
import java.util.Locale;

/** One conversion of a {@code %} format with its width and precision known; -1 where not given. */
record PercentConverter(int flags, int width, int precision, int type, int index, boolean ofBytes) {

  TruffleString convert(Object value, PercentConversions conversions) {
    return switch (ofBytes ? typeInBytes() : type) {
      case 's' -> text(conversions.str(value));
      case 'r' -> text(conversions.repr(value));
      case 'a' -> text(StrRepr.asciiOfRepr(conversions.repr(value)));
      case 'c' -> character(value, conversions);
      case 'd', 'i', 'u', 'o', 'x', 'X' -> integer(value, conversions);
      case 'e', 'E', 'f', 'F', 'g', 'G' -> real(value, conversions);
      default -> throw unsupported();
    };
  }

  /** In bytes {@code %b} is {@code %s}, and {@code %r} is {@code %a}. */
  private int typeInBytes() {
    return type == 'b' ? 's' : type == 'r' ? 'a' : type;
  }

  private PyException unsupported() {
    if (ofBytes && type > 127) {
      return PyErrors.overflowError("character argument not in range(0x110000)");
    }
    char shown = ofBytes || type > 30 && type < 127 ? (char) type : '?';
    return PyErrors.valueError(
        "unsupported format character '%c' (0x%x) at index %d", shown, type, index);
  }

  private boolean has(int flag) {
    return (flags & flag) != 0;
  }

  private TruffleString text(TruffleString s) {
    boolean cut = precision >= 0 && precision < Strings.length(s);
    return pad(cut ? Strings.substring(s, 0, precision) : s);
  }

  private TruffleString pad(TruffleString s) {
    int missing = width - Strings.length(s);
    if (missing <= 0) {
      return s;
    }
    boolean left = has(PercentFormat.LEFT);
    return Padding.pad(s, left ? 0 : missing, left ? missing : 0, ' ');
  }

  private TruffleString character(Object value, PercentConversions conversions) {
    TruffleString s = conversions.textOrNull(value);
    if (s == null) {
      Object code = conversions.integerOrNull(value, false);
      if (code != null && ofBytes) {
        if (!(code instanceof Long c && c >= 0 && c < 256)) {
          throw PyErrors.raise(BuiltinException.OverflowError, "%c arg not in range(256)");
        }
        return pad(CodePoints.one((int) (long) c));
      }
      if (code != null) {
        if (!(code instanceof Long)) {
          throw PyErrors.raise(BuiltinException.OverflowError, "%c arg not in range(0x110000)");
        }
        return pad(CodePoints.one(Formatting.characterCode(code)));
      }
    } else if (Strings.length(s) == 1) {
      return pad(s);
    }
    throw ofBytes
        ? PyErrors.typeError("%c requires an integer in range(256) or a single byte")
        : PyErrors.typeError("%c requires int or char");
  }

  private TruffleString integer(Object value, PercentConversions conversions) {
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
      digits = IntText.toDecimal(n, conversions.digitLimit()).substring(negative ? 1 : 0);
    } else {
      digits = IntText.magnitude(n, type == 'o' ? 8 : 16);
      digits = type == 'X' ? digits.toUpperCase(Locale.ROOT) : digits;
      prefix = has(PercentFormat.ALTERNATE) ? "0" + (char) type : "";
    }
    int zeros = Math.max(0, precision - digits.length());
    return number(negative, prefix, zeros == 0 ? digits : "0".repeat(zeros) + digits);
  }

  private TruffleString real(Object value, PercentConversions conversions) {
    double number;
    try {
      number = conversions.real(value);
    } catch (PyException e) {
      throw ofBytes
          ? PyErrors.typeError("float argument required, not %s", conversions.typeName(value))
          : e;
    }
    String text =
        FloatText.toText(
            number,
            (char) type,
            precision < 0 ? 6 : precision,
            has(PercentFormat.ALTERNATE) ? FloatText.ALTERNATE : 0);
    boolean negative = text.startsWith("-");
    return number(negative, "", negative ? text.substring(1) : text);
  }

  private TruffleString number(boolean negative, String prefix, String digits) {
    String sign =
        negative ? "-" : has(PercentFormat.PLUS) ? "+" : has(PercentFormat.BLANK) ? " " : "";
    int missing = width - sign.length() - prefix.length() - digits.length();
    if (missing <= 0) {
      return CodePoints.ofAscii(sign + prefix + digits);
    }
    boolean left = has(PercentFormat.LEFT);
    if (has(PercentFormat.ZERO) && !left) {
      return CodePoints.ofAscii(sign + prefix + "0".repeat(missing) + digits);
    }
    return pad(CodePoints.ofAscii(sign + prefix + digits));
  }
}
