package io.orochi.python.builtins.memory;

import io.orochi.python.runtime.ByteMemory;
import io.orochi.python.runtime.ByteStore;
import io.orochi.python.runtime.ElementFormat;
import io.orochi.python.runtime.PyThread;

/** The bytes that a contiguous view shows. */
record ViewMemory(PyMemoryView view, ByteMemory memory) implements ByteMemory {
  private int offset() {
    return view.layout().offset();
  }

  @Override
  public int size(PyThread t) {
    return view.layout().bytes();
  }

  @Override
  public byte[] read(PyThread t, int at, int count) {
    return at > size(t) - count ? null : memory.read(t, offset() + at, count);
  }

  @Override
  public Object element(PyThread t, long at, ElementFormat format) {
    return at > size(t) - format.size() ? null : memory.element(t, offset() + at, format);
  }

  @Override
  public boolean write(PyThread t, int at, byte[] bytes) {
    return at <= size(t) - bytes.length && memory.write(t, offset() + at, bytes);
  }

  @Override
  public boolean isReadOnly() {
    return view.readOnly();
  }

  @Override
  public ElementFormat format() {
    return view.layout().format();
  }

  @Override
  public ByteStore store() {
    return memory.store();
  }
}
