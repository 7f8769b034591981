package io.orochi.python.number;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.text.CodePoints;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** Python floats as decimal text: {@code repr} and the format types e, f, g. */
public final class FloatText {
  /** Flag of {@link #toText}: a sign also in front of positive numbers. */
  public static final int SIGN = 1;

  /** Flag of {@link #toText}: {@code .0} after what would look like an int. */
  public static final int ADD_DOT_0 = 2;

  /** Flag of {@link #toText}: always a decimal point, and trailing zeros stay. */
  public static final int ALTERNATE = 4;

  private FloatText() {}

  /** {@code repr(a)}: the shortest text that reads back as {@code a}. */
  @TruffleBoundary
  public static TruffleString repr(double a) {
    return CodePoints.ofAscii(toText(a, 'r', 0, ADD_DOT_0));
  }

  /**
   * The text of a float.
   *
   * @param type one of {@code e E f F g G} as in C's printf, with {@code precision}; or {@code r},
   *     the shortest text that reads back as the same number
   * @param flags a sum of {@link #SIGN}, {@link #ADD_DOT_0}, {@link #ALTERNATE}
   */
  @TruffleBoundary
  public static String toText(double a, char type, int precision, int flags) {
    StringBuilder out = new StringBuilder();
    boolean negative = Double.doubleToRawLongBits(a) < 0 && !Double.isNaN(a);
    if (negative) {
      out.append('-');
    } else if ((flags & SIGN) != 0) {
      out.append('+');
    }
    char lower = Character.toLowerCase(type);
    if (Double.isNaN(a)) {
      out.append("nan");
    } else if (Double.isInfinite(a)) {
      out.append("inf");
    } else {
      double magnitude = Math.abs(a);
      switch (lower) {
        case 'r' -> appendShortest(out, magnitude, flags);
        case 'f' -> appendFixed(out, magnitude, precision, flags);
        case 'e' -> appendExponent(out, magnitude, precision, flags);
        case 'g' -> appendGeneral(out, magnitude, Math.max(precision, 1), flags);
        default -> throw new IllegalArgumentException("float format type " + type);
      }
    }
    String text = out.toString();
    return lower == type ? text : text.toUpperCase(Locale.ROOT);
  }

  private static void appendShortest(StringBuilder out, double a, int flags) {
    String digits;
    int point;
    if (a == 0) {
      digits = "0";
      point = 1;
    } else {
      // Java gives the right digits, but never fewer than two, and in another layout.
      BigDecimal shortest = new BigDecimal(Double.toString(a));
      digits = shortest.unscaledValue().toString();
      point = digits.length() - shortest.scale();
      int end = digits.length();
      while (end > 1 && digits.charAt(end - 1) == '0') {
        end--;
      }
      digits = digits.substring(0, end);
      if (end == 2) {
        String one = oneDigit(a, digits, point);
        if (one != null) {
          point += one.length() - 1;
          digits = one.substring(0, 1);
        }
      }
    }
    layOut(out, digits, point, point > -4 && point <= 16, flags);
  }

  /** The nearest number of one digit if it reads back as {@code a}: "7", or "10" for a carry. */
  private static String oneDigit(double a, String digits, int point) {
    int value = Integer.parseInt(digits);
    String one = Integer.toString((value + 5) / 10);
    return Double.parseDouble(one + "e" + (point - 1)) == a ? one : null;
  }

  private static void appendFixed(StringBuilder out, double a, int precision, int flags) {
    if (precision <= ExactDecimal.MAX_PLACES) {
      long scaled = ExactDecimal.scaled(a, precision);
      if (scaled >= 0) {
        String digits = Long.toString(scaled);
        out.append("0".repeat(Math.max(0, precision + 1 - digits.length()))).append(digits);
        if (precision > 0 || (flags & ALTERNATE) != 0) {
          out.insert(out.length() - precision, '.');
        }
        return;
      }
    }
    BigDecimal exact = new BigDecimal(a);
    int places = Math.min(precision, Math.max(exact.scale(), 0));
    out.append(exact.setScale(places, RoundingMode.HALF_EVEN).toPlainString());
    if (places == 0 && (precision > 0 || (flags & ALTERNATE) != 0)) {
      out.append('.');
    }
    out.append("0".repeat(precision - places));
  }

  private static void appendExponent(StringBuilder out, double a, int precision, int flags) {
    String digits = "0";
    int point = 1;
    if (a != 0) {
      BigDecimal rounded = significant(a, precision + 1L);
      digits = rounded.unscaledValue().toString();
      point = digits.length() - rounded.scale();
    }
    out.append(digits.charAt(0));
    if (precision > 0 || (flags & ALTERNATE) != 0) {
      out.append('.');
    }
    int given = Math.min(digits.length() - 1, precision);
    out.append(digits, 1, 1 + given).append("0".repeat(precision - given));
    appendPower(out, point - 1);
  }

  private static void appendGeneral(StringBuilder out, double a, int precision, int flags) {
    String digits = "0";
    int point = 1;
    if (a != 0) {
      BigDecimal rounded = significant(a, precision);
      digits = rounded.unscaledValue().toString();
      point = digits.length() - rounded.scale();
    }
    if ((flags & ALTERNATE) != 0) {
      digits += "0".repeat(Math.max(0, precision - digits.length()));
    } else {
      int end = digits.length();
      while (end > 1 && digits.charAt(end - 1) == '0') {
        end--;
      }
      digits = digits.substring(0, end);
    }
    // Where ".0" may have to be added, a number that fills the precision gets an exponent instead.
    int widest = (flags & ADD_DOT_0) != 0 ? precision - 1 : precision;
    layOut(out, digits, point, point > -4 && point <= widest, flags);
  }

  private static BigDecimal significant(double a, long digits) {
    BigDecimal exact = new BigDecimal(a);
    // No float has more than 767 significant digits.
    return digits > 1000
        ? exact
        : exact.round(new MathContext((int) digits, RoundingMode.HALF_EVEN));
  }

  /** Lays out the digits of {@code 0.ddd * 10**point}, fixed or with an exponent. */
  private static void layOut(
      StringBuilder out, String digits, int point, boolean fixed, int flags) {
    boolean alternate = (flags & ALTERNATE) != 0;
    if (!fixed) {
      out.append(digits.charAt(0));
      if (digits.length() > 1 || alternate) {
        out.append('.').append(digits, 1, digits.length());
      }
      appendPower(out, point - 1);
    } else if (point <= 0) {
      out.append("0.").append("0".repeat(-point)).append(digits);
    } else if (point >= digits.length()) {
      out.append(digits).append("0".repeat(point - digits.length()));
      if ((flags & ADD_DOT_0) != 0) {
        out.append(".0");
      } else if (alternate) {
        out.append('.');
      }
    } else {
      out.append(digits, 0, point).append('.').append(digits, point, digits.length());
    }
  }

  private static void appendPower(StringBuilder out, int exponent) {
    int magnitude = Math.abs(exponent);
    out.append(exponent < 0 ? "e-" : "e+");
    if (magnitude < 10) {
      out.append('0');
    }
    out.append(magnitude);
  }
}
