package io.orochi.python.runtime;

import io.orochi.stm.Publisher;

/** {@code iter(range)} while all numbers fit into 64 bits. */
public final class RangeIterator extends CursorIterator {
  private final long start;
  private final long step;
  private final long length;

  public RangeIterator(PyThread t, long start, long step, long length) {
    super(t, 0);
    this.start = start;
    this.step = step;
    this.length = length;
  }

  public long start() {
    return start;
  }

  public long step() {
    return step;
  }

  public long length() {
    return length;
  }

  @Override
  protected Object item(PyThread t, long at) {
    return at < length ? (Object) (start + at * step) : null;
  }

  @Override
  public BuiltinType builtinType() {
    return BuiltinType.RANGE_ITERATOR;
  }

  @Override
  public void publishFields(Publisher p) {}
}
