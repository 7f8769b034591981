package io.orochi.python.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import io.orochi.python.number.Ints;
import java.math.BigInteger;

/** A range. Immutable; its parts are normalised ints. */
public final class PyRange implements BuiltinType.Typed {
  private final Object start;
  private final Object stop;
  private final Object step;
  private final Object length;

  private PyRange(Object start, Object stop, Object step, Object length) {
    this.start = start;
    this.stop = stop;
    this.step = step;
    this.length = length;
  }

  /** A range of ints; ValueError when {@code step} is zero. */
  @TruffleBoundary
  public static PyRange of(Object start, Object stop, Object step) {
    if (Ints.isZero(step)) {
      throw PyErrors.valueError("range() arg 3 must not be zero");
    }
    return new PyRange(start, stop, step, count(start, stop, step));
  }

  private static Object count(Object start, Object stop, Object step) {
    boolean up = Ints.sign(step) > 0;
    Object low = up ? start : stop;
    Object high = up ? stop : start;
    if (Ints.compare(low, high) >= 0) {
      return 0L;
    }
    BigInteger span = Ints.big(high).subtract(Ints.big(low)).subtract(BigInteger.ONE);
    return Ints.normalise(span.divide(Ints.big(step).abs()).add(BigInteger.ONE));
  }

  public Object start() {
    return start;
  }

  public Object stop() {
    return stop;
  }

  public Object step() {
    return step;
  }

  /** How many items; an int of any size. */
  public Object length() {
    return length;
  }

  /**
   * Whether all items, and the numbers around them that a loop needs, are 64-bit ints: what a fast
   * loop takes.
   */
  public boolean isSmall() {
    return start instanceof Long
        && stop instanceof Long
        && step instanceof Long
        && length instanceof Long;
  }

  /** {@code iter(self)}. */
  public CursorIterator iterator(PyThread t) {
    if (isSmall()) {
      return new RangeIterator(t, (long) start, (long) step, (long) length);
    }
    return new LongRangeIterator(t, start, step, length);
  }

  /** {@code start + index * step}. */
  @TruffleBoundary
  public Object item(Object index) {
    return Ints.add(start, Ints.multiply(index, step));
  }

  /** {@code reversed(self)}. */
  @TruffleBoundary
  public CursorIterator reversed(PyThread t) {
    Object last = item(Ints.subtract(length, (Object) 1L));
    Object back = Ints.negate(step);
    return isSmall() && last instanceof Long l && back instanceof Long b
        ? new RangeIterator(t, l, b, (long) length)
        : new LongRangeIterator(t, last, back, length);
  }

  @Override
  public BuiltinType builtinType() {
    return BuiltinType.RANGE;
  }
}
