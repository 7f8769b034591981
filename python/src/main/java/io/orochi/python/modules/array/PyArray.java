package io.orochi.python.modules.array;

import io.orochi.framework.object.Shape;
import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.ByteStore;
import io.orochi.python.runtime.ElementFormat;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyThread;

/** An {@code array.array}. */
final class PyArray extends ByteStore {
  private final TypeCode type;

  /** Takes the bytes over. */
  PyArray(PyThread t, Shape shape, TypeCode type, byte[] bytes) {
    super(t, shape, bytes);
    this.type = type;
  }

  /** A plain array. */
  static PyArray of(PyThread t, TypeCode type, byte[] bytes) {
    return new PyArray(t, t.context().shape(ArrayModule.ARRAY), type, bytes);
  }

  TypeCode type() {
    return type;
  }

  /** How many elements there are. */
  int count(PyThread t) {
    return size(t) / type.size();
  }

  /** The element with a non-negative index, or null when there is none. */
  Object getOrNull(PyThread t, long index) {
    Object read = index > Integer.MAX_VALUE ? null : element(t, index * type.size(), type.bits());
    return read == null ? null : type.value(read);
  }

  /** All elements. */
  Object[] items(PyThread t) {
    byte[] bytes = toArray(t);
    Object[] all = new Object[bytes.length / type.size()];
    for (int i = 0; i < all.length; i++) {
      all[i] = type.value(type.bits().get(bytes, i * type.size()));
    }
    return all;
  }

  /** Adds bytes at the end. */
  void append(PyThread t, byte[] bytes) {
    while (!splice(t, size(t), 0, bytes)) {
      // it became shorter in between
    }
  }

  /** Replaces everything. */
  void replaceAll(PyThread t, byte[] bytes) {
    while (!splice(t, 0, size(t), bytes)) {
      // it changed its size in between
    }
  }

  @Override
  protected PyException sizeIsFixed() {
    return PyErrors.raise(
        BuiltinException.BufferError, "cannot resize an array that is exporting buffers");
  }

  @Override
  public ElementFormat format() {
    return type.format;
  }
}
