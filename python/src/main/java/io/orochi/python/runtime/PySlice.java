package io.orochi.python.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import io.orochi.stm.Publisher;
import java.math.BigInteger;

/** A slice object. Immutable. */
public final class PySlice extends Holder implements BuiltinType.Typed {
  private final Object start;
  private final Object stop;
  private final Object step;

  /** A slice; absent parts are None. */
  public PySlice(Object start, Object stop, Object step) {
    this.start = start;
    this.stop = stop;
    this.step = step;
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

  /** Whether it has no step, and neither of the other parts has to be converted. */
  public boolean isPlain() {
    return step == PyNone.NONE && isPlain(start) && isPlain(stop);
  }

  private static boolean isPlain(Object part) {
    return part instanceof Long || part == PyNone.NONE;
  }

  /** The start of a slice that {@link #isPlain()}. */
  public long plainStart() {
    return start instanceof Long l ? l : 0;
  }

  /** The stop of a slice that {@link #isPlain()}. */
  public long plainStop() {
    return stop instanceof Long l ? l : Long.MAX_VALUE;
  }

  /**
   * The parts converted through {@code __index__} and clamped to 64 bits: guest code may run here,
   * and not afterwards. TypeError, ValueError.
   */
  @TruffleBoundary
  public Bounds bounds(PyThread t) {
    long k = step == PyNone.NONE ? 1 : clamped(t, step);
    if (k == 0) {
      throw PyErrors.valueError("slice step cannot be zero");
    }
    if (k < -Long.MAX_VALUE) {
      k = -Long.MAX_VALUE;
    }
    long from = start == PyNone.NONE ? (k < 0 ? Long.MAX_VALUE : 0) : clamped(t, start);
    long to = stop == PyNone.NONE ? (k < 0 ? Long.MIN_VALUE : Long.MAX_VALUE) : clamped(t, stop);
    return new Bounds(from, to, k);
  }

  private static long clamped(PyThread t, Object part) {
    if (part instanceof Long l) {
      return l;
    }
    Object i = Indices.indexOrNull(t, part);
    if (i == null) {
      throw PyErrors.typeError(
          "slice indices must be integers or None or have an __index__ method");
    }
    if (i instanceof Long l) {
      return l;
    }
    return ((BigInteger) i).signum() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
  }

  /** Start, stop and step as numbers, before the length is known. */
  public record Bounds(long start, long stop, long step) {
    /** What the slice selects from a sequence of the given length. */
    public Range in(long length) {
      long lower = step < 0 ? -1 : 0;
      long upper = step < 0 ? length - 1 : length;
      long from =
          start < 0
              ? Math.max(lower, start == Long.MIN_VALUE ? start : start + length)
              : Math.min(start, upper);
      long to =
          stop < 0
              ? Math.max(lower, stop == Long.MIN_VALUE ? stop : stop + length)
              : Math.min(stop, upper);
      long count = 0;
      if (step < 0 && to < from) {
        count = (from - to - 1) / -step + 1;
      } else if (step > 0 && from < to) {
        count = (to - from - 1) / step + 1;
      }
      return new Range(from, to, step, count);
    }
  }

  /**
   * What a slice selects.
   *
   * @param start the first index; -1 or the length for an empty selection at an end
   * @param stop the index behind the last
   * @param step not 0
   * @param count how many
   */
  public record Range(long start, long stop, long step, long count) {
    /** The same places in ascending order. */
    public Range ascending() {
      if (step > 0) {
        return this;
      }
      long first = start + (count - 1) * step;
      return new Range(first, start + 1, -step, count);
    }
  }

  @Override
  public BuiltinType builtinType() {
    return BuiltinType.SLICE;
  }

  @Override
  public void publishFields(Publisher p) {
    p.visit(start);
    p.visit(stop);
    p.visit(step);
  }
}
