package io.orochi.python.number;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import io.orochi.python.runtime.PyErrors;
import java.util.function.Supplier;

/**
 * The functions of module {@code cmath}, by the formulas of Kahan ("Branch cuts for complex
 * elementary functions") and of Hull, Fairgrieve and Tang. ValueError where a function has no
 * value, OverflowError where the value is too large.
 */
public final class ComplexFunctions {
  private static final double LARGE = Double.MAX_VALUE / 4;
  private static final double SQRT_LARGE = Math.sqrt(LARGE);
  private static final double LOG_LARGE = Math.log(LARGE);
  private static final double SQRT_SMALL = Math.sqrt(Double.MIN_NORMAL);
  private static final double LN2 = Math.log(2);
  private static final double LN10 = Math.log(10);

  /** So much is a subnormal number multiplied by before its root is taken; a square's root. */
  private static final int SCALE_UP = 54;

  private ComplexFunctions() {}

  @TruffleBoundary
  private static Complex checked(Supplier<Complex> f) {
    try {
      return f.get();
    } catch (ComplexLimits.DomainException e) {
      throw PyErrors.valueError("math domain error");
    }
  }

  private static Complex finite(double real, double imag) {
    if (Double.isInfinite(real) || Double.isInfinite(imag)) {
      throw PyErrors.overflowError("math range error");
    }
    return new Complex(real, imag);
  }

  public static Complex sqrt(Complex z) {
    return checked(() -> root(z));
  }

  private static Complex root(Complex z) {
    Complex limit = ComplexLimits.of(ComplexLimits.SQRT, z.real(), z.imag());
    if (limit != null) {
      return limit;
    }
    if (z.real() == 0 && z.imag() == 0) {
      return new Complex(0, z.imag());
    }
    double x = Math.abs(z.real());
    double y = Math.abs(z.imag());
    double s;
    if (x < Double.MIN_NORMAL && y < Double.MIN_NORMAL && (x > 0 || y > 0)) {
      double up = Math.scalb(x, SCALE_UP);
      s = Math.scalb(Math.sqrt((up + Libm.hypot(up, Math.scalb(y, SCALE_UP))) / 2), -SCALE_UP / 2);
    } else {
      double eighth = x / 8;
      s = 2 * Math.sqrt(eighth + Libm.hypot(eighth, y / 8));
    }
    double d = y / (2 * s);
    return z.real() >= 0
        ? new Complex(s, Math.copySign(d, z.imag()))
        : new Complex(d, Math.copySign(s, z.imag()));
  }

  private static boolean isLarge(Complex z) {
    return Math.abs(z.real()) > LARGE || Math.abs(z.imag()) > LARGE;
  }

  /** The logarithm of the absolute value of twice half of z. */
  private static double logOfLarge(Complex z) {
    return Libm.log(Libm.hypot(z.real() / 2, z.imag() / 2)) + 2 * LN2;
  }

  public static Complex acos(Complex z) {
    return checked(
        () -> {
          Complex limit = ComplexLimits.of(ComplexLimits.ACOS, z.real(), z.imag());
          if (limit != null) {
            return limit;
          }
          if (isLarge(z)) {
            double real = Libm.atan2(Math.abs(z.imag()), z.real());
            double l = logOfLarge(z);
            return new Complex(
                real, z.real() < 0 ? -Math.copySign(l, z.imag()) : Math.copySign(l, -z.imag()));
          }
          Complex a = root(new Complex(1 - z.real(), -z.imag()));
          Complex b = root(new Complex(1 + z.real(), z.imag()));
          return new Complex(
              2 * Libm.atan2(a.real(), b.real()),
              Libm.asinh(b.real() * a.imag() - b.imag() * a.real()));
        });
  }

  public static Complex acosh(Complex z) {
    return checked(
        () -> {
          Complex limit = ComplexLimits.of(ComplexLimits.ACOSH, z.real(), z.imag());
          if (limit != null) {
            return limit;
          }
          if (isLarge(z)) {
            return new Complex(logOfLarge(z), Libm.atan2(z.imag(), z.real()));
          }
          Complex a = root(new Complex(z.real() - 1, z.imag()));
          Complex b = root(new Complex(z.real() + 1, z.imag()));
          return new Complex(
              Libm.asinh(a.real() * b.real() + a.imag() * b.imag()),
              2 * Libm.atan2(a.imag(), b.real()));
        });
  }

  public static Complex asin(Complex z) {
    Complex r = asinh(new Complex(-z.imag(), z.real()));
    return new Complex(r.imag(), -r.real());
  }

  public static Complex asinh(Complex z) {
    return checked(
        () -> {
          Complex limit = ComplexLimits.of(ComplexLimits.ASINH, z.real(), z.imag());
          if (limit != null) {
            return limit;
          }
          if (isLarge(z)) {
            double l = logOfLarge(z);
            return new Complex(
                z.imag() >= 0 ? Math.copySign(l, z.real()) : -Math.copySign(l, -z.real()),
                Libm.atan2(z.imag(), Math.abs(z.real())));
          }
          Complex a = root(new Complex(1 + z.imag(), -z.real()));
          Complex b = root(new Complex(1 - z.imag(), z.real()));
          return new Complex(
              Libm.asinh(a.real() * b.imag() - b.real() * a.imag()),
              Libm.atan2(z.imag(), a.real() * b.real() - a.imag() * b.imag()));
        });
  }

  public static Complex atan(Complex z) {
    Complex r = atanh(new Complex(-z.imag(), z.real()));
    return new Complex(r.imag(), -r.real());
  }

  public static Complex atanh(Complex z) {
    return checked(() -> areaTangent(z));
  }

  private static Complex areaTangent(Complex z) {
    Complex limit = ComplexLimits.of(ComplexLimits.ATANH, z.real(), z.imag());
    if (limit != null) {
      return limit;
    }
    if (z.real() < 0 || z.real() == 0 && Math.copySign(1, z.real()) < 0) {
      Complex r = areaTangent(new Complex(-z.real(), -z.imag()));
      return new Complex(-r.real(), -r.imag());
    }
    double y = Math.abs(z.imag());
    if (z.real() > SQRT_LARGE || y > SQRT_LARGE) {
      double h = Libm.hypot(z.real() / 2, z.imag() / 2);
      return new Complex(z.real() / 4 / h / h, -Math.copySign(Math.PI / 2, -z.imag()));
    }
    if (z.real() == 1 && y < SQRT_SMALL) {
      if (y == 0) {
        throw new ComplexLimits.DomainException();
      }
      return new Complex(
          -Libm.log(Math.sqrt(y) / Math.sqrt(Libm.hypot(y, 2))),
          Math.copySign(Libm.atan2(2, -y) / 2, z.imag()));
    }
    double below = 1 - z.real();
    return new Complex(
        Libm.log1p(4 * z.real() / (below * below + y * y)) / 4,
        -Libm.atan2(-2 * z.imag(), below * (1 + z.real()) - y * y) / 2);
  }

  public static Complex cos(Complex z) {
    return cosh(new Complex(-z.imag(), z.real()));
  }

  /** Where a real part is infinite, its result has the signs that the imaginary part says. */
  private static Complex signed(double real, double cos, double imag, double sin) {
    return new Complex(Math.copySign(real, cos), Math.copySign(imag, sin));
  }

  public static Complex cosh(Complex z) {
    return checked(
        () -> {
          Complex limit = ComplexLimits.of(ComplexLimits.COSH, z.real(), z.imag());
          if (limit != null) {
            return limit;
          }
          double c = Libm.cos(z.imag());
          double s = Libm.sin(z.imag());
          if (Double.isInfinite(z.real())) {
            return signed(
                Double.POSITIVE_INFINITY, c, Double.POSITIVE_INFINITY, z.real() > 0 ? s : -s);
          }
          if (Math.abs(z.real()) > LOG_LARGE) {
            double x = z.real() - Math.copySign(1, z.real());
            return finite(c * Libm.cosh(x) * Math.E, s * Libm.sinh(x) * Math.E);
          }
          return finite(c * Libm.cosh(z.real()), s * Libm.sinh(z.real()));
        });
  }

  public static Complex exp(Complex z) {
    return checked(
        () -> {
          Complex limit = ComplexLimits.of(ComplexLimits.EXP, z.real(), z.imag());
          if (limit != null) {
            return limit;
          }
          double c = Libm.cos(z.imag());
          double s = Libm.sin(z.imag());
          if (Double.isInfinite(z.real())) {
            double size = z.real() > 0 ? z.real() : 0;
            return signed(size, c, size, s);
          }
          if (z.real() > LOG_LARGE) {
            double l = Libm.exp(z.real() - 1);
            return finite(l * c * Math.E, l * s * Math.E);
          }
          double l = Libm.exp(z.real());
          return finite(l * c, l * s);
        });
  }

  public static Complex log(Complex z) {
    return checked(() -> logarithm(z));
  }

  private static Complex logarithm(Complex z) {
    Complex limit = ComplexLimits.of(ComplexLimits.LOG, z.real(), z.imag());
    if (limit != null) {
      return limit;
    }
    double x = Math.abs(z.real());
    double y = Math.abs(z.imag());
    double real;
    if (x > LARGE || y > LARGE) {
      real = Libm.log(Libm.hypot(x / 2, y / 2)) + LN2;
    } else if (x < Double.MIN_NORMAL && y < Double.MIN_NORMAL) {
      if (x == 0 && y == 0) {
        throw new ComplexLimits.DomainException();
      }
      real = Libm.log(Libm.hypot(Math.scalb(x, 53), Math.scalb(y, 53))) - 53 * LN2;
    } else {
      double h = Libm.hypot(x, y);
      if (0.71 <= h && h <= 1.73) {
        double larger = Math.max(x, y);
        double smaller = Math.min(x, y);
        real = Libm.log1p((larger - 1) * (larger + 1) + smaller * smaller) / 2;
      } else {
        real = Libm.log(h);
      }
    }
    return new Complex(real, Libm.atan2(z.imag(), z.real()));
  }

  public static Complex log10(Complex z) {
    Complex r = log(z);
    return new Complex(r.real() / LN10, r.imag() / LN10);
  }

  public static Complex sin(Complex z) {
    Complex r = sinh(new Complex(-z.imag(), z.real()));
    return new Complex(r.imag(), -r.real());
  }

  public static Complex sinh(Complex z) {
    return checked(
        () -> {
          Complex limit = ComplexLimits.of(ComplexLimits.SINH, z.real(), z.imag());
          if (limit != null) {
            return limit;
          }
          double c = Libm.cos(z.imag());
          double s = Libm.sin(z.imag());
          if (Double.isInfinite(z.real())) {
            return signed(
                Double.POSITIVE_INFINITY, z.real() > 0 ? c : -c, Double.POSITIVE_INFINITY, s);
          }
          if (Math.abs(z.real()) > LOG_LARGE) {
            double x = z.real() - Math.copySign(1, z.real());
            return finite(c * Libm.sinh(x) * Math.E, s * Libm.cosh(x) * Math.E);
          }
          return finite(c * Libm.sinh(z.real()), s * Libm.cosh(z.real()));
        });
  }

  public static Complex tan(Complex z) {
    Complex r = tanh(new Complex(-z.imag(), z.real()));
    return new Complex(r.imag(), -r.real());
  }

  public static Complex tanh(Complex z) {
    return checked(
        () -> {
          Complex limit = ComplexLimits.of(ComplexLimits.TANH, z.real(), z.imag());
          if (limit != null) {
            return limit;
          }
          double side = 2 * Libm.sin(z.imag()) * Libm.cos(z.imag());
          if (Double.isInfinite(z.real())) {
            return new Complex(Math.copySign(1, z.real()), Math.copySign(0.0, side));
          }
          if (Math.abs(z.real()) > LOG_LARGE) {
            return new Complex(
                Math.copySign(1, z.real()),
                4 * Libm.sin(z.imag()) * Libm.cos(z.imag()) * Libm.exp(-2 * Math.abs(z.real())));
          }
          double tx = Libm.tanh(z.real());
          double ty = Libm.tan(z.imag());
          double cx = 1 / Libm.cosh(z.real());
          double txty = tx * ty;
          double denominator = 1 + txty * txty;
          return new Complex(tx * (1 + ty * ty) / denominator, ty / denominator * cx * cx);
        });
  }

  public static Complex rect(double r, double phi) {
    return checked(
        () -> {
          Complex limit = ComplexLimits.of(ComplexLimits.RECT, r, phi);
          if (limit != null) {
            return limit;
          }
          double c = Libm.cos(phi);
          double s = Libm.sin(phi);
          if (Double.isInfinite(r)) {
            double sign = Math.signum(r);
            return signed(Double.POSITIVE_INFINITY, sign * c, Double.POSITIVE_INFINITY, sign * s);
          }
          return phi == 0 ? new Complex(r, r * phi) : new Complex(r * c, r * s);
        });
  }

  public static double phase(Complex z) {
    return Libm.atan2(z.imag(), z.real());
  }
}
