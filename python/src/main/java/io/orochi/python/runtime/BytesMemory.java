package io.orochi.python.runtime;

import java.util.Arrays;

/** The memory of a {@code bytes} object. */
record BytesMemory(byte[] bytes) implements ByteMemory {
  @Override
  public int size(PyThread t) {
    return bytes.length;
  }

  @Override
  public byte[] read(PyThread t, int at, int count) {
    return Arrays.copyOfRange(bytes, at, at + count);
  }

  @Override
  public Object element(PyThread t, long at, ElementFormat format) {
    return at + format.size() <= bytes.length ? format.get(bytes, (int) at) : null;
  }

  @Override
  public boolean write(PyThread t, int at, byte[] replacement) {
    throw new UnsupportedOperationException("read-only");
  }

  @Override
  public boolean isReadOnly() {
    return true;
  }

  @Override
  public ElementFormat format() {
    return ElementFormat.BYTES;
  }

  @Override
  public ByteStore store() {
    return null;
  }
}
