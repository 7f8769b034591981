package io.orochi.duhton.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.Arrays;

/**
 * The array behind a list: {@code int[]} while all items are ints, else {@code Object[]}. Methods
 * that a reader between its two looks may call test bounds against the array itself.
 */
final class Items {
  static final Object EMPTY = new int[0];

  private static final int FIRST_CAPACITY = 4;

  private Items() {}

  /** The array for these items: the one that is given, unless all are ints. */
  static Object of(Object[] values) {
    if (values.length == 0) {
      return EMPTY;
    }
    for (Object value : values) {
      if (!(value instanceof Integer)) {
        return values;
      }
    }
    int[] ints = new int[values.length];
    for (int i = 0; i < ints.length; i++) {
      ints[i] = (int) values[i];
    }
    return ints;
  }

  /** The item, or null when it is not there. */
  static Object get(Object items, int size, int index) {
    return get(items, size, index, null);
  }

  /**
   * The item, or null when it is not there.
   *
   * @param profile that of the place in the program; or null
   */
  static Object get(Object items, int size, int index, ListProfile profile) {
    if (index < 0 || index >= size) {
      return null;
    }
    if (items instanceof int[] a) {
      if (profile != null) {
        profile.ints.enter();
      }
      return index < a.length ? (Object) a[index] : null;
    }
    if (profile != null) {
      profile.objects.enter();
    }
    Object[] a = (Object[]) items;
    return index < a.length ? a[index] : null;
  }

  static int capacity(Object items) {
    return items instanceof int[] a ? a.length : ((Object[]) items).length;
  }

  /** Whether the array can hold the value. */
  static boolean accepts(Object items, Object value) {
    return items instanceof Object[] || value instanceof Integer;
  }

  /** Stores a value that is accepted, at an index within the array. */
  static void put(Object items, int index, Object value) {
    if (items instanceof int[] a) {
      a[index] = (int) value;
    } else {
      ((Object[]) items)[index] = value;
    }
  }

  /** An array for a list that gets {@code value} as its first item. */
  @TruffleBoundary
  static Object fresh(Object value) {
    return value instanceof Integer ? new int[FIRST_CAPACITY] : new Object[FIRST_CAPACITY];
  }

  /** A longer copy. */
  @TruffleBoundary
  static Object grown(Object items) {
    int capacity = capacity(items);
    int more = (int) Math.min(Integer.MAX_VALUE - 16L, capacity + (capacity >> 1) + 4L);
    return items instanceof int[] a
        ? Arrays.copyOf(a, more)
        : Arrays.copyOf((Object[]) items, more);
  }

  /** An array of references, as long, with the first {@code size} items. */
  @TruffleBoundary
  static Object boxed(Object items, int size) {
    Object[] result = new Object[capacity(items)];
    for (int i = 0; i < size; i++) {
      result[i] = get(items, size, i);
    }
    return result;
  }

  /** Forgets what stands behind the end, so that it does not leak. */
  static void forget(Object items, int index) {
    if (items instanceof Object[] a) {
      a[index] = null;
    }
  }

  /** The items in a fresh array; shorter than {@code size} if the array is. */
  static Object[] copy(Object items, int size) {
    Object[] result = new Object[Math.min(size, capacity(items))];
    for (int i = 0; i < result.length; i++) {
      result[i] = get(items, size, i);
    }
    return result;
  }
}
