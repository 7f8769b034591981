package io.orochi.python.number;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.Strings;
import io.orochi.python.text.CodePoints;
import io.orochi.python.text.StrRepr;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

/**
 * Python ints as text: {@code str}, {@code int(text, base)}, {@code bin}, {@code oct}, {@code hex}.
 * The methods with a {@code limit} take {@code sys.get_int_max_str_digits()}; 0 means none.
 */
public final class IntText {
  /** The limit that an interpreter starts with. */
  public static final int DEFAULT_DIGIT_LIMIT = 4300;

  /** Texts up to this length are never refused, whatever the limit. */
  private static final int LIMIT_THRESHOLD = 640;

  /**
   * Above this many digits a text is converted in halves: {@link BigInteger}'s own way is
   * quadratic.
   */
  private static final int SPLIT_DIGITS = 1500;

  private IntText() {}

  /** {@code repr(a)} under the default limit. */
  public static TruffleString repr(Object a) {
    return repr(a, DEFAULT_DIGIT_LIMIT);
  }

  public static TruffleString repr(long a) {
    return TruffleString.fromLongUncached(a, Strings.ENCODING, true);
  }

  /** {@code repr(a)}; ValueError for more digits than {@code limit}. */
  @TruffleBoundary
  public static TruffleString repr(Object a, int limit) {
    return a instanceof Long x ? repr((long) x) : CodePoints.ofAscii(toDecimal(a, limit));
  }

  /** The decimal digits, with a sign if negative; ValueError for more digits than {@code limit}. */
  @TruffleBoundary
  public static String toDecimal(Object a, int limit) {
    if (a instanceof Long x) {
      return Long.toString(x);
    }
    BigInteger value = (BigInteger) a;
    // 3.32 bits a digit: a number that is surely too long is refused before the costly conversion.
    if (limit > 0 && value.bitLength() / 3.33 > Math.max(limit, LIMIT_THRESHOLD) + 1) {
      throw tooLongForText(limit);
    }
    String text = value.toString();
    int digits = text.length() - (value.signum() < 0 ? 1 : 0);
    if (limit > 0 && digits > limit && digits > LIMIT_THRESHOLD) {
      throw tooLongForText(limit);
    }
    return text;
  }

  private static PyException tooLongForText(int limit) {
    return PyErrors.valueError(
        "Exceeds the limit (%d digits) for integer string conversion; "
            + "use sys.set_int_max_str_digits() to increase the limit",
        limit);
  }

  /** {@code bin(a)}. */
  public static TruffleString bin(Object a) {
    return prefixed(a, 2, "0b");
  }

  /** {@code oct(a)}. */
  public static TruffleString oct(Object a) {
    return prefixed(a, 8, "0o");
  }

  /** {@code hex(a)}. */
  public static TruffleString hex(Object a) {
    return prefixed(a, 16, "0x");
  }

  @TruffleBoundary
  private static TruffleString prefixed(Object a, int radix, String prefix) {
    String digits = magnitude(a, radix);
    return CodePoints.ofAscii(Ints.sign(a) < 0 ? "-" + prefix + digits : prefix + digits);
  }

  /** The digits of the absolute value in a radix that is a power of two. */
  @TruffleBoundary
  public static String magnitude(Object a, int radix) {
    if (a instanceof Long x && x != Long.MIN_VALUE) {
      return Long.toString(Math.abs(x), radix);
    }
    return Ints.big(a).abs().toString(radix);
  }

  /** {@code int(text)} under the default limit; ValueError. */
  public static Object parse(TruffleString text) {
    return parse(text, 10, DEFAULT_DIGIT_LIMIT);
  }

  /** {@code int(text, base)}; ValueError. */
  @TruffleBoundary
  public static Object parse(TruffleString text, Object base, int limit) {
    int radix = checkBase(base);
    String ascii = NumberText.toAscii(text);
    Object result = parseAscii(ascii, radix, limit);
    if (result == null) {
      throw invalid(radix, StrRepr.repr(text));
    }
    return result;
  }

  /** {@code int(bytes, base)}; ValueError. */
  @TruffleBoundary
  public static Object parse(byte[] text, Object base, int limit) {
    int radix = checkBase(base);
    Object result = parseAscii(new String(text, StandardCharsets.ISO_8859_1), radix, limit);
    if (result == null) {
      throw invalid(radix, StrRepr.reprOfBytes(text));
    }
    return result;
  }

  private static PyException invalid(int base, TruffleString literal) {
    int length = Math.min(Strings.length(literal), 200);
    return PyErrors.valueError(
        "invalid literal for int() with base %d: %s",
        base, Strings.toJava(Strings.substring(literal, 0, length)));
  }

  /** The base that {@code int(x, base)} is given; ValueError. */
  public static int checkBase(Object base) {
    if (base instanceof Integer i && (i == 0 || i >= 2 && i <= 36)) {
      return i;
    }
    if (base instanceof Long l && (l == 0 || l >= 2 && l <= 36)) {
      return (int) (long) l;
    }
    throw PyErrors.valueError("int() base must be >= 2 and <= 36, or 0");
  }

  /** The value of an int literal with blanks around and a sign, or null if it is none. */
  static Object parseAscii(String s, int base, int limit) {
    int at = 0;
    int end = s.length();
    while (at < end && NumberText.isSpace(s.charAt(at))) {
      at++;
    }
    while (end > at && NumberText.isSpace(s.charAt(end - 1))) {
      end--;
    }
    boolean negative = at < end && s.charAt(at) == '-';
    if (at < end && (s.charAt(at) == '-' || s.charAt(at) == '+')) {
      at++;
    }
    int prefixBase = at + 1 < end && s.charAt(at) == '0' ? prefixBase(s.charAt(at + 1)) : 0;
    int radix = base;
    boolean zeroOnly = false;
    if (base == 0) {
      radix = prefixBase == 0 ? 10 : prefixBase;
      // "010" is an octal literal of Python 2; only zeros may start with a zero.
      zeroOnly = prefixBase == 0 && at < end && s.charAt(at) == '0';
    }
    if (prefixBase == radix) {
      at += 2;
      if (at < end && s.charAt(at) == '_') {
        at++;
      }
    }
    String digits = digits(s, at, end, radix);
    if (digits == null) {
      return null;
    }
    if (digits.length() > LIMIT_THRESHOLD
        && limit > 0
        && digits.length() > limit
        && Integer.bitCount(radix) != 1) {
      throw PyErrors.valueError(
          "Exceeds the limit (%d digits) for integer string conversion: value has %d digits; "
              + "use sys.set_int_max_str_digits() to increase the limit",
          limit, digits.length());
    }
    Object value = value(digits, radix);
    if (zeroOnly && !Ints.isZero(value)) {
      return null;
    }
    return negative ? Ints.negate(value) : value;
  }

  private static int prefixBase(char letter) {
    return switch (letter) {
      case 'x', 'X' -> 16;
      case 'o', 'O' -> 8;
      case 'b', 'B' -> 2;
      default -> 0;
    };
  }

  /** The digits without their single underscores, or null if anything else is there. */
  private static String digits(String s, int from, int to, int radix) {
    if (from >= to || s.charAt(from) == '_' || s.charAt(to - 1) == '_') {
      return null;
    }
    boolean underscores = false;
    for (int i = from; i < to; i++) {
      char c = s.charAt(i);
      if (c == '_') {
        if (s.charAt(i - 1) == '_') {
          return null;
        }
        underscores = true;
      } else if (c >= 128 || Character.digit(c, radix) < 0) {
        return null;
      }
    }
    String part = s.substring(from, to);
    return underscores ? part.replace("_", "") : part;
  }

  private static Object value(String digits, int radix) {
    if (digits.length() <= 12) {
      return Long.parseLong(digits, radix);
    }
    return Ints.normalise(bigValue(digits, radix));
  }

  private static BigInteger bigValue(String digits, int radix) {
    if (digits.length() <= SPLIT_DIGITS || Integer.bitCount(radix) == 1) {
      return new BigInteger(digits, radix);
    }
    int low = digits.length() / 2;
    int split = digits.length() - low;
    return bigValue(digits.substring(0, split), radix)
        .multiply(BigInteger.valueOf(radix).pow(low))
        .add(bigValue(digits.substring(split), radix));
  }
}
