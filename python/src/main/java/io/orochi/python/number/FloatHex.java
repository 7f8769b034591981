package io.orochi.python.number;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.Strings;
import io.orochi.python.text.CodePoints;
import java.math.BigInteger;

/** {@code float.hex} and {@code float.fromhex}. */
public final class FloatHex {
  private FloatHex() {}

  /** {@code a.hex()}. */
  @TruffleBoundary
  public static TruffleString hex(double a) {
    if (Double.isNaN(a) || Double.isInfinite(a)) {
      return FloatText.repr(a);
    }
    StringBuilder out = new StringBuilder();
    if (Double.doubleToRawLongBits(a) < 0) {
      out.append('-');
    }
    if (a == 0) {
      return CodePoints.ofAscii(out.append("0x0.0p+0").toString());
    }
    long mantissa = Math.abs(Floats.mantissa(a));
    int exponent = Floats.exponent(a) + 52;
    out.append("0x").append(mantissa >>> 52).append('.');
    for (int shift = 48; shift >= 0; shift -= 4) {
      out.append(Character.forDigit((int) (mantissa >>> shift) & 15, 16));
    }
    out.append('p').append(exponent < 0 ? '-' : '+').append(Math.abs(exponent));
    return CodePoints.ofAscii(out.toString());
  }

  /** {@code float.fromhex(text)}; ValueError, OverflowError. */
  @TruffleBoundary
  public static double fromHex(TruffleString text) {
    String s = Strings.toJava(text);
    int at = 0;
    int end = s.length();
    while (at < end && NumberText.isSpace(s.charAt(at))) {
      at++;
    }
    while (end > at && NumberText.isSpace(s.charAt(end - 1))) {
      end--;
    }
    boolean negative = at < end && s.charAt(at) == '-';
    if (at < end && (negative || s.charAt(at) == '+')) {
      at++;
    }
    double magnitude = magnitude(s.substring(at, end));
    return negative ? -magnitude : magnitude;
  }

  private static double magnitude(String s) {
    if (s.equalsIgnoreCase("inf") || s.equalsIgnoreCase("infinity")) {
      return Double.POSITIVE_INFINITY;
    }
    if (s.equalsIgnoreCase("nan")) {
      return Double.NaN;
    }
    int at = s.regionMatches(true, 0, "0x", 0, 2) ? 2 : 0;
    int point = -1;
    StringBuilder digits = new StringBuilder();
    for (; at < s.length(); at++) {
      char c = s.charAt(at);
      if (c < 128 && Character.digit(c, 16) >= 0) {
        digits.append(c);
      } else if (c == '.' && point < 0) {
        point = at;
      } else {
        break;
      }
    }
    if (digits.isEmpty()) {
      throw invalid();
    }
    long exponent = point < 0 ? 0 : -4L * (at - point - 1);
    if (at < s.length()) {
      exponent += exponent(s, at);
    }
    BigInteger mantissa = new BigInteger(digits.toString(), 16);
    long top = exponent + mantissa.bitLength();
    if (mantissa.signum() == 0 || top < -1080) {
      return 0.0;
    }
    double result = top > 1024 ? Double.POSITIVE_INFINITY : Ints.scale(mantissa, (int) exponent);
    if (Double.isInfinite(result)) {
      throw PyErrors.overflowError("hexadecimal value too large to represent as a float");
    }
    return result;
  }

  /**
   * The number after {@code p}, which must be all that is left; clamped to what a float can feel.
   */
  private static long exponent(String s, int from) {
    int at = from + 1;
    if (s.charAt(from) != 'p' && s.charAt(from) != 'P') {
      throw invalid();
    }
    boolean negative = at < s.length() && s.charAt(at) == '-';
    if (at < s.length() && (negative || s.charAt(at) == '+')) {
      at++;
    }
    if (at == s.length()) {
      throw invalid();
    }
    long value = 0;
    for (; at < s.length(); at++) {
      char c = s.charAt(at);
      if (c < '0' || c > '9') {
        throw invalid();
      }
      value = Math.min(value * 10 + (c - '0'), 1L << 50);
    }
    return negative ? -value : value;
  }

  private static PyException invalid() {
    return PyErrors.valueError("invalid hexadecimal floating-point string");
  }
}
