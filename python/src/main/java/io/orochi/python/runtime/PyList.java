package io.orochi.python.runtime;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import io.orochi.framework.object.Shape;
import io.orochi.framework.object.ShapedObject;
import io.orochi.stm.Publisher;
import java.util.Arrays;

/**
 * A list: an array whose class is the storage strategy ({@link ListStore}) and a size. Each method
 * is one operation.
 *
 * <p>Invariants: readers take {@code store} and {@code size} once each and test bounds against the
 * array, since between two looks the pair may not belong together. A change is one of three: an
 * item is replaced, items are appended, or a range is replaced by another ({@code splice}); each
 * logs its inverse first. A run of appends at one level of a transaction logs once.
 */
public final class PyList extends ShapedObject {
  private static final int UNDO_SET = 0;
  private static final int UNDO_APPEND = 1;
  private static final int UNDO_SPLICE = 2;

  private final boolean exact;
  private Object store;
  private int size;

  /**
   * Level at which the size before a run of appends has been logged and nothing else but
   * replacements since; or 0.
   */
  private long appendLevel;

  /** An empty list. */
  public PyList(PyThread t, Shape shape) {
    this(t, shape, ListStore.EMPTY, 0);
  }

  private PyList(PyThread t, Shape shape, Object store, int size) {
    super(t, shape);
    this.exact = ((PyType) shape.guestClass()).builtin() == BuiltinType.LIST;
    this.store = store;
    this.size = size;
  }

  /**
   * A list of these items; takes the array over, which must not be a subclass of {@code Object[]}.
   */
  public static PyList of(PyThread t, Object... items) {
    return new PyList(
        t, t.context().shape(BuiltinType.LIST), ListStore.narrowed(items), items.length);
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

  /**
   * The storage array; for the owner, or under the read protocol and with bounds tested against the
   * array itself.
   */
  public Object storeUnderProtocol() {
    return store;
  }

  /** The size; for the owner or under the read protocol. */
  public int sizeUnderProtocol() {
    return size;
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
      Object v = ListStore.get(store, size, index);
      if (t.secondLook(this, m)) {
        return v;
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
      Object v = ListStore.get(store, n, index < 0 ? index + n : index);
      if (t.secondLook(this, m)) {
        return v;
      }
    }
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
    if (!isPrivate()) {
      t.escape(value);
    }
    long w = t.open(this);
    try {
      return setOwned(t, index, value, logs(t));
    } finally {
      t.close(this, w);
    }
  }

  /** {@code self[index] = value}; IndexError. */
  public void set(PyThread t, long index, Object value) {
    if (!trySet(t, index, value)) {
      throw PyErrors.indexError("list assignment index out of range");
    }
  }

  private boolean setOwned(PyThread t, long index, Object value, boolean log) {
    int n = size;
    long i = index < 0 ? index + n : index;
    if (i < 0 || i >= n) {
      return false;
    }
    Object s = store;
    if (!ListStore.accepts(s, value)) {
      CompilerDirectives.transferToInterpreter();
      s = generalise();
    }
    if (log) {
      t.logUndo(this, UNDO_SET, i, ListStore.get(s, n, i));
    }
    ListStore.put(s, (int) i, value);
    return true;
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
    long w = t.open(this);
    try {
      logAppend(t);
      appendOwned(value);
    } finally {
      t.close(this, w);
    }
  }

  private void appendOwned(Object value) {
    int n = size;
    Object s = store;
    if (!ListStore.accepts(s, value) || n == ListStore.capacity(s)) {
      s = room(value);
    }
    ListStore.put(s, n, value);
    size = n + 1;
  }

  /** Makes room for one more item {@code value}. */
  @TruffleBoundary
  private Object room(Object value) {
    int n = size;
    if (n == 0 && store == ListStore.EMPTY) {
      return store = ListStore.fresh(value, 4);
    }
    if (!ListStore.accepts(store, value)) {
      generalise();
    }
    if (n == ListStore.capacity(store)) {
      store = ListStore.grown(store, ListStore.capacityFor(n + 1L));
    }
    return store;
  }

  @TruffleBoundary
  private Object generalise() {
    Object[] items = ListStore.boxed(store, 0, size);
    return store = Arrays.copyOf(items, Math.max(items.length, ListStore.capacity(store)));
  }

  /** Removes and returns the last item; null when the list is empty. */
  public Object popLastOrNull(PyThread t) {
    if (isPrivate() && !t.inTx()) {
      return popOwned(size - 1);
    }
    long w = t.open(this);
    try {
      int n = size;
      if (n == 0) {
        return null;
      }
      if (logs(t)) {
        logRemoval(t, n - 1);
      }
      return popOwned(n - 1);
    } finally {
      t.close(this, w);
    }
  }

  private Object popOwned(int last) {
    if (last < 0) {
      return null;
    }
    Object s = store;
    Object v = ListStore.get(s, last + 1, last);
    if (s instanceof Object[] a) {
      a[last] = null;
    }
    size = last;
    return v;
  }

  private void logRemoval(PyThread t, int index) {
    appendLevel = 0;
    t.logUndo(this, UNDO_SPLICE, index, ListStore.range(store, index, index + 1));
  }

  /**
   * Removes and returns the item at any index; null when it is out of range (also of an empty
   * list).
   */
  @TruffleBoundary
  public Object removeAtOrNull(PyThread t, long index) {
    long w = t.open(this);
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
    long w = t.open(this);
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
    long w = t.open(this);
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
    long w = t.open(this);
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
    long w = t.open(this);
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
    long w = t.open(this);
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
    long w = t.open(this);
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
    long w = t.open(this);
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
      long m = t.firstLook(this);
      Object s = store;
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
      boolean shared = !isPrivate();
      long m = shared ? t.firstLook(this) : 0;
      Object s = store;
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

  // ---- changes of an owned list
  // -------------------------------------------------------------------

  /**
   * Whether changes must be logged: not outside of transactions, nor of a list made at this level.
   */
  private boolean logs(PyThread t) {
    return t.inTx() && meta() != t.privStamp();
  }

  private void logAppend(PyThread t) {
    if (logs(t) && appendLevel != t.privStamp()) {
      t.logUndo(this, UNDO_APPEND, size, null);
      appendLevel = t.privStamp();
    }
  }

  /**
   * Replaces {@code removed} items at {@code from} by the first {@code count} of {@code items},
   * logged.
   */
  private void change(PyThread t, int from, int removed, Object items, int count) {
    if (removed == 0 && from == size) {
      logAppend(t);
    } else if (logs(t)) {
      appendLevel = 0;
      t.logUndo(
          this,
          UNDO_SPLICE,
          (long) count << 32 | from,
          ListStore.range(store, from, from + removed));
    }
    spliceOwned(from, removed, items, count);
  }

  @TruffleBoundary
  private void spliceOwned(int from, int removed, Object items, int count) {
    int n = size;
    if (removed == n) {
      // the whole content: the new items decide the strategy
      store = ListStore.range(items, 0, count);
      size = count;
      return;
    }
    Object source = items;
    if (count > 0 && source.getClass() != store.getClass()) {
      if (!(store instanceof Object[])) {
        generalise();
      }
      source = ListStore.boxed(source, 0, count);
    }
    long newSize = (long) n - removed + count;
    if (newSize > ListStore.capacity(store)) {
      store = ListStore.grown(store, ListStore.capacityFor(newSize));
    }
    System.arraycopy(store, from + removed, store, from + count, n - from - removed);
    if (count > 0) {
      System.arraycopy(source, 0, store, from, count);
    }
    size = (int) newSize;
    if (newSize < n) {
      ListStore.clear(store, size, n);
    }
  }

  @Override
  protected void undo(int op, long arg, Object value) {
    switch (op) {
      case UNDO_SET -> {
        if (!ListStore.accepts(store, value)) {
          generalise();
        }
        ListStore.put(store, (int) arg, value);
      }
      case UNDO_APPEND -> {
        ListStore.clear(store, (int) arg, size);
        size = (int) arg;
        appendLevel = 0;
      }
      case UNDO_SPLICE -> {
        appendLevel = 0;
        spliceOwned((int) arg, (int) (arg >>> 32), value, ListStore.capacity(value));
      }
      default -> super.undo(op, arg, value);
    }
  }

  /** Each change is logged by itself. */
  @Override
  protected Object snapshot() {
    return null;
  }

  @Override
  public void publishFields(Publisher p) {
    super.publishFields(p);
    if (store instanceof Object[] a) {
      for (int i = 0; i < size; i++) {
        p.visit(a[i]);
      }
    }
  }
}
