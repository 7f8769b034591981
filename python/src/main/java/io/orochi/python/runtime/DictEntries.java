package io.orochi.python.runtime;

import java.util.Arrays;

/**
 * The entries of a dictionary at one moment, in order.
 *
 * @param keys the keys
 * @param values their values
 * @param hashes the keys' hashes, or null when they are not known
 * @param count how many of the array's elements count
 */
public record DictEntries(Object[] keys, Object[] values, long[] hashes, int count) {
  /** The present entries of a table; the caller validates. */
  static DictEntries of(HashTable table) {
    int n = Math.min(Math.max(table.live, 0), table.keys.length);
    Object[] keys = new Object[n];
    Object[] values = new Object[n];
    long[] hashes = new long[n];
    int count = 0;
    for (int e = table.next(0); e >= 0 && count < n; e = table.next(e + 1)) {
      keys[count] = table.keys[e];
      values[count] = table.values == null ? null : table.values[e];
      hashes[count++] = table.hashes[e];
    }
    return new DictEntries(keys, values, hashes, count);
  }

  /** The keys in a fresh array. */
  public Object[] keyArray() {
    return Arrays.copyOf(keys, count);
  }

  /** The values in a fresh array. */
  public Object[] valueArray() {
    return Arrays.copyOf(values, count);
  }

  /** The pairs as tuples in a fresh array. */
  public Object[] itemArray() {
    Object[] items = new Object[count];
    for (int i = 0; i < count; i++) {
      items[i] = PyTuple.of(keys[i], values[i]);
    }
    return items;
  }

  /** The hash of a key. */
  long hash(PyThread t, int i) {
    return hashes != null ? hashes[i] : Hashing.hash(t, keys[i]);
  }
}
