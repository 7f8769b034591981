package io.orochi.python.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.Arrays;

/**
 * The arrays behind lists: {@code long[]} while all items are 64-bit ints, {@code double[]} while
 * all are floats, else {@code Object[]}. The array's class is the strategy. All methods test bounds
 * against the array itself where a reader between its two looks may call them.
 */
final class ListStore {
  static final Object[] EMPTY = {};

  private ListStore() {}

  /** The item, or null when it is not there (out of bounds, or garbage between two looks). */
  static Object get(Object store, int size, long index) {
    if (index < 0 || index >= size) {
      return null;
    }
    if (store instanceof Object[] a) {
      return index < a.length ? a[(int) index] : null;
    } else if (store instanceof long[] a) {
      return index < a.length ? (Object) a[(int) index] : null;
    } else if (store instanceof double[] a) {
      return index < a.length ? (Object) a[(int) index] : null;
    }
    return null;
  }

  static int capacity(Object store) {
    if (store instanceof Object[] a) {
      return a.length;
    } else if (store instanceof long[] a) {
      return a.length;
    }
    return ((double[]) store).length;
  }

  /** Whether an item can be stored without another strategy. */
  static boolean accepts(Object store, Object value) {
    return store instanceof Object[]
        || store instanceof long[] && value instanceof Long
        || store instanceof double[] && value instanceof Double;
  }

  /** Stores an accepted value. */
  static void put(Object store, int index, Object value) {
    if (store instanceof Object[] a) {
      a[index] = value;
    } else if (store instanceof long[] a) {
      a[index] = (long) value;
    } else {
      ((double[]) store)[index] = (double) value;
    }
  }

  /** An array of the strategy for {@code value} alone. */
  static Object fresh(Object value, int capacity) {
    if (value instanceof Long) {
      return new long[capacity];
    } else if (value instanceof Double) {
      return new double[capacity];
    }
    return new Object[capacity];
  }

  /** A longer copy, of the same strategy. */
  static Object grown(Object store, int capacity) {
    if (store instanceof Object[] a) {
      return Arrays.copyOf(a, capacity);
    } else if (store instanceof long[] a) {
      return Arrays.copyOf(a, capacity);
    }
    return Arrays.copyOf((double[]) store, capacity);
  }

  /**
   * Capacity to grow to for {@code needed} items: proportional, so that appending is linear over
   * all.
   */
  static int capacityFor(long needed) {
    if (needed > Integer.MAX_VALUE - 16) {
      throw PyErrors.withArgs(BuiltinException.MemoryError);
    }
    return (int) Math.min(Integer.MAX_VALUE - 16, Math.max(4, needed + (needed >> 2) + 3));
  }

  /** A fresh array with the items from {@code from} to {@code to}, of the same strategy. */
  @TruffleBoundary
  static Object range(Object store, int from, int to) {
    if (store instanceof Object[] a) {
      return Arrays.copyOfRange(a, from, to);
    } else if (store instanceof long[] a) {
      return Arrays.copyOfRange(a, from, to);
    }
    return Arrays.copyOfRange((double[]) store, from, to);
  }

  /**
   * A fresh array with the items that a slice selects among the first {@code size}, of the same
   * strategy.
   */
  @TruffleBoundary
  static Object stepped(Object store, PySlice.Range r) {
    int n = (int) r.count();
    int from = (int) r.start();
    int step = (int) r.step();
    if (store instanceof Object[] a) {
      Object[] result = new Object[n];
      for (int i = 0, k = from; i < n; i++, k += step) {
        result[i] = a[k];
      }
      return result;
    } else if (store instanceof long[] a) {
      long[] result = new long[n];
      for (int i = 0, k = from; i < n; i++, k += step) {
        result[i] = a[k];
      }
      return result;
    }
    double[] a = (double[]) store;
    double[] result = new double[n];
    for (int i = 0, k = from; i < n; i++, k += step) {
      result[i] = a[k];
    }
    return result;
  }

  /** A fresh array of references with the items from {@code from} to {@code to}. */
  @TruffleBoundary
  static Object[] boxed(Object store, int from, int to) {
    if (store instanceof Object[] a) {
      return Arrays.copyOfRange(a, from, to, Object[].class);
    }
    Object[] result = new Object[to - from];
    if (store instanceof long[] a) {
      for (int i = from; i < to; i++) {
        result[i - from] = a[i];
      }
    } else {
      double[] a = (double[]) store;
      for (int i = from; i < to; i++) {
        result[i - from] = a[i];
      }
    }
    return result;
  }

  /**
   * The items in the narrowest strategy; the array itself when it holds other than ints alone or
   * floats alone.
   */
  @TruffleBoundary
  static Object narrowed(Object[] items) {
    if (items.length == 0) {
      return EMPTY;
    }
    if (items[0] instanceof Long) {
      long[] result = new long[items.length];
      for (int i = 0; i < result.length; i++) {
        if (!(items[i] instanceof Long l)) {
          return items;
        }
        result[i] = l;
      }
      return result;
    }
    if (items[0] instanceof Double) {
      double[] result = new double[items.length];
      for (int i = 0; i < result.length; i++) {
        if (!(items[i] instanceof Double d)) {
          return items;
        }
        result[i] = d;
      }
      return result;
    }
    return items;
  }

  /** Forgets references beyond the size, so that they do not leak. */
  static void clear(Object store, int from, int to) {
    if (store instanceof Object[] a) {
      Arrays.fill(a, from, to, null);
    }
  }
}
