package io.orochi.stm;

import java.util.Arrays;

/**
 * The objects known to be in a read log, once it has become long: a hash table by identity that is
 * kept for the transaction, so that each logged read is looked up at most once. Used by one thread.
 */
final class SeenReads {
  private static final int LARGE = 1 << 15;

  private Object[] table;
  private int size;

  SeenReads() {}

  /** Adds {@code o}; false if it was there. */
  boolean add(Object o) {
    if (table == null) {
      table = new Object[2048];
    }
    Object[] t = table;
    int i = find(t, o);
    if (t[i] != null) {
      return false;
    }
    if (++size > t.length >>> 1) {
      t = grow();
      i = find(t, o);
    }
    t[i] = o;
    return true;
  }

  private Object[] grow() {
    Object[] old = table;
    Object[] next = new Object[old.length * 2];
    for (Object o : old) {
      if (o != null) {
        next[find(next, o)] = o;
      }
    }
    table = next;
    return next;
  }

  private static int find(Object[] t, Object o) {
    int mask = t.length - 1;
    int h = System.identityHashCode(o) * 0x9E3779B9;
    int i = (h ^ h >>> 15) & mask;
    for (Object e; (e = t[i]) != null && e != o; ) {
      i = i + 1 & mask;
    }
    return i;
  }

  void clear() {
    if (size > 0) {
      if (table.length > LARGE) {
        table = null;
      } else {
        Arrays.fill(table, null);
      }
      size = 0;
    }
  }
}
