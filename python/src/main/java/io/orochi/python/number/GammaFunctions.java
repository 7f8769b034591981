package io.orochi.python.number;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

/**
 * {@code math.gamma} and {@code math.lgamma} by Lanczos' approximation with the rational function
 * of 13 coefficients and g = 6.0246800407767296 that Boost computed and CPython uses, evaluated in
 * the same order, so that the last bits agree with CPython's.
 */
public final class GammaFunctions {
  private static final double G = 6.024680040776729583740234375;
  private static final double G_MINUS_HALF = 5.524680040776729583740234375;
  private static final double LOG_PI = 1.144729885849400174143427351353058711647;

  private static final double[] NUMERATOR = {
    23531376880.410759688572007674451636754734846804940,
    42919803642.649098768957899047001988850926355848959,
    35711959237.355668049440185451547166705960488635843,
    17921034426.037209699919755754458931112671403265390,
    6039542586.3520280050642916443072979210699388420708,
    1439720407.3117216736632230727949123939715485786372,
    248874557.86205415651146038641322942321632125127801,
    31426415.585400194380614231628318205362874684987640,
    2876370.6289353724412254090516208496135991145378768,
    186056.26539522349504029498971604569928220784236328,
    8071.6720023658162106380029022722506138218516325024,
    210.82427775157934587250973392071336271166969580291,
    2.5066282746310002701649081771338373386264310793408
  };

  private static final double[] DENOMINATOR = {
    0, 39916800, 120543840, 150917976, 105258076, 45995730, 13339535, 2637558, 357423, 32670, 1925,
    66, 1
  };

  /** The largest integer whose gamma is exact in a float. */
  private static final int EXACT = 23;

  private GammaFunctions() {}

  /** {@code gamma(x)}; ValueError at the poles, OverflowError. */
  @TruffleBoundary
  public static double gamma(double x) {
    if (Double.isNaN(x) || x == Double.POSITIVE_INFINITY) {
      return x;
    }
    if (x == 0 || x < 0 && x == Math.floor(x)) {
      throw MathFunctions.domainError();
    }
    if (x == Math.floor(x) && x <= EXACT) {
      double product = 1;
      for (int i = 2; i < x; i++) {
        product *= i;
      }
      return product;
    }
    double result = generalGamma(x);
    if (Double.isInfinite(result)) {
      throw MathFunctions.rangeError();
    }
    return result;
  }

  private static double generalGamma(double x) {
    double abs = Math.abs(x);
    if (abs < 1e-20) {
      return 1.0 / x;
    }
    if (abs > 200) {
      return x < 0 ? 0.0 / sinPi(x) : Double.POSITIVE_INFINITY;
    }
    double y = abs + G_MINUS_HALF;
    // The rounding error of y, for a first-order correction of the power below.
    double error = abs > G_MINUS_HALF ? y - abs - G_MINUS_HALF : y - G_MINUS_HALF - abs;
    double z = error * G / y;
    if (x < 0) {
      double r = -Math.PI / sinPi(abs) / abs * Libm.exp(y) / lanczos(abs);
      r -= z * r;
      if (abs < 140) {
        return r / Libm.pow(y, abs - 0.5);
      }
      double root = Libm.pow(y, abs / 2 - 0.25);
      return r / root / root;
    }
    double r = lanczos(abs) / Libm.exp(y);
    r += z * r;
    if (abs < 140) {
      return r * Libm.pow(y, abs - 0.5);
    }
    double root = Libm.pow(y, abs / 2 - 0.25);
    return r * root * root;
  }

  /** {@code lgamma(x)}; ValueError at the poles, OverflowError. */
  @TruffleBoundary
  public static double lgamma(double x) {
    if (Double.isNaN(x)) {
      return x;
    }
    if (Double.isInfinite(x)) {
      return Double.POSITIVE_INFINITY;
    }
    if (x == Math.floor(x) && x <= 2) {
      if (x <= 0) {
        throw MathFunctions.domainError();
      }
      return 0.0;
    }
    double abs = Math.abs(x);
    if (abs < 1e-20) {
      return -Libm.log(abs);
    }
    double r = Libm.log(lanczos(abs)) - G;
    r += (abs - 0.5) * (Libm.log(abs + G - 0.5) - 1);
    if (x < 0) {
      r = LOG_PI - Libm.log(Math.abs(sinPi(abs))) - Libm.log(abs) - r;
    }
    if (Double.isInfinite(r)) {
      throw MathFunctions.rangeError();
    }
    return r;
  }

  private static double lanczos(double x) {
    double numerator = 0;
    double denominator = 0;
    if (x < 5) {
      for (int i = NUMERATOR.length - 1; i >= 0; i--) {
        numerator = numerator * x + NUMERATOR[i];
        denominator = denominator * x + DENOMINATOR[i];
      }
    } else {
      for (int i = 0; i < NUMERATOR.length; i++) {
        numerator = numerator / x + NUMERATOR[i];
        denominator = denominator / x + DENOMINATOR[i];
      }
    }
    return numerator / denominator;
  }

  /** sin(pi * x) without the loss for large x. */
  private static double sinPi(double x) {
    double y = Math.abs(x) % 2.0;
    double r =
        switch ((int) Math.floor(2.0 * y + 0.5)) {
          case 0 -> Libm.sin(Math.PI * y);
          case 1 -> Libm.cos(Math.PI * (y - 0.5));
          case 2 -> Libm.sin(Math.PI * (1.0 - y));
          case 3 -> -Libm.cos(Math.PI * (y - 1.5));
          default -> Libm.sin(Math.PI * (y - 2.0));
        };
    return Math.copySign(1.0, x) * r;
  }
}
