package io.orochi.python.number;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import io.orochi.python.runtime.PyErrors;
import java.util.Arrays;

/**
 * {@code math.fsum}: the float nearest to the exact sum of floats, by Shewchuk's algorithm
 * ("Adaptive Precision Floating-Point Arithmetic and Fast Robust Geometric Predicates", 1997): a
 * growing list of partial sums that do not overlap. Confined to the call that made it.
 */
public final class ExactSum {
  private double[] partials = new double[32];
  private int count;
  private double infinities;
  private double specials;

  /** Adds one number; OverflowError. */
  @TruffleBoundary
  public void add(double value) {
    double x = value;
    int kept = 0;
    for (int i = 0; i < count; i++) {
      double y = partials[i];
      if (Math.abs(x) < Math.abs(y)) {
        double t = x;
        x = y;
        y = t;
      }
      double high = x + y;
      double low = y - (high - x);
      if (low != 0) {
        partials[kept++] = low;
      }
      x = high;
    }
    count = kept;
    if (x == 0) {
      return;
    }
    if (Double.isInfinite(x) || Double.isNaN(x)) {
      if (!Double.isInfinite(value) && !Double.isNaN(value)) {
        throw PyErrors.overflowError("intermediate overflow in fsum");
      }
      if (Double.isInfinite(value)) {
        infinities += value;
      }
      specials += value;
      count = 0;
      return;
    }
    if (count == partials.length) {
      partials = Arrays.copyOf(partials, count * 2);
    }
    partials[count++] = x;
  }

  /** The sum of what was added; ValueError for infinities of both signs. */
  @TruffleBoundary
  public double result() {
    if (specials != 0) {
      if (Double.isNaN(infinities)) {
        throw PyErrors.valueError("-inf + inf in fsum");
      }
      return specials;
    }
    double high = 0;
    int n = count;
    if (n > 0) {
      high = partials[--n];
      double low = 0;
      while (n > 0) {
        double x = high;
        double y = partials[--n];
        high = x + y;
        low = y - (high - x);
        if (low != 0) {
          break;
        }
      }
      // A tie was rounded without regard to what is below: round away if that has the same sign.
      if (n > 0 && (low < 0 && partials[n - 1] < 0 || low > 0 && partials[n - 1] > 0)) {
        double twice = low * 2;
        double x = high + twice;
        if (twice == x - high) {
          high = x;
        }
      }
    }
    return high;
  }
}
