package io.orochi.stm;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;

/**
 * The set of objects that one visible reader has read: added to by its thread, looked into by
 * writers at any time. An open hash table by identity, at most half full.
 *
 * <p>An element is in the set once {@link #add} returns. A writer that looks after that (in the
 * order of volatile accesses) finds it: elements are stored and loaded volatile, and a bigger table
 * is filled before it replaces the smaller one. What is taken out again leaves a mark at its place,
 * over which searches go on.
 */
final class VisibleReads {
  private static final VarHandle ELEMENT = MethodHandles.arrayElementVarHandle(TxObject[].class);
  private static final int FIRST_CAPACITY = 64;

  /** At the place of what was taken out. */
  private static final TxObject REMOVED = new Ref<>(null);

  private volatile TxObject[] table = new TxObject[FIRST_CAPACITY];

  /** Places in use, those of what was taken out included. */
  private int size;

  /** What was added since {@link #beginTrial}; null when that is not wanted. */
  private ArrayList<TxObject> trial;

  VisibleReads() {}

  /** Adds {@code o}. Called by the reader. */
  void add(TxObject o) {
    TxObject[] t = table;
    int i = find(t, o);
    if (t[i] == o) {
      return;
    }
    if (trial != null) {
      trial.add(o);
    }
    int removed = firstRemoved(t, o);
    if (removed >= 0) {
      ELEMENT.setVolatile(t, removed, o);
    } else if (size >= t.length >>> 1) {
      t = grown(t);
      t[find(t, o)] = o;
      size++;
      table = t;
    } else {
      size++;
      ELEMENT.setVolatile(t, i, o);
    }
  }

  private TxObject[] grown(TxObject[] old) {
    TxObject[] next = new TxObject[old.length * 2];
    size = 0;
    for (TxObject o : old) {
      if (o != null && o != REMOVED) {
        next[find(next, o)] = o;
        size++;
      }
    }
    return next;
  }

  /**
   * What is added from now on may be taken out again by {@link #endTrial}. Called by the reader.
   */
  void beginTrial() {
    trial = new ArrayList<>();
  }

  /**
   * Ends what {@link #beginTrial} has begun.
   *
   * @param keeps whether what was added stays
   */
  void endTrial(boolean keeps) {
    if (!keeps) {
      TxObject[] t = table;
      for (TxObject o : trial) {
        ELEMENT.setVolatile(t, find(t, o), REMOVED);
      }
    }
    trial = null;
  }

  /** The first place where something was taken out on the way to {@code o}'s, or -1. */
  private static int firstRemoved(TxObject[] t, TxObject o) {
    int mask = t.length - 1;
    int i = spread(o) & mask;
    for (TxObject e; (e = t[i]) != null; i = i + 1 & mask) {
      if (e == REMOVED) {
        return i;
      }
    }
    return -1;
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
    trial = null;
  }

  /** Adds all elements to another set. Called by the reader. */
  void addTo(VisibleReads other) {
    for (TxObject o : table) {
      if (o != null && o != REMOVED) {
        other.add(o);
      }
    }
  }

  /** The elements. Called by the reader. */
  TxObject[] toArray() {
    ArrayList<TxObject> all = new ArrayList<>(size);
    for (TxObject o : table) {
      if (o != null && o != REMOVED) {
        all.add(o);
      }
    }
    return all.toArray(TxObject[]::new);
  }
}
