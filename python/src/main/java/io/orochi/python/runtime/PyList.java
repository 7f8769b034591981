package io.orochi.python.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import io.orochi.framework.object.Shape;
import io.orochi.framework.operation.Operation;
import io.orochi.stm.TxObject;
import java.util.Arrays;

/** A list. Each method is one operation. */
public final class PyList extends ListContent {
  private final boolean exact;

  /** An empty list. */
  public PyList(PyThread t, Shape shape) {
    this(t, shape, ListStore.EMPTY, 0);
  }

  private PyList(PyThread t, Shape shape, Object store, int size) {
    super(t, shape, store, size);
    this.exact = ((PyType) shape.guestClass()).builtin() == BuiltinType.LIST;
  }

  /**
   * A list of these items; takes the array over, which must not be a subclass of {@code Object[]}.
   */
  public static PyList of(PyThread t, Object... items) {
    Object[] own =
        items.getClass() == Object[].class
            ? items
            : Arrays.copyOf(items, items.length, Object[].class);
    return new PyList(
        t, t.context().shape(BuiltinType.LIST), ListStore.narrowed(own), items.length);
  }

  /** A list of the first {@code size} of these items; takes the array over. */
  public static PyList of(PyThread t, Object[] items, int size) {
    return new PyList(t, t.context().shape(BuiltinType.LIST), items, size);
  }

  /** A list of these ints; takes the array over. */
  public static PyList ofLongs(PyThread t, long... items) {
    return new PyList(t, t.context().shape(BuiltinType.LIST), items, items.length);
  }

  /** An exact list over a storage array that nobody else holds. */
  static PyList ofStore(PyThread t, Object store) {
    return new PyList(t, t.context().shape(BuiltinType.LIST), store, ListStore.capacity(store));
  }

  /** Whether the class is exactly {@code list}; never changes, needs no barrier. */
  public boolean isExact() {
    return exact;
  }

  /** {@code len(self)}. */
  public int size(PyThread t) {
    return isPrivate() ? size : sizeShared(t);
  }

  @TruffleBoundary(transferToInterpreterOnException = false)
  private int sizeShared(PyThread t) {
    while (true) {
      long m = t.firstLook(this);
      int n = size;
      if (t.secondLook(this, m)) {
        return n;
      }
    }
  }

  /** The item at a non-negative index, or null when it is out of range. */
  public Object getOrNull(PyThread t, long index) {
    if (isPrivate()) {
      return ListStore.get(store, size, index);
    }
    while (true) {
      long m = t.firstLook(this);
      Object s = store;
      Object v = ListStore.get(s, size, index);
      if (t.secondLook(this, m)) {
        return v == null && s instanceof ListCells cells ? getApart(t, cells, index) : v;
      }
    }
  }

  /**
   * {@code self[index]} for any index: negative ones count from the end. Null when it is out of
   * range.
   */
  public Object getAnyOrNull(PyThread t, long index) {
    if (isPrivate()) {
      int n = size;
      return ListStore.get(store, n, index < 0 ? index + n : index);
    }
    while (true) {
      long m = t.firstLook(this);
      int n = size;
      Object s = store;
      long i = index < 0 ? index + n : index;
      Object v = ListStore.get(s, n, i);
      if (t.secondLook(this, m)) {
        return v == null && s instanceof ListCells cells ? getApart(t, cells, i) : v;
      }
    }
  }

  @TruffleBoundary(transferToInterpreterOnException = false)
  private static Object getApart(PyThread t, ListCells cells, long i) {
    return i < 0 || i >= cells.size() ? null : cells.cell((int) i).read(t);
  }

  /** {@code self[index]}; IndexError. */
  public Object get(PyThread t, long index) {
    Object v = getAnyOrNull(t, index);
    if (v == null) {
      throw PyErrors.indexError("list index out of range");
    }
    return v;
  }

  /** {@code self[index] = value} for any index; false when it is out of range. */
  public boolean trySet(PyThread t, long index, Object value) {
    return t.mayChangeFreely(this) ? setOwned(t, index, value, false) : setLogged(t, index, value);
  }

  @TruffleBoundary(transferToInterpreterOnException = false)
  private boolean setLogged(PyThread t, long index, Object value) {
    if (seemsApart()) {
      return setApart(t, index, value);
    }
    if (!isPrivate()) {
      t.escape(value);
    }
    long w = openWhole(t);
    try {
      return setOwned(t, index, value, logs(t));
    } finally {
      t.close(this, w);
    }
  }

  private boolean setApart(PyThread t, long index, Object value) {
    return Operation.atomically(
        t,
        () -> {
          ListCells cells = cells(t);
          if (cells == null) {
            return trySet(t, index, value);
          }
          long i = index < 0 ? index + cells.size() : index;
          if (i < 0 || i >= cells.size()) {
            return false;
          }
          cells.cell((int) i).write(t, value);
          return true;
        });
  }

  /** The transactional object that holds an item: the list, or the item's own. */
  public TxObject holder(PyThread t, long index) {
    ListCells cells = cells(t);
    long i = cells == null || index >= 0 ? index : index + cells.size();
    return cells == null || i < 0 || i >= cells.size() ? this : cells.cell((int) i);
  }

  /** {@code self[index] = value}; IndexError. */
  public void set(PyThread t, long index, Object value) {
    if (!trySet(t, index, value)) {
      throw PyErrors.indexError("list assignment index out of range");
    }
  }

  /** {@code self.append(value)}. */
  public void append(PyThread t, Object value) {
    if (t.mayChangeFreely(this)) {
      appendOwned(value);
    } else {
      appendLogged(t, value);
    }
  }

  @TruffleBoundary(transferToInterpreterOnException = false)
  private void appendLogged(PyThread t, Object value) {
    if (!isPrivate()) {
      t.escape(value);
    }
    long w = openWhole(t);
    try {
      logAppend(t);
      appendOwned(value);
    } finally {
      t.close(this, w);
    }
  }

  /** Removes and returns the last item; null when the list is empty. */
  public Object popLastOrNull(PyThread t) {
    return t.mayChangeFreely(this) ? popOwned() : popLogged(t);
  }

  @TruffleBoundary(transferToInterpreterOnException = false)
  private Object popLogged(PyThread t) {
    long w = openWhole(t);
    try {
      logPop(t);
      return popOwned();
    } finally {
      t.close(this, w);
    }
  }

  /**
   * Removes and returns the item at any index; null when it is out of range (also of an empty
   * list).
   */
  @TruffleBoundary
  public Object removeAtOrNull(PyThread t, long index) {
    long w = openWhole(t);
    try {
      long i = index < 0 ? index + size : index;
      if (i < 0 || i >= size) {
        return null;
      }
      Object v = ListStore.get(store, size, i);
      change(t, (int) i, 1, ListStore.EMPTY, 0);
      return v;
    } finally {
      t.close(this, w);
    }
  }

  /** {@code self.insert(index, value)}: any index, out of range ones mean an end. */
  @TruffleBoundary
  public void insert(PyThread t, long index, Object value) {
    if (!isPrivate()) {
      t.escape(value);
    }
    Object one = ListStore.fresh(value, 1);
    ListStore.put(one, 0, value);
    long w = openWhole(t);
    try {
      long i = index < 0 ? Math.max(0, index + size) : Math.min(index, size);
      change(t, (int) i, 0, one, 1);
    } finally {
      t.close(this, w);
    }
  }

  /** Appends all of these items; keeps no reference to the array. */
  public void extend(PyThread t, Object[] items) {
    extendStore(t, ListStore.narrowed(items), items.length);
  }

  /** Appends the items of a storage array. */
  @TruffleBoundary
  void extendStore(PyThread t, Object items, int count) {
    if (count == 0) {
      return;
    }
    escapeAll(t, items, count);
    long w = openWhole(t);
    try {
      change(t, size, 0, items, count);
    } finally {
      t.close(this, w);
    }
  }

  /**
   * {@code self[from:to] = items}: bounds are clamped as for slices, {@code to} is at least {@code
   * from}.
   *
   * @param items a storage array; not kept
   */
  @TruffleBoundary
  void splice(PyThread t, long from, long to, Object items, int count) {
    escapeAll(t, items, count);
    long w = openWhole(t);
    try {
      int f = (int) Math.min(from, size);
      int l = (int) Math.max(f, Math.min(to, size));
      change(t, f, l - f, items, count);
    } finally {
      t.close(this, w);
    }
  }

  /** {@code self.clear()}. */
  public void clear(PyThread t) {
    splice(t, 0, Integer.MAX_VALUE, ListStore.EMPTY, 0);
  }

  /**
   * Replaces the whole content if it still has {@code expected} items in the storage array {@code
   * was}; false, changing nothing, if not.
   */
  @TruffleBoundary
  boolean replaceIf(PyThread t, Object was, int expected, Object items, int count) {
    escapeAll(t, items, count);
    long w = openWhole(t);
    try {
      if (store != was || size != expected) {
        return false;
      }
      change(t, 0, size, items, count);
      return true;
    } finally {
      t.close(this, w);
    }
  }

  /** {@code self.reverse()}. */
  @TruffleBoundary
  public void reverse(PyThread t) {
    long w = openWhole(t);
    try {
      Object[] items = ListStore.boxed(store, 0, size);
      for (int i = 0, j = items.length - 1; i < j; i++, j--) {
        Object x = items[i];
        items[i] = items[j];
        items[j] = x;
      }
      change(t, 0, size, ListStore.narrowed(items), items.length);
    } finally {
      t.close(this, w);
    }
  }

  /**
   * Stores {@code items} at {@code start, start + step, …}; false, changing nothing, when not all
   * of these places exist (any more) or the slice {@code slice} selects another number of places.
   */
  @TruffleBoundary
  boolean setStepped(PyThread t, PySlice.Range slice, Object[] items) {
    if (!isPrivate()) {
      for (Object item : items) {
        t.escape(item);
      }
    }
    long w = openWhole(t);
    try {
      long last = slice.start() + (slice.count() - 1) * slice.step();
      if (slice.start() >= size || last < 0 || last >= size) {
        return false;
      }
      boolean log = logs(t);
      for (int i = 0; i < items.length; i++) {
        setOwned(t, slice.start() + i * slice.step(), items[i], log);
      }
      return true;
    } finally {
      t.close(this, w);
    }
  }

  /** Deletes the items that a slice selects from the present ones. */
  @TruffleBoundary
  void deleteStepped(PyThread t, PySlice.Bounds bounds) {
    long w = openWhole(t);
    try {
      PySlice.Range r = bounds.in(size).ascending();
      if (r.count() == 0) {
        return;
      }
      int from = (int) r.start();
      int to = (int) (r.start() + (r.count() - 1) * r.step()) + 1;
      Object[] kept = new Object[to - from - (int) r.count()];
      int k = 0;
      for (int i = from; i < to; i++) {
        if ((i - from) % r.step() != 0) {
          kept[k++] = ListStore.get(store, size, i);
        }
      }
      change(t, from, to - from, store instanceof Object[] ? kept : ListStore.narrowed(kept), k);
    } finally {
      t.close(this, w);
    }
  }

  /** All items in a fresh array. */
  @TruffleBoundary
  public Object[] toArray(PyThread t) {
    Object s = copyStore(t, 0, Integer.MAX_VALUE);
    return s instanceof Object[] a ? a : ListStore.boxed(s, 0, ListStore.capacity(s));
  }

  /** A fresh storage array with the items in a range, whose bounds are clamped. */
  @TruffleBoundary
  Object copyStore(PyThread t, long from, long to) {
    if (isPrivate()) {
      return copyClamped(store, size, from, to);
    }
    while (true) {
      if (seemsApart()) {
        settle(t);
      }
      long m = t.firstLook(this);
      Object s = store;
      if (s instanceof ListCells) {
        continue;
      }
      Object copy = copyClamped(s, Math.min(size, ListStore.capacity(s)), from, to);
      if (t.secondLook(this, m)) {
        return copy;
      }
    }
  }

  private static Object copyClamped(Object s, int n, long from, long to) {
    int f = (int) Math.min(from, n);
    int l = (int) Math.max(f, Math.min(to, n));
    return ListStore.range(s, f, l);
  }

  /** A fresh storage array with what a slice selects from the present items. */
  @TruffleBoundary
  Object copyStepped(PyThread t, PySlice.Bounds bounds) {
    while (true) {
      if (seemsApart()) {
        settle(t);
      }
      boolean shared = !isPrivate();
      long m = shared ? t.firstLook(this) : 0;
      Object s = store;
      if (s instanceof ListCells) {
        continue;
      }
      Object copy = ListStore.stepped(s, bounds.in(Math.min(size, ListStore.capacity(s))));
      if (!shared || t.secondLook(this, m)) {
        return copy;
      }
    }
  }

  private void escapeAll(PyThread t, Object items, int count) {
    if (!isPrivate() && items instanceof Object[] a) {
      for (int i = 0; i < count; i++) {
        t.escape(a[i]);
      }
    }
  }
}
