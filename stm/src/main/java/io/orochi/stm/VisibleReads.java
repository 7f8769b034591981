package io.orochi.stm;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * The set of objects that one visible reader has read: added to by its thread, looked into by
 * writers at any time. An open hash table by identity, at most half full; it only grows while its
 * reader is visible.
 *
 * <p>An element is in the set once {@link #add} returns. A writer that looks after that (in the
 * order of volatile accesses) finds it: elements are stored and loaded volatile, and a bigger table
 * is filled before it replaces the smaller one.
 */
final class VisibleReads {
  private static final VarHandle ELEMENT = MethodHandles.arrayElementVarHandle(TxObject[].class);
  private static final int FIRST_CAPACITY = 64;

  private volatile TxObject[] table = new TxObject[FIRST_CAPACITY];
  private int size;

  VisibleReads() {}

  /** Adds {@code o}. Called by the reader. */
  void add(TxObject o) {
    TxObject[] t = table;
    int i = find(t, o);
    if (t[i] == o) {
      return;
    }
    if (++size > t.length >>> 1) {
      t = grown(t);
      i = find(t, o);
      t[i] = o;
      table = t;
    } else {
      ELEMENT.setVolatile(t, i, o);
    }
  }

  private static TxObject[] grown(TxObject[] old) {
    TxObject[] next = new TxObject[old.length * 2];
    for (TxObject o : old) {
      if (o != null) {
        next[find(next, o)] = o;
      }
    }
    return next;
  }

  /** Index of {@code o}, or of the free place where it belongs. */
  private static int find(TxObject[] t, TxObject o) {
    int mask = t.length - 1;
    int i = spread(o) & mask;
    for (TxObject e; (e = (TxObject) ELEMENT.getVolatile(t, i)) != null && e != o; ) {
      i = i + 1 & mask;
    }
    return i;
  }

  private static int spread(TxObject o) {
    int h = System.identityHashCode(o) * 0x9E3779B9;
    return h ^ h >>> 15;
  }

  /** Whether {@code o} is in the set. Called by anybody. */
  boolean contains(TxObject o) {
    TxObject[] t = table;
    return ELEMENT.getVolatile(t, find(t, o)) == o;
  }

  /** Empties the set. Called by the reader once it is visible no more. */
  void clear() {
    table = new TxObject[FIRST_CAPACITY];
    size = 0;
  }

  /** Adds all elements to another set. Called by the reader. */
  void addTo(VisibleReads other) {
    for (TxObject o : table) {
      if (o != null) {
        other.add(o);
      }
    }
  }

  /** The elements. Called by the reader. */
  TxObject[] toArray() {
    TxObject[] all = new TxObject[size];
    int n = 0;
    for (TxObject o : table) {
      if (o != null) {
        all[n++] = o;
      }
    }
    return all;
  }
}
