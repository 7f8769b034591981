package io.orochi.python.runtime;

import io.orochi.framework.object.Shape;
import io.orochi.framework.object.ShapedObject;
import java.util.Arrays;

/**
 * A {@code bytearray}. A change replaces a range of bytes and logs the bytes that were there, so
 * undo costs what was changed.
 */
public final class PyByteArray extends ShapedObject {
  private static final int UNDO_SPLICE = 1;

  private byte[] store;
  private int size;

  /** Takes the array over. */
  public PyByteArray(PyThread t, Shape shape, byte[] bytes) {
    super(t, shape);
    store = bytes;
    size = bytes.length;
  }

  public int size(PyThread t) {
    if (isPrivate()) {
      return size;
    }
    while (true) {
      long m = t.firstLook(this);
      int n = size;
      if (t.secondLook(this, m)) {
        return n;
      }
    }
  }

  /** A copy of the bytes. */
  public byte[] toArray(PyThread t) {
    if (isPrivate()) {
      return Arrays.copyOf(store, size);
    }
    while (true) {
      long m = t.firstLook(this);
      byte[] s = store;
      byte[] copy = Arrays.copyOf(s, Math.min(size, s.length));
      if (t.secondLook(this, m)) {
        return copy;
      }
    }
  }

  /** The byte at a non-negative index, or -1 when it is out of range. */
  public int get(PyThread t, long index) {
    if (isPrivate()) {
      return index < size ? store[(int) index] & 0xff : -1;
    }
    while (true) {
      long m = t.firstLook(this);
      byte[] s = store;
      int v = index < size && index < s.length ? s[(int) index] & 0xff : -1;
      if (t.secondLook(this, m)) {
        return v;
      }
    }
  }

  /**
   * Replaces {@code removed} bytes at {@code at} by others; false when the range is out of bounds
   * now.
   */
  public boolean splice(PyThread t, int at, int removed, byte[] inserted) {
    long w = t.open(this);
    try {
      if (at < 0 || removed < 0 || at + removed > size) {
        return false;
      }
      t.logUndo(
          this,
          UNDO_SPLICE,
          (long) at << 32 | inserted.length,
          Arrays.copyOfRange(store, at, at + removed));
      spliceOwned(at, removed, inserted);
      return true;
    } finally {
      t.close(this, w);
    }
  }

  private void spliceOwned(int at, int removed, byte[] inserted) {
    int n = size - removed + inserted.length;
    byte[] s = store;
    if (n > s.length) {
      s = Arrays.copyOf(s, Math.max(n, s.length + (s.length >> 3) + 6));
    }
    System.arraycopy(s, at + removed, s, at + inserted.length, size - at - removed);
    System.arraycopy(inserted, 0, s, at, inserted.length);
    store = s;
    size = n;
  }

  @Override
  protected Object snapshot() {
    return null; // each change is logged
  }

  @Override
  protected void undo(int op, long arg, Object value) {
    if (op == UNDO_SPLICE) {
      spliceOwned((int) (arg >>> 32), (int) arg, (byte[]) value);
    } else {
      super.undo(op, arg, value);
    }
  }
}
