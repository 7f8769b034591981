package io.orochi.python.runtime;

import io.orochi.framework.object.Shape;

/** A {@code bytearray}. */
public final class PyByteArray extends ByteStore {
  /** Takes the array over. */
  public PyByteArray(PyThread t, Shape shape, byte[] bytes) {
    super(t, shape, bytes);
  }

  @Override
  protected PyException sizeIsFixed() {
    return PyErrors.raise(
        BuiltinException.BufferError, "Existing exports of data: object cannot be re-sized");
  }

  @Override
  public ElementFormat format() {
    return ElementFormat.BYTES;
  }
}
