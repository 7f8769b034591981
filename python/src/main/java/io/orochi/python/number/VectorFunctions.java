package io.orochi.python.number;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import io.orochi.python.runtime.PyErrors;

/**
 * {@code math.hypot}, {@code math.dist} and the float part of {@code math.sumprod}: sums of
 * products carried in two or three floats (Dekker's and Knuth's exact operations), with the steps
 * of CPython's algorithms, so that the last bits agree.
 */
public final class VectorFunctions {
  private VectorFunctions() {}

  /** {@code hypot(*coordinates)}; the array is used up. */
  @TruffleBoundary
  public static double hypot(double[] coordinates) {
    double max = 0;
    boolean nan = false;
    for (int i = 0; i < coordinates.length; i++) {
      double x = Math.abs(coordinates[i]);
      coordinates[i] = x;
      nan |= Double.isNaN(x);
      max = x > max ? x : max;
    }
    return norm(coordinates, max, nan);
  }

  /** {@code dist(p, q)}; ValueError for different numbers of coordinates. */
  @TruffleBoundary
  public static double dist(double[] p, double[] q) {
    if (p.length != q.length) {
      throw PyErrors.valueError("both points must have the same number of dimensions");
    }
    double[] difference = new double[p.length];
    for (int i = 0; i < p.length; i++) {
      difference[i] = p[i] - q[i];
    }
    return hypot(difference);
  }

  private static double norm(double[] v, double max, boolean nan) {
    if (Double.isInfinite(max)) {
      return max;
    }
    if (nan) {
      return Double.NaN;
    }
    if (max == 0 || v.length <= 1) {
      return max;
    }
    int exponent = MathFunctions.frexpExponent(max);
    if (exponent < -1023) {
      // The power of two that scales this up would overflow.
      for (int i = 0; i < v.length; i++) {
        v[i] /= Double.MIN_NORMAL;
      }
      return Double.MIN_NORMAL * norm(v, max / Double.MIN_NORMAL, false);
    }
    double scale = Math.scalb(1.0, -exponent);
    double sum = 1.0;
    double low1 = 0;
    double low2 = 0;
    for (double value : v) {
      double x = value * scale;
      double product = x * x;
      double t = sum + product;
      low1 += Math.fma(x, x, -product);
      low2 += sum - t + product;
      sum = t;
    }
    double h = Math.sqrt(sum - 1.0 + (low1 + low2));
    // One Newton step on the square root, with the exact square of h.
    double product = -h * h;
    double t = sum + product;
    low1 += Math.fma(-h, h, -product);
    low2 += sum - t + product;
    h += (t - 1.0 + (low1 + low2)) / (2.0 * h);
    return h / scale;
  }

  /** The sum of {@code p[i] * q[i]} in triple precision, rounded at the end. */
  @TruffleBoundary
  public static double sumProduct(double[] p, double[] q) {
    double high = 0;
    double low = 0;
    double tiny = 0;
    for (int i = 0; i < p.length; i++) {
      double product = p[i] * q[i];
      double error = Math.fma(p[i], q[i], -product);
      double sum = high + product;
      double sumError = error(high, product, sum);
      double r1 = low + error;
      double r1Error = error(low, error, r1);
      double r2 = r1 + sumError;
      double r2Error = error(r1, sumError, r2);
      high = sum;
      low = r2;
      tiny += r1Error + r2Error;
    }
    return high + (low + tiny);
  }

  /** The exact rounding error of {@code sum = a + b} (Knuth). */
  private static double error(double a, double b, double sum) {
    double z = sum - a;
    return a - (sum - z) + (b - z);
  }
}
