package io.orochi.python.runtime;

import io.orochi.stm.Publisher;

/** {@code iter(bytes)} and {@code iter(bytearray)}. */
public final class BytesIterator extends CursorIterator {
  private final Object source;

  /** Over a {@link PyBytes} or a {@link PyByteArray}. */
  public BytesIterator(PyThread t, Object source) {
    super(t, 0);
    this.source = source;
  }

  public Object source() {
    return source;
  }

  /** The number of bytes to go over, from the first. */
  public long size(PyThread t) {
    return source instanceof PyBytes b ? b.size() : ((PyByteArray) source).size(t);
  }

  @Override
  protected Object item(PyThread t, long at) {
    if (source instanceof PyBytes b) {
      return at < b.size() ? (Object) (long) (b.bytes()[(int) at] & 0xff) : null;
    }
    int v = ((PyByteArray) source).get(t, at);
    return v < 0 ? null : (Object) (long) v;
  }

  @Override
  public BuiltinType builtinType() {
    return source instanceof PyBytes ? BuiltinType.BYTES_ITERATOR : BuiltinType.BYTEARRAY_ITERATOR;
  }

  @Override
  public void publishFields(Publisher p) {
    p.visit(source);
  }
}
