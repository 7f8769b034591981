package io.orochi.python.runtime;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import io.orochi.framework.object.Shape;
import io.orochi.framework.object.ShapedObject;
import io.orochi.framework.operation.Operation;
import io.orochi.stm.Publisher;
import java.util.Arrays;

/**
 * What a list is made of, how it changes, and how each change is undone: an array whose class is
 * the storage strategy ({@link ListStore}), or {@link ListCells}, and a size. {@link PyList} has
 * the operations.
 *
 * <p>Invariants: readers take {@code store} and {@code size} once each and test bounds against the
 * array, since between two looks the pair may not belong together. A change is one of three: an
 * item is replaced, items are appended, or a range is replaced by another ({@link #change}); each
 * logs its inverse first. A run of appends at one level of a transaction logs once. The methods
 * that change may be called only by the owner: of a private list, or between {@code open} and
 * {@code close}.
 */
public abstract sealed class ListContent extends ShapedObject permits PyList {
  private static final int UNDO_SET = 0;
  private static final int UNDO_APPEND = 1;
  private static final int UNDO_SPLICE = 2;
  private static final int UNDO_STORE = 3;

  /** Read by the subclass as the owner or under the read protocol. */
  Object store;

  /** As {@link #store}. */
  int size;

  /**
   * Level at which the size before a run of appends has been logged and nothing else but
   * replacements since; or 0.
   */
  private long appendLevel;

  /** Null until transactions meet here. */
  private Meetings meetings;

  ListContent(PyThread t, Shape shape, Object store, int size) {
    super(t, shape);
    this.store = store;
    this.size = size;
  }

  /**
   * The storage array, or what {@link #isApart} knows; for the owner, or under the read protocol
   * and with bounds tested against the array itself.
   */
  public final Object storeUnderProtocol() {
    return store;
  }

  /** Whether items in this storage are apart. */
  public final boolean isApart(Object storage) {
    return storage instanceof ListCells;
  }

  /** The size; for the owner or under the read protocol. */
  public final int sizeUnderProtocol() {
    return size;
  }

  /**
   * Transactions have met at this list: if they do so again and again, its items are taken apart,
   * so that different indices no longer conflict. They come together again for whatever needs more
   * than one of them, and then it takes more meetings.
   */
  @TruffleBoundary
  final void contended(PyThread t) {
    meetings = Meetings.orNew(meetings);
    if (!isPrivate() && meetings.areEnough()) {
      takeApart(t);
    }
  }

  private void takeApart(PyThread t) {
    Operation.attempt(
        t,
        () -> {
          long w = t.open(this);
          try {
            if (!(store instanceof ListCells) && size > 0) {
              ListCells cells = new ListCells(t, store, size);
              cells.escape(t);
              setStoreOwned(t, cells);
            }
          } finally {
            t.close(this, w);
          }
        });
  }

  private void setStoreOwned(PyThread t, Object next) {
    t.logUndo(this, UNDO_STORE, 0, store);
    appendLevel = 0;
    store = next;
  }

  /** Brings items that were apart into one array. */
  @TruffleBoundary
  final void settle(PyThread t) {
    Operation.atomically(
        t,
        () -> {
          ListCells cells = cells(t);
          if (cells != null) {
            Object whole = cells.toStore(t);
            long w = t.open(this);
            try {
              setStoreOwned(t, whole);
            } finally {
              t.close(this, w);
            }
          }
          return null;
        });
    meetings = Meetings.orNew(meetings);
    meetings.startAnew();
  }

  /** The items if they are apart, or null; a full read barrier. */
  final ListCells cells(PyThread t) {
    while (true) {
      long m = isPrivate() ? 0 : t.firstLook(this);
      Object s = store;
      if (isPrivate() || t.secondLook(this, m)) {
        return s instanceof ListCells cells ? cells : null;
      }
    }
  }

  /** Whether the items seem to be apart. Not a read: ask {@link #cells}. */
  final boolean seemsApart() {
    return store instanceof ListCells;
  }

  /** As {@code t.open(this)}, with all items in one array. */
  final long openWhole(PyThread t) {
    while (true) {
      if (seemsApart()) {
        settle(t);
      }
      long w = t.open(this);
      if (!seemsApart()) {
        return w;
      }
      t.closeUnchanged(this, w);
    }
  }

  /**
   * Replaces the item at any index, negative ones counting from the end; false when it is out of
   * range.
   *
   * @param log whether {@link #logs} says that it must be logged
   */
  final boolean setOwned(PyThread t, long index, Object value, boolean log) {
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

  /** Appends an item; {@link #logAppend} comes before. */
  final void appendOwned(Object value) {
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

  /** Removes and returns the last item; null when there is none. */
  final Object popOwned() {
    int last = size - 1;
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

  /** Logs the last item, if there is one, before it is removed. */
  final void logPop(PyThread t) {
    int last = size - 1;
    if (last >= 0 && logs(t)) {
      appendLevel = 0;
      t.logUndo(this, UNDO_SPLICE, last, ListStore.range(store, last, last + 1));
    }
  }

  /**
   * Whether changes must be logged: not outside of transactions, nor of a list made at this level.
   */
  final boolean logs(PyThread t) {
    return t.inTx() && meta() != t.privStamp();
  }

  /** Logs the size, unless this level has done so, before items are appended. */
  final void logAppend(PyThread t) {
    if (logs(t) && appendLevel != t.privStamp()) {
      t.logUndo(this, UNDO_APPEND, size, null);
      appendLevel = t.privStamp();
    }
  }

  /**
   * Replaces {@code removed} items at {@code from} by the first {@code count} of {@code items},
   * logged.
   */
  final void change(PyThread t, int from, int removed, Object items, int count) {
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
      case UNDO_STORE -> {
        appendLevel = 0;
        store = value;
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
    } else if (store instanceof ListCells cells) {
      cells.publishFields(p);
    }
  }
}
