package io.orochi.python.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.framework.operation.Operation;
import java.util.Arrays;
import java.util.Comparator;

/**
 * Sorting: stable, by {@code <} alone, and safe for orders that contradict themselves (after T.
 * Peters' listsort: runs, then merges, here without galloping).
 */
public final class Sorting {
  private static final int RUN = 32;

  private Sorting() {}

  /**
   * {@code list.sort(key=key, reverse=reverse)}; {@code key} may be None. In one go unless guest
   * code gives keys or compares.
   */
  @TruffleBoundary
  public static void sort(PyThread t, PyList list, Object key, boolean reverse) {
    if (key == PyNone.NONE) {
      boolean done =
          Operation.atomically(
              t,
              () -> {
                Object store = list.copyStore(t, 0, Integer.MAX_VALUE);
                if (!sortPurely(store, reverse)) {
                  return false;
                }
                list.splice(t, 0, Integer.MAX_VALUE, store, ListStore.capacity(store));
                return true;
              });
      if (done) {
        return;
      }
    }
    sortEmptied(t, list, key, reverse);
  }

  /**
   * As CPython: the list is empty while guest code runs, and whatever that stores in it is lost.
   */
  private static void sortEmptied(PyThread t, PyList list, Object key, boolean reverse) {
    Object[] items =
        Operation.atomically(
            t,
            () -> {
              Object[] all = list.toArray(t);
              list.clear(t);
              return all;
            });
    boolean modified = false;
    try {
      sort(t, items, key, reverse);
    } finally {
      modified =
          Operation.atomically(
              t,
              () -> {
                boolean changed = list.size(t) != 0;
                list.splice(t, 0, Integer.MAX_VALUE, ListStore.narrowed(items), items.length);
                return changed;
              });
    }
    if (modified) {
      throw PyErrors.valueError("list modified during sort");
    }
  }

  /** A new sorted list of the items of any iterable. */
  @TruffleBoundary
  public static PyList sorted(PyThread t, Object iterable, Object key, boolean reverse) {
    if (iterable instanceof PyList list && list.isExact() && !list.isPrivate()) {
      return Operation.atomically(t, () -> sortedItems(t, list.toArray(t), key, reverse));
    }
    return sortedItems(t, Lists.of(t, iterable).toArray(t), key, reverse);
  }

  private static PyList sortedItems(PyThread t, Object[] items, Object key, boolean reverse) {
    sort(t, items, key, reverse);
    return PyList.of(t, items);
  }

  /**
   * Sorts an array in place; guest code may run. When it raises, the array holds the same items in
   * some order.
   */
  @TruffleBoundary
  public static void sort(PyThread t, Object[] items, Object key, boolean reverse) {
    if (key == PyNone.NONE && sortPurely(items, reverse)) {
      return;
    }
    Object[] keys = items;
    if (key != PyNone.NONE) {
      keys = new Object[items.length];
      for (int i = 0; i < items.length; i++) {
        keys[i] = Calls.call(t, key, items[i]);
      }
    }
    // reversing before and after keeps equal items in their order
    Entry[] entries = new Entry[items.length];
    for (int i = 0; i < entries.length; i++) {
      entries[i] = new Entry(keys[i], items[i]);
    }
    if (reverse) {
      reverse(entries);
    }
    try {
      new Merge(t, entries, order(keys)).sort();
    } finally {
      if (reverse) {
        reverse(entries);
      }
      for (int i = 0; i < entries.length; i++) {
        items[i] = entries[i].item;
      }
    }
  }

  private record Entry(Object key, Object item) {}

  private static void reverse(Object[] a) {
    for (int i = 0, j = a.length - 1; i < j; i++, j--) {
      Object x = a[i];
      a[i] = a[j];
      a[j] = x;
    }
  }

  /** As for an array of references, for a storage array. */
  private static boolean sortPurely(Object store, boolean reverse) {
    if (store instanceof long[] a) {
      Arrays.sort(a);
      for (int i = 0, j = a.length - 1; reverse && i < j; i++, j--) {
        long x = a[i];
        a[i] = a[j];
        a[j] = x;
      }
      return true;
    }
    if (store instanceof double[] a) {
      Object[] boxed = ListStore.boxed(a, 0, a.length);
      if (!sortPurely(boxed, reverse)) {
        return false;
      }
      for (int i = 0; i < a.length; i++) {
        a[i] = (double) boxed[i];
      }
      return true;
    }
    return sortPurely((Object[]) store, reverse);
  }

  /**
   * Sorts items of one built-in class whose order is total; false, changing nothing, for any
   * others.
   */
  private static boolean sortPurely(Object[] items, boolean reverse) {
    Comparator<Object> order = order(items);
    if (order == null) {
      return false;
    }
    Arrays.sort(items, reverse ? order.reversed() : order);
    return true;
  }

  /** The order of items of one built-in class, or null: it is total and needs no guest code. */
  private static Comparator<Object> order(Object[] items) {
    if (items.length == 0) {
      return (a, b) -> 0;
    }
    Class<?> c = items[0].getClass();
    boolean strings = items[0] instanceof TruffleString;
    if (!strings && c != Long.class && c != Double.class) {
      return null;
    }
    for (Object item : items) {
      if (item.getClass() != c || item instanceof Double d && Double.isNaN(d)) {
        return null;
      }
    }
    if (strings) {
      return (a, b) -> ((TruffleString) a).compareIntsUTF32Uncached((TruffleString) b);
    } else if (c == Long.class) {
      return (a, b) -> Long.compare((long) a, (long) b);
    }
    return (a, b) -> {
      double x = (double) a;
      double y = (double) b;
      return x < y ? -1 : x > y ? 1 : 0; // -0.0 equals 0.0
    };
  }

  /** A merge sort over runs that never asks anything but whether one key is less than another. */
  private static final class Merge {
    private final PyThread t;
    private final Comparator<Object> order;
    private Entry[] from;
    private final Entry[] target;

    Merge(PyThread t, Entry[] entries, Comparator<Object> order) {
      this.t = t;
      this.order = order;
      this.target = entries;
      this.from = entries;
    }

    private boolean less(Entry a, Entry b) {
      return order != null
          ? order.compare(a.key, b.key) < 0
          : Comparisons.holds(t, CompareOperator.LT, a.key, b.key);
    }

    void sort() {
      int n = target.length;
      if (n < 2) {
        return;
      }
      int sorted = run(0, n);
      if (sorted == n) {
        return;
      }
      for (int low = 0; low < n; low += RUN) {
        int high = Math.min(low + RUN, n);
        insert(low, high, low == 0 ? Math.min(sorted, high) : run(low, high));
      }
      Entry[] spare = new Entry[n];
      for (int width = RUN; width < n; width *= 2) {
        for (int low = 0; low + width < n; low += 2 * width) {
          merge(low, low + width, Math.min(low + 2 * width, n), spare);
        }
      }
    }

    /**
     * The end of the ascending run that starts at {@code low}; one that descends strictly is
     * reversed first.
     */
    private int run(int low, int high) {
      int i = low + 1;
      if (i >= high) {
        return high;
      }
      if (less(from[i], from[low])) {
        for (i++; i < high && less(from[i], from[i - 1]); i++) {}
        for (int a = low, b = i - 1; a < b; a++, b--) {
          Entry x = from[a];
          from[a] = from[b];
          from[b] = x;
        }
      } else {
        for (i++; i < high && !less(from[i], from[i - 1]); i++) {}
      }
      return i;
    }

    /**
     * Sorts a short range of which the items before {@code start} are sorted, by binary insertion.
     */
    private void insert(int low, int high, int start) {
      for (int i = start; i < high; i++) {
        Entry pivot = from[i];
        int l = low;
        int r = i;
        while (l < r) {
          int middle = l + r >>> 1;
          if (less(pivot, from[middle])) {
            r = middle;
          } else {
            l = middle + 1;
          }
        }
        System.arraycopy(from, l, from, l + 1, i - l);
        from[l] = pivot;
      }
    }

    /**
     * Merges two neighbouring sorted ranges. The array holds every entry exactly once whenever
     * guest code runs out of it with an exception.
     */
    private void merge(int low, int middle, int high, Entry[] spare) {
      if (!less(from[middle], from[middle - 1])) {
        return;
      }
      int length = middle - low;
      System.arraycopy(from, low, spare, 0, length);
      int left = 0;
      int right = middle;
      int out = low;
      try {
        while (left < length && right < high) {
          if (less(from[right], spare[left])) {
            from[out++] = from[right++];
          } else {
            from[out++] = spare[left++];
          }
        }
      } finally {
        System.arraycopy(spare, left, from, out, length - left);
      }
    }
  }
}
