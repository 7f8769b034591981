package io.orochi.python.text.format;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.Strings;
import io.orochi.python.text.CodePoints;
import io.orochi.python.text.UnicodeData;

/**
 * A parsed format specification {@code [[fill]align][sign][z][#][0][width][grouping][.precision]
 * [type]}.
 *
 * @param fill the code point to pad with
 * @param align one of {@code < > = ^}
 * @param sign one of {@code + -} and blank, or 0 if there is none
 * @param noNegativeZero {@code z}: no minus in front of what rounds to zero
 * @param alternate {@code #}
 * @param width the least width, or -1
 * @param grouping {@code ,} or {@code _} between groups of digits, or 0
 * @param precision digits, or -1
 * @param type the code point of the presentation type, or 0 if it is omitted
 */
public record FormatSpec(
    int fill,
    char align,
    char sign,
    boolean noNegativeZero,
    boolean alternate,
    int width,
    char grouping,
    int precision,
    int type) {

  /** A width or precision beyond what a text can have. */
  static final int TOO_BIG = Integer.MAX_VALUE - 64;

  /** A specification for a str; {@code typeName} is its class's name, for errors. ValueError. */
  public static FormatSpec forStr(TruffleString spec, String typeName) {
    return new Parser(spec, typeName).parse('s', '<');
  }

  /** A specification for an int; {@code typeName} is its class's name, for errors. ValueError. */
  public static FormatSpec forInt(TruffleString spec, String typeName) {
    return new Parser(spec, typeName).parse('d', '>');
  }

  /** A specification for a float or a complex number. ValueError. */
  public static FormatSpec forFloat(TruffleString spec, String typeName) {
    return new Parser(spec, typeName).parse(0, '>');
  }

  /** The error for a presentation type that the class of the value does not have. */
  PyException unknownType(String typeName) {
    return PyErrors.valueError(
        "Unknown format code %s for object of type '%s'", quoted(type), typeName);
  }

  private static String quoted(int c) {
    return c > 32 && c < 128 ? "'" + (char) c + "'" : "'\\x" + Integer.toHexString(c) + "'";
  }

  /** Pads a text to {@link #width}. */
  TruffleString pad(TruffleString text) {
    int missing = width - Strings.length(text);
    if (missing <= 0) {
      return text;
    }
    int left =
        switch (align) {
          case '>' -> missing;
          case '^' -> missing / 2;
          default -> 0;
        };
    return Padding.pad(text, left, missing - left, fill);
  }

  private static final class Parser {
    private final TruffleString source;
    private final String typeName;
    private final int[] spec;
    private int at;

    Parser(TruffleString source, String typeName) {
      this.source = source;
      this.typeName = typeName;
      this.spec = CodePoints.of(source);
    }

    private int peek(int offset) {
      return at + offset < spec.length ? spec[at + offset] : -1;
    }

    private boolean accept(int c) {
      if (peek(0) == c) {
        at++;
        return true;
      }
      return false;
    }

    private static boolean isAlign(int c) {
      return c == '<' || c == '>' || c == '=' || c == '^';
    }

    @TruffleBoundary
    FormatSpec parse(int defaultType, char defaultAlign) {
      int fill = ' ';
      boolean fillGiven = false;
      char align = defaultAlign;
      boolean alignGiven = false;
      if (isAlign(peek(1))) {
        fill = spec[at];
        align = (char) spec[at + 1];
        fillGiven = true;
        alignGiven = true;
        at += 2;
      } else if (isAlign(peek(0))) {
        align = (char) spec[at++];
        alignGiven = true;
      }
      char sign = 0;
      if (peek(0) == '+' || peek(0) == '-' || peek(0) == ' ') {
        sign = (char) spec[at++];
      }
      boolean noNegativeZero = accept('z');
      boolean alternate = accept('#');
      if (!fillGiven && accept('0')) {
        fill = '0';
        if (!alignGiven && defaultAlign == '>') {
          align = '=';
        }
      }
      int width = number();
      if (width == TOO_BIG) {
        throw PyErrors.withArgs(BuiltinException.MemoryError);
      }
      char grouping = 0;
      if (accept(',')) {
        grouping = ',';
      }
      if (peek(0) == '_') {
        if (grouping != 0) {
          throw bothGroupings();
        }
        grouping = '_';
        at++;
      }
      if (peek(0) == ',' && grouping == '_') {
        throw bothGroupings();
      }
      int precision = -1;
      if (accept('.')) {
        precision = number();
        if (precision < 0) {
          throw PyErrors.valueError("Format specifier missing precision");
        }
      }
      if (spec.length - at > 1) {
        throw PyErrors.valueError(
            "Invalid format specifier '%s' for object of type '%s'",
            Strings.toJava(source), typeName);
      }
      int type = at < spec.length ? spec[at] : defaultType;
      if (grouping != 0) {
        checkGrouping(grouping, type);
      }
      return new FormatSpec(
          fill, align, sign, noNegativeZero, alternate, width, grouping, precision, type);
    }

    private static PyException bothGroupings() {
      return PyErrors.valueError("Cannot specify both ',' and '_'.");
    }

    private static void checkGrouping(char grouping, int type) {
      boolean allowed =
          switch (type) {
            case 0, 'd', 'e', 'f', 'g', 'E', 'F', 'G', '%' -> true;
            case 'b', 'o', 'x', 'X' -> grouping == '_';
            default -> false;
          };
      if (!allowed) {
        throw PyErrors.valueError("Cannot specify '%c' with %s.", grouping, quoted(type));
      }
    }

    /** A decimal number, or -1 if there is none here. */
    private int number() {
      long value = -1;
      for (int digit; (digit = digit(peek(0))) >= 0; at++) {
        value = Math.max(value, 0) * 10 + digit;
        if (value < 0 || value > Long.MAX_VALUE / 10 - 1) {
          throw PyErrors.valueError("Too many decimal digits in format string");
        }
      }
      return (int) Math.min(value, TOO_BIG);
    }

    private static int digit(int c) {
      return c >= 0 ? UnicodeData.decimalValue(c) : -1;
    }
  }
}
