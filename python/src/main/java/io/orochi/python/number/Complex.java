package io.orochi.python.number;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.runtime.BuiltinType;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.text.CodePoints;

/**
 * A Python complex number. Python's {@code ==} is {@link #equal}; the record's own {@code equals}
 * distinguishes zeros and unites NaNs.
 */
public record Complex(double real, double imag) implements BuiltinType.Typed {
  private static final Complex ONE = new Complex(1, 0);

  @Override
  public BuiltinType builtinType() {
    return BuiltinType.COMPLEX;
  }

  public static Complex add(Complex a, Complex b) {
    return new Complex(a.real + b.real, a.imag + b.imag);
  }

  public static Complex subtract(Complex a, Complex b) {
    return new Complex(a.real - b.real, a.imag - b.imag);
  }

  public static Complex multiply(Complex a, Complex b) {
    return new Complex(a.real * b.real - a.imag * b.imag, a.real * b.imag + a.imag * b.real);
  }

  /** {@code a / b}; ZeroDivisionError. */
  public static Complex divide(Complex a, Complex b) {
    if (b.real == 0 && b.imag == 0) {
      throw PyErrors.zeroDivisionError("complex division by zero");
    }
    return quotient(a, b);
  }

  /** Smith's method: divides by the larger part first, so that nothing overflows on the way. */
  private static Complex quotient(Complex a, Complex b) {
    double real = Math.abs(b.real);
    double imag = Math.abs(b.imag);
    if (real >= imag) {
      double ratio = b.imag / b.real;
      double divisor = b.real + b.imag * ratio;
      return new Complex((a.real + a.imag * ratio) / divisor, (a.imag - a.real * ratio) / divisor);
    }
    if (imag >= real) {
      double ratio = b.real / b.imag;
      double divisor = b.real * ratio + b.imag;
      return new Complex((a.real * ratio + a.imag) / divisor, (a.imag * ratio - a.real) / divisor);
    }
    return new Complex(Double.NaN, Double.NaN);
  }

  /** {@code a ** b}; ZeroDivisionError, OverflowError. */
  @TruffleBoundary
  public static Complex power(Complex a, Complex b) {
    Complex result;
    if (b.imag == 0 && b.real == Math.floor(b.real) && Math.abs(b.real) <= 100) {
      result = power(a, (int) b.real);
    } else {
      result = powerByLogarithm(a, b);
    }
    if (Double.isInfinite(result.real) || Double.isInfinite(result.imag)) {
      throw PyErrors.overflowError("complex exponentiation");
    }
    return result;
  }

  private static Complex power(Complex a, int exponent) {
    Complex result = ONE;
    Complex square = a;
    for (int e = Math.abs(exponent); e > 0; e >>= 1) {
      if ((e & 1) != 0) {
        result = multiply(result, square);
      }
      square = multiply(square, square);
    }
    if (exponent > 0) {
      return result;
    }
    if (result.real == 0 && result.imag == 0) {
      throw PyErrors.zeroDivisionError("0.0 to a negative or complex power");
    }
    return quotient(ONE, result);
  }

  private static Complex powerByLogarithm(Complex a, Complex b) {
    if (b.real == 0 && b.imag == 0) {
      return ONE;
    }
    if (a.real == 0 && a.imag == 0) {
      if (b.imag != 0 || b.real < 0) {
        throw PyErrors.zeroDivisionError("0.0 to a negative or complex power");
      }
      return new Complex(0, 0);
    }
    double abs = Libm.hypot(a.real, a.imag);
    double length = Libm.pow(abs, b.real);
    double angle = Libm.atan2(a.imag, a.real);
    double phase = angle * b.real;
    if (b.imag != 0) {
      length /= Libm.exp(angle * b.imag);
      phase += b.imag * Libm.log(abs);
    }
    if (Double.isInfinite(phase)) {
      // The sine of infinity is a domain error, and CPython has one text for all of them.
      throw PyErrors.zeroDivisionError("0.0 to a negative or complex power");
    }
    return new Complex(length * Libm.cos(phase), length * Libm.sin(phase));
  }

  public Complex negate() {
    return new Complex(-real, -imag);
  }

  public Complex conjugate() {
    return new Complex(real, -imag);
  }

  /** {@code abs(a)}; OverflowError. */
  @TruffleBoundary
  public double abs() {
    if (Double.isInfinite(real) || Double.isInfinite(imag)) {
      return Double.POSITIVE_INFINITY;
    }
    double result = Libm.hypot(real, imag);
    if (Double.isInfinite(result)) {
      throw PyErrors.overflowError("absolute value too large");
    }
    return result;
  }

  /** {@code a == b}. */
  public static boolean equal(Complex a, Complex b) {
    return a.real == b.real && a.imag == b.imag;
  }

  /** {@code hash(a)}; parts that are NaN count as 0. */
  public long hash() {
    long hash = Floats.hash(real) + 1000003 * Floats.hash(imag);
    return hash == -1 ? -2 : hash;
  }

  /** {@code repr(a)}. */
  @TruffleBoundary
  public TruffleString repr() {
    String i = FloatText.toText(imag, 'r', 0, 0) + "j";
    if (real == 0 && 1 / real > 0) {
      return CodePoints.ofAscii(i);
    }
    String sign = i.startsWith("-") ? "" : "+";
    return CodePoints.ofAscii("(" + FloatText.toText(real, 'r', 0, 0) + sign + i + ")");
  }
}
