package io.orochi.python.runtime;

import io.orochi.framework.object.Shape;
import io.orochi.framework.object.ShapedObject;
import io.orochi.framework.operation.Operation;
import io.orochi.stm.Publisher;
import java.lang.ref.WeakReference;
import java.util.Arrays;

/**
 * A row of bytes that grows and shrinks. A change replaces a range of bytes and logs the bytes that
 * were there, so undo costs what was changed.
 *
 * <p>As long as views look at it the size cannot change. A view that is garbage counts no more, as
 * where references are counted; whether it is, the garbage collector must say ({@link
 * UnreachableViews}).
 */
public abstract class ByteStore extends ShapedObject implements ByteMemory {
  private static final int UNDO_SPLICE = 1;
  private static final int UNDO_EXPORTS = 2;
  private static final byte[] NOTHING = {};

  private byte[] store;
  private int size;

  /** Views that look at this, and garbage; null for none. The array is never changed. */
  private Exports exports;

  /**
   * A list of exports.
   *
   * @param users empty when the views are garbage
   */
  private record Exports(WeakReference<Object> users, Export last, Exports others) {}

  /** Takes the array over. */
  protected ByteStore(PyThread t, Shape shape, byte[] bytes) {
    super(t, shape);
    store = bytes;
    size = bytes.length;
  }

  /** The error for a change of size while there are views. */
  protected abstract PyException sizeIsFixed();

  @Override
  public final int size(PyThread t) {
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
  public final byte[] toArray(PyThread t) {
    if (isPrivate()) {
      return Arrays.copyOf(store, size);
    }
    while (true) {
      long m = t.firstLook(this);
      byte[] s = store;
      byte[] copy = Arrays.copyOf(s, Math.max(0, Math.min(size, s.length)));
      if (t.secondLook(this, m)) {
        return copy;
      }
    }
  }

  @Override
  public final byte[] read(PyThread t, int at, int count) {
    while (true) {
      boolean shared = !isPrivate();
      long m = shared ? t.firstLook(this) : 0;
      byte[] s = store;
      boolean inside = at >= 0 && count >= 0 && at <= Math.min(size, s.length) - count;
      byte[] copy = inside ? Arrays.copyOfRange(s, at, at + count) : null;
      if (!shared || t.secondLook(this, m)) {
        return copy;
      }
    }
  }

  /** The byte at a non-negative index, or -1 when it is out of range. */
  public final int get(PyThread t, long index) {
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

  @Override
  public final Object element(PyThread t, long at, ElementFormat format) {
    while (true) {
      boolean shared = !isPrivate();
      long m = shared ? t.firstLook(this) : 0;
      byte[] s = store;
      boolean inside = at >= 0 && at <= Math.min(size, s.length) - format.size();
      Object v = inside ? format.get(s, (int) at) : null;
      if (!shared || t.secondLook(this, m)) {
        return v;
      }
    }
  }

  @Override
  public final boolean write(PyThread t, int at, byte[] bytes) {
    return splice(t, at, bytes.length, bytes);
  }

  /**
   * Replaces {@code removed} bytes at {@code at} by others; false when the range is out of bounds
   * now; BufferError when that changes the size while there are views.
   */
  public final boolean splice(PyThread t, int at, int removed, byte[] inserted) {
    while (true) {
      long w = t.open(this);
      try {
        if (at < 0 || removed < 0 || at > size - removed) {
          return false;
        }
        if (exports == null || removed == inserted.length) {
          byte[] old = removed == 0 ? NOTHING : Arrays.copyOfRange(store, at, at + removed);
          t.logUndo(this, UNDO_SPLICE, (long) at << 32 | inserted.length, old);
          spliceOwned(at, removed, inserted);
          return true;
        }
      } finally {
        t.close(this, w);
      }
      forgetExports(t);
    }
  }

  private void spliceOwned(int at, int removed, byte[] inserted) {
    int n = Math.addExact(size - removed, inserted.length);
    byte[] s = store;
    if (n > s.length) {
      s = Arrays.copyOf(s, Math.max(n, s.length + (s.length >> 3) + 6));
    }
    if (removed != inserted.length) {
      System.arraycopy(s, at + removed, s, at + inserted.length, size - at - removed);
    }
    System.arraycopy(inserted, 0, s, at, inserted.length);
    store = s;
    size = n;
  }

  // ---- views
  // ------------------------------------------------------------------------------------

  /** Remembers that views look at this. */
  final void addExport(PyThread t, Export e, Object users) {
    if (!isPrivate()) {
      t.escape(e);
    }
    long w = t.open(this);
    t.logUndo(this, UNDO_EXPORTS, 0, exports);
    exports = new Exports(new WeakReference<>(users), e, exports);
    t.close(this, w);
  }

  /** Forgets a family of views that have all been released. */
  public final void removeExport(PyThread t, Export e) {
    long w = t.open(this);
    t.logUndo(this, UNDO_EXPORTS, 0, exports);
    exports = without(exports, e);
    t.close(this, w);
  }

  private static Exports without(Exports list, Export e) {
    Exports rest = null;
    for (Exports x = list; x != null; x = x.others) {
      if (x.last != e && x.users.get() != null) {
        rest = new Exports(x.users, x.last, rest);
      }
    }
    return rest;
  }

  /** BufferError if the size must not change because there are views. */
  public final void checkResizable(PyThread t) {
    if (exports(t) != null) {
      forgetExports(t);
    }
  }

  /** Whether a view that is not released may still be in use. */
  public final boolean isExported(PyThread t) {
    return Operation.atomically(t, () -> countsOne(t));
  }

  private boolean countsOne(PyThread t) {
    for (Exports x = exports(t); x != null; x = x.others) {
      if (x.users.get() != null && x.last.views(t) > 0) {
        return true;
      }
    }
    return false;
  }

  private Exports exports(PyThread t) {
    while (true) {
      boolean shared = !isPrivate();
      long m = shared ? t.firstLook(this) : 0;
      Exports x = exports;
      if (!shared || t.secondLook(this, m)) {
        return x;
      }
    }
  }

  /** Whether views are in use, after a collection; remembers which ones. */
  private boolean findUsers(PyThread t) {
    boolean some = false;
    for (Exports x = exports(t); x != null; x = x.others) {
      if (x.users.get() != null && x.last.views(t) > 0) {
        x.last.setKnownInUse();
        some = true;
      }
    }
    return some;
  }

  /** Whether views that were in use when that was last looked at are not released. */
  private boolean isAnyKnown(PyThread t) {
    for (Exports x = exports(t); x != null; x = x.others) {
      if (x.users.get() != null && x.last.isKnownInUse() && x.last.views(t) > 0) {
        return true;
      }
    }
    return false;
  }

  /** Forgets views that are released or garbage; BufferError when others are left. */
  private void forgetExports(PyThread t) {
    boolean fixed =
        isExported(t) && (UnreachableViews.of(t).mayTell() ? findUsers(t) : isAnyKnown(t));
    if (fixed) {
      throw sizeIsFixed();
    }
    Exports seen = exports(t);
    long w = t.open(this);
    if (exports == seen) {
      t.logUndo(this, UNDO_EXPORTS, 0, seen);
      exports = null;
    }
    t.close(this, w);
  }

  @Override
  public final ByteStore store() {
    return this;
  }

  @Override
  public final boolean isReadOnly() {
    return false;
  }

  @Override
  protected Object snapshot() {
    return null; // each change is logged
  }

  @Override
  protected void undo(int op, long arg, Object value) {
    switch (op) {
      case UNDO_SPLICE -> spliceOwned((int) (arg >>> 32), (int) arg, (byte[]) value);
      case UNDO_EXPORTS -> exports = (Exports) value;
      default -> super.undo(op, arg, value);
    }
  }

  /** The families of views become public with what they look at. */
  @Override
  public void publishFields(Publisher p) {
    super.publishFields(p);
    for (Exports x = exports; x != null; x = x.others) {
      p.visit(x.last);
    }
  }
}
