package io.orochi.python.text.format;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.number.Complex;
import io.orochi.python.number.FloatText;
import io.orochi.python.number.IntText;
import io.orochi.python.number.Ints;
import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.Strings;
import io.orochi.python.text.CodePoints;
import java.util.Locale;

/**
 * {@code format(value, spec)} for int, float, complex and str. An empty specification means {@code
 * str(value)}, which is for the caller. The methods with a {@code typeName} parse the
 * specification; it is the name of the value's class, for errors.
 */
public final class Formatting {
  private Formatting() {}

  /** {@code format(value, spec)} of a str; ValueError. */
  @TruffleBoundary
  public static TruffleString formatStr(TruffleString value, TruffleString spec, String typeName) {
    return spec.isEmpty() ? value : format(value, FormatSpec.forStr(spec, typeName), typeName);
  }

  /**
   * {@code format(value, spec)} of an int, which is normalised; ValueError, OverflowError.
   *
   * @param digitLimit what {@code sys.get_int_max_str_digits()} gives
   */
  @TruffleBoundary
  public static TruffleString formatInt(
      Object value, TruffleString spec, String typeName, int digitLimit) {
    return spec.isEmpty()
        ? IntText.repr(value, digitLimit)
        : formatInt(value, FormatSpec.forInt(spec, typeName), typeName, digitLimit);
  }

  /** {@code format(value, spec)} of a float; ValueError. */
  @TruffleBoundary
  public static TruffleString formatFloat(double value, TruffleString spec, String typeName) {
    return spec.isEmpty()
        ? FloatText.repr(value)
        : format(value, FormatSpec.forFloat(spec, typeName), typeName);
  }

  /** {@code format(value, spec)} of a complex number; ValueError. */
  @TruffleBoundary
  public static TruffleString formatComplex(Complex value, TruffleString spec, String typeName) {
    return spec.isEmpty()
        ? value.repr()
        : format(value, FormatSpec.forFloat(spec, typeName), typeName);
  }

  /** Formats a str by a specification made by {@link FormatSpec#forStr}. */
  @TruffleBoundary
  public static TruffleString format(TruffleString value, FormatSpec spec, String typeName) {
    if (spec.type() != 's') {
      throw spec.unknownType(typeName);
    }
    if (spec.sign() != 0) {
      throw spec.sign() == ' '
          ? PyErrors.valueError("Space not allowed in string format specifier")
          : PyErrors.valueError("Sign not allowed in string format specifier");
    }
    rejectNoNegativeZero(spec, "string");
    if (spec.alternate()) {
      throw PyErrors.valueError("Alternate form (#) not allowed in string format specifier");
    }
    if (spec.align() == '=') {
      throw PyErrors.valueError("'=' alignment not allowed in string format specifier");
    }
    boolean cut = spec.precision() >= 0 && spec.precision() < Strings.length(value);
    return spec.pad(cut ? Strings.substring(value, 0, spec.precision()) : value);
  }

  private static void rejectNoNegativeZero(FormatSpec spec, String kind) {
    if (spec.noNegativeZero()) {
      throw PyErrors.valueError(
          "Negative zero coercion (z) not allowed in %s format specifier", kind);
    }
  }

  /** Formats an int by a specification made by {@link FormatSpec#forInt}. */
  @TruffleBoundary
  public static TruffleString formatInt(
      Object value, FormatSpec spec, String typeName, int digitLimit) {
    int type = spec.type();
    switch (type) {
      case 'b', 'c', 'd', 'n', 'o', 'x', 'X' -> {}
      case 'e', 'E', 'f', 'F', 'g', 'G', '%' -> {
        return format(Ints.toDouble(value), spec, typeName);
      }
      default -> throw spec.unknownType(typeName);
    }
    if (spec.precision() >= 0) {
      throw PyErrors.valueError("Precision not allowed in integer format specifier");
    }
    rejectNoNegativeZero(spec, "integer");
    if (type == 'c') {
      return formatCharacter(value, spec);
    }
    boolean negative = Ints.sign(value) < 0;
    if (type == 'd' || type == 'n') {
      String text = IntText.toDecimal(value, digitLimit);
      return new NumberLayout(negative, "", negative ? text.substring(1) : text, "")
          .layOut(spec, 3);
    }
    String digits = IntText.magnitude(value, type == 'b' ? 2 : type == 'o' ? 8 : 16);
    if (type == 'X') {
      digits = digits.toUpperCase(Locale.ROOT);
    }
    String prefix = spec.alternate() ? "0" + (char) type : "";
    return new NumberLayout(negative, prefix, digits, "").layOut(spec, 4);
  }

  private static TruffleString formatCharacter(Object value, FormatSpec spec) {
    if (spec.sign() != 0) {
      throw PyErrors.valueError("Sign not allowed with integer format specifier 'c'");
    }
    if (spec.alternate()) {
      throw PyErrors.valueError("Alternate form (#) not allowed with integer format specifier 'c'");
    }
    TruffleString text = CodePoints.one(characterCode(value));
    int missing = spec.width() - 1;
    return spec.align() == '=' && missing > 0
        ? Padding.pad(text, missing, 0, spec.fill())
        : spec.pad(text);
  }

  /** The code point that {@code %c} makes of an int; OverflowError. */
  static int characterCode(Object value) {
    if (value instanceof Long c && c >= 0 && c <= Character.MAX_CODE_POINT) {
      return (int) (long) c;
    }
    if (value instanceof Long) {
      throw PyErrors.raise(BuiltinException.OverflowError, "%c arg not in range(0x110000)");
    }
    throw PyErrors.overflowError("Python int too large to convert to C long");
  }

  /** Formats a float by a specification made by {@link FormatSpec#forFloat}. */
  @TruffleBoundary
  public static TruffleString format(double value, FormatSpec spec, String typeName) {
    double number = value;
    int flags = spec.alternate() ? FloatText.ALTERNATE : 0;
    char code;
    String suffix = "";
    switch (spec.type()) {
      case 'e', 'E', 'f', 'F', 'g', 'G' -> code = (char) spec.type();
      case 'n' -> code = 'g';
      case '%' -> {
        code = 'f';
        number = value * 100;
        suffix = "%";
      }
      case 0 -> {
        code = spec.precision() < 0 ? 'r' : 'g';
        flags |= FloatText.ADD_DOT_0;
      }
      default -> throw spec.unknownType(typeName);
    }
    String text = text(number, code, spec, flags) + suffix;
    return NumberLayout.ofDecimal(text).layOut(spec, 3);
  }

  private static String text(double value, char code, FormatSpec spec, int flags) {
    if (spec.precision() == FormatSpec.TOO_BIG) {
      throw PyErrors.valueError("precision too big");
    }
    String text = FloatText.toText(value, code, spec.precision() < 0 ? 6 : spec.precision(), flags);
    return spec.noNegativeZero() && text.startsWith("-") && isZero(text) ? text.substring(1) : text;
  }

  /** Whether all digits in front of an exponent are zero. */
  private static boolean isZero(String text) {
    for (int i = 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 'e' || c == 'E') {
        return true;
      }
      if (c != '0' && c != '.') {
        return false;
      }
    }
    return true;
  }

  /** Formats a complex number by a specification made by {@link FormatSpec#forFloat}. */
  @TruffleBoundary
  public static TruffleString format(Complex value, FormatSpec spec, String typeName) {
    int flags = spec.alternate() ? FloatText.ALTERNATE : 0;
    char code =
        switch (spec.type()) {
          case 'e', 'E', 'f', 'F', 'g', 'G' -> (char) spec.type();
          case 'n' -> 'g';
          case 0 -> spec.precision() < 0 ? 'r' : 'g';
          default -> throw spec.unknownType(typeName);
        };
    if (spec.fill() == '0') {
      throw notInComplex("Zero padding is");
    }
    if (spec.align() == '=') {
      throw notInComplex("'=' alignment flag is");
    }
    boolean omitted = spec.type() == 0;
    boolean imaginaryOnly = omitted && value.real() == 0 && 1 / value.real() > 0;
    String imag =
        NumberLayout.ofDecimal(text(value.imag(), code, spec, flags))
            .plain(imaginaryOnly ? spec.sign() : '+', spec.grouping());
    if (imaginaryOnly) {
      return spec.pad(Strings.of(imag + "j"));
    }
    String real =
        NumberLayout.ofDecimal(text(value.real(), code, spec, flags))
            .plain(spec.sign(), spec.grouping());
    return spec.pad(Strings.of(omitted ? "(" + real + imag + "j)" : real + imag + "j"));
  }

  private static PyException notInComplex(String what) {
    return PyErrors.valueError("%s not allowed in complex format specifier", what);
  }
}
