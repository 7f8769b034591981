package io.orochi.python.number;

/** Numbers of 16 bits (IEEE 754 binary16). */
public final class HalfFloat {
  private static final double LIMIT = 65504;

  private HalfFloat() {}

  /** The nearest such number; halves go to even. An infinity where {@code d} is too large. */
  public static double round(double d) {
    if (Double.isNaN(d) || Double.isInfinite(d) || d == 0) {
      return d;
    }
    double unit = Math.scalb(1.0, Math.max(Math.getExponent(d), -14) - 10);
    double rounded = Math.rint(d / unit) * unit;
    return Math.copySign(Math.abs(rounded) > LIMIT ? Double.POSITIVE_INFINITY : rounded, d);
  }

  /** The bits of the nearest such number. */
  public static long bits(double d) {
    return Float.floatToFloat16((float) round(d));
  }
}
