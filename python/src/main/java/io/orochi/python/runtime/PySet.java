package io.orochi.python.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import io.orochi.framework.object.Shape;
import io.orochi.framework.object.ShapedObject;
import io.orochi.python.runtime.HashTable.Removed;
import io.orochi.python.runtime.HashTable.Search;
import io.orochi.stm.Publisher;

/**
 * A set: a {@link HashTable} without values. Each method is one operation, as in {@link PyDict}.
 */
public final class PySet extends ShapedObject {
  private static final int UNDO_INSERT = 0;
  private static final int UNDO_REMOVE = 1;
  private static final int UNDO_TABLE = 2;

  private final boolean exact;
  private HashTable table = HashTable.EMPTY;

  /** An empty exact set. */
  public PySet(PyThread t) {
    this(t, t.context().shape(BuiltinType.SET));
  }

  /** An empty set of the shape's class. */
  public PySet(PyThread t, Shape shape) {
    super(t, shape);
    this.exact = ((PyType) shape.guestClass()).builtin() == BuiltinType.SET;
  }

  /** An exact set of these items, added one by one. */
  @TruffleBoundary
  public static PySet of(PyThread t, Object... items) {
    PySet s = new PySet(t);
    for (Object item : items) {
      s.add(t, item);
    }
    return s;
  }

  /** An exact set with these keys, which differ. */
  @TruffleBoundary
  static PySet of(PyThread t, DictEntries keys) {
    PySet s = new PySet(t);
    s.table = Sets.table(t, keys);
    return s;
  }

  /** Whether the class is exactly {@code set}; never changes, needs no barrier. */
  public boolean isExact() {
    return exact;
  }

  HashTable tableUnderProtocol() {
    return table;
  }

  /** {@code len(self)}. */
  public int size(PyThread t) {
    if (isPrivate()) {
      return table.live;
    }
    while (true) {
      long m = t.firstLook(this);
      int n = table.live;
      if (t.secondLook(this, m)) {
        return n;
      }
    }
  }

  /** {@code item in self}; TypeError when it cannot be hashed. */
  public boolean contains(PyThread t, Object item) {
    return contains(t, item, Hashing.hash(t, item));
  }

  /** {@code item in self} for an item whose hash is known. */
  public boolean contains(PyThread t, Object item, long hash) {
    if (isPrivate()) {
      int e = table.find(item, hash, null);
      return e != HashTable.ASK ? e >= 0 : containsAsking(t, item, hash);
    }
    while (true) {
      long m = t.firstLook(this);
      int e = table.find(item, hash, null);
      if (e == HashTable.ASK) {
        return containsAsking(t, item, hash);
      }
      if (t.secondLook(this, m)) {
        return e >= 0;
      }
    }
  }

  @TruffleBoundary
  private boolean containsAsking(PyThread t, Object item, long hash) {
    Search search = new Search();
    while (true) {
      boolean shared = !isPrivate();
      long m = shared ? t.firstLook(this) : 0;
      int e = table.find(item, hash, search);
      if (shared && !t.secondLook(this, m)) {
        continue;
      }
      if (e != HashTable.ASK) {
        return e >= 0;
      }
      search.answer(Comparisons.equal(t, search.candidate, item));
    }
  }

  /** All items at one moment, in order. */
  @TruffleBoundary
  public DictEntries entries(PyThread t) {
    while (true) {
      boolean shared = !isPrivate();
      long m = shared ? t.firstLook(this) : 0;
      DictEntries keys = DictEntries.of(table);
      if (!shared || t.secondLook(this, m)) {
        return keys;
      }
    }
  }

  /** All items in a fresh array. */
  public Object[] toArray(PyThread t) {
    return entries(t).keyArray();
  }

  /** {@code self.add(item)}; whether it was not there. TypeError when it cannot be hashed. */
  public boolean add(PyThread t, Object item) {
    return add(t, item, Hashing.hash(t, item));
  }

  /** {@code self.add(item)} for an item whose hash is known; whether it was not there. */
  public boolean add(PyThread t, Object item, long hash) {
    int e = tryAdd(t, item, hash, null);
    return e == HashTable.ASK ? addAsking(t, item, hash) : e == HashTable.MISS;
  }

  private int tryAdd(PyThread t, Object item, long hash, Search search) {
    if (!isPrivate()) {
      t.escape(item);
    }
    long w = t.open(this);
    try {
      return addOwned(t, item, hash, search);
    } finally {
      t.close(this, w);
    }
  }

  private int addOwned(PyThread t, Object item, long hash, Search search) {
    int e = table.find(item, hash, search);
    if (e == HashTable.MISS) {
      if (!table.hasRoom()) {
        setTable(t, table.rebuilt(1, false));
      }
      t.logUndo(this, UNDO_INSERT, table.used, null);
      table.add(item, hash, null);
    }
    return e;
  }

  private void setTable(PyThread t, HashTable next) {
    t.logUndo(this, UNDO_TABLE, 0, table);
    table = next;
  }

  @TruffleBoundary
  private boolean addAsking(PyThread t, Object item, long hash) {
    Search search = new Search();
    while (true) {
      int e = tryAdd(t, item, hash, search);
      if (e != HashTable.ASK) {
        return e == HashTable.MISS;
      }
      search.answer(Comparisons.equal(t, search.candidate, item));
    }
  }

  /** Adds all of these keys, in one go if no guest code is needed to compare them. */
  @TruffleBoundary
  void addAll(PyThread t, DictEntries keys) {
    int done = 0;
    if (keys.hashes() != null) {
      if (!isPrivate()) {
        for (int i = 0; i < keys.count(); i++) {
          t.escape(keys.keys()[i]);
        }
      }
      long w = t.open(this);
      try {
        while (done < keys.count()
            && addOwned(t, keys.keys()[done], keys.hashes()[done], null) != HashTable.ASK) {
          done++;
        }
      } finally {
        t.close(this, w);
      }
    }
    for (int i = done; i < keys.count(); i++) {
      add(t, keys.keys()[i], keys.hash(t, i));
    }
  }

  /** {@code self.discard(item)}; whether it was there. */
  public boolean discard(PyThread t, Object item) {
    return discard(t, item, Hashing.hash(t, item));
  }

  @TruffleBoundary
  boolean discard(PyThread t, Object item, long hash) {
    Search search = new Search();
    while (true) {
      int e;
      long w = t.open(this);
      try {
        e = table.find(item, hash, search);
        if (e >= 0) {
          removeOwned(t, e);
          return true;
        } else if (e == HashTable.MISS) {
          return false;
        }
      } finally {
        t.close(this, w);
      }
      search.answer(Comparisons.equal(t, search.candidate, item));
    }
  }

  private void removeOwned(PyThread t, int e) {
    t.logUndo(this, UNDO_REMOVE, e, table.entry(e));
    table.remove(e);
    table.dropRemovedAtEnd();
  }

  /** Removes and gives the first item, or null when the set is empty. */
  @TruffleBoundary
  public Object popOrNull(PyThread t) {
    long w = t.open(this);
    try {
      int e = table.next(0);
      if (e < 0) {
        return null;
      }
      Object item = table.keys[e];
      removeOwned(t, e);
      return item;
    } finally {
      t.close(this, w);
    }
  }

  /** {@code self.clear()}. */
  public void clear(PyThread t) {
    long w = t.open(this);
    try {
      setTable(t, HashTable.EMPTY);
    } finally {
      t.close(this, w);
    }
  }

  /** Replaces the content by these keys, which differ. */
  @TruffleBoundary
  void replace(PyThread t, DictEntries keys) {
    HashTable next = Sets.table(t, keys);
    if (!isPrivate()) {
      for (int i = 0; i < keys.count(); i++) {
        t.escape(keys.keys()[i]);
      }
    }
    long w = t.open(this);
    try {
      setTable(t, next);
    } finally {
      t.close(this, w);
    }
  }

  @Override
  protected void undo(int op, long arg, Object value) {
    switch (op) {
      case UNDO_INSERT -> table.undoAdd((int) arg);
      case UNDO_REMOVE -> table.undoRemove((int) arg, (Removed) value);
      case UNDO_TABLE -> table = (HashTable) value;
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
    for (int e = table.next(0); e >= 0; e = table.next(e + 1)) {
      p.visit(table.keys[e]);
    }
  }
}
