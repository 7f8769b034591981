package io.orochi.python.runtime;

/** Bytes of one guest object that others may look at and change in place. Each method is atomic. */
public interface ByteMemory {
  int size(PyThread t);

  /** A copy of {@code count} bytes, or null when the range is out of bounds now. */
  byte[] read(PyThread t, int at, int count);

  /** One element, or null when it is out of bounds now. */
  Object element(PyThread t, long at, ElementFormat format);

  /**
   * Replaces bytes by as many others; false when the range is out of bounds now. Not for memory
   * that is read-only.
   */
  boolean write(PyThread t, int at, byte[] bytes);

  boolean isReadOnly();

  /** What the bytes stand for. */
  ElementFormat format();

  /** What keeps the memory as it is as long as views look at it; null where nothing can change. */
  ByteStore store();
}
