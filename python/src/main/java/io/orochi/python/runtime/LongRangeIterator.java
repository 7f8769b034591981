package io.orochi.python.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import io.orochi.python.number.Ints;
import io.orochi.stm.Publisher;

/**
 * {@code iter(range)} with numbers beyond 64 bits. The position itself is 64 bits wide: nobody
 * counts further.
 */
public final class LongRangeIterator extends CursorIterator {
  private final Object start;
  private final Object step;
  private final Object length;

  public LongRangeIterator(PyThread t, Object start, Object step, Object length) {
    super(t, 0);
    this.start = start;
    this.step = step;
    this.length = length;
  }

  public Object start() {
    return start;
  }

  public Object step() {
    return step;
  }

  public Object length() {
    return length;
  }

  @Override
  @TruffleBoundary
  protected Object item(PyThread t, long at) {
    return Ints.compare(at, length) < 0 ? Ints.add(start, Ints.multiply((Object) at, step)) : null;
  }

  @Override
  public BuiltinType builtinType() {
    return BuiltinType.LONG_RANGE_ITERATOR;
  }

  @Override
  public void publishFields(Publisher p) {}
}
