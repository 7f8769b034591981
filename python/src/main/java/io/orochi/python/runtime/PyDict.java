package io.orochi.python.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import io.orochi.framework.name.Namespace;
import io.orochi.framework.object.Shape;
import io.orochi.framework.object.ShapedObject;
import io.orochi.framework.operation.Operation;
import io.orochi.python.runtime.HashTable.Search;
import io.orochi.stm.TxObject;

/**
 * A dictionary. Each method is one operation, but for comparisons that guest code makes: those run
 * while nothing is held, and what they said is used only for the very key that they were asked
 * about.
 */
public non-sealed class PyDict extends DictContent {
  private final boolean exact;

  /** An empty exact dictionary. */
  public PyDict(PyThread t) {
    this(t, t.context().shape(BuiltinType.DICT));
  }

  /** An empty dictionary of the shape's class. */
  public PyDict(PyThread t, Shape shape) {
    this(t, shape, HashTable.EMPTY);
  }

  /** The dictionary of a module or class. */
  public PyDict(PyThread t, Shape shape, Namespace namespace) {
    this(t, shape, new NamespaceStorage(t, namespace));
  }

  /** A dictionary that shows something else. */
  public PyDict(PyThread t, Shape shape, DictStorage storage) {
    this(t, shape, (Object) storage);
  }

  private PyDict(PyThread t, Shape shape, Object content) {
    super(t, shape, content);
    this.exact = ((PyType) shape.guestClass()).builtin() == BuiltinType.DICT;
  }

  /** An empty exact dictionary. */
  public static PyDict create(PyThread t) {
    return new PyDict(t);
  }

  /** The dictionary that shows the attributes of an object. */
  public static PyDict ofAttributes(PyThread t, ShapedObject o) {
    return new PyDict(t, t.context().shape(BuiltinType.DICT), new AttributeStorage(o));
  }

  /** An exact dictionary with these entries, whose keys differ. */
  @TruffleBoundary
  static PyDict of(PyThread t, DictEntries entries) {
    PyDict d = new PyDict(t);
    if (entries.count() > 0) {
      HashTable table = HashTable.withRoom(entries.count(), true);
      for (int i = 0; i < entries.count(); i++) {
        table.add(entries.keys()[i], entries.hash(t, i), entries.values()[i]);
      }
      d.content = table;
    }
    return d;
  }

  /** Whether the class is exactly {@code dict}; never changes, needs no barrier. */
  public final boolean isExact() {
    return exact;
  }

  /** {@code len(self)}. */
  public final int size(PyThread t) {
    if (isPrivate()) {
      return content instanceof HashTable table ? table.live : ((DictStorage) content).size(t);
    }
    while (true) {
      long m = t.firstLook(this);
      Object c = content;
      int n = c instanceof HashTable table ? table.live : STORAGE;
      if (t.secondLook(this, m)) {
        return n >= 0 ? n : ((DictStorage) c).size(t);
      }
    }
  }

  /**
   * The value of a key, or null; TypeError for an unhashable key, whatever guest comparisons raise.
   */
  @TruffleBoundary(transferToInterpreterOnException = false)
  public final Object getOrNull(PyThread t, Object key) {
    return getOrNull(t, key, Hashing.hash(t, key));
  }

  /** The value of a key whose hash is known, or null. */
  @TruffleBoundary(transferToInterpreterOnException = false)
  public final Object getOrNull(PyThread t, Object key, long hash) {
    if (isPrivate()) {
      if (content instanceof HashTable table) {
        int e = table.find(key, hash, null);
        if (e >= 0) {
          return table.values[e];
        } else if (e == HashTable.MISS) {
          return null;
        }
      }
      return getAsking(t, key, hash);
    }
    while (true) {
      long m = t.firstLook(this);
      if (!(content instanceof HashTable table)) {
        return getAsking(t, key, hash);
      }
      int e = table.find(key, hash, null);
      if (e == HashTable.ASK) {
        return getAsking(t, key, hash);
      }
      Object v = e < 0 ? null : table.values[e];
      if (t.secondLook(this, m)) {
        return v;
      }
    }
  }

  @TruffleBoundary
  private Object getAsking(PyThread t, Object key, long hash) {
    Search search = new Search();
    while (true) {
      boolean shared = !isPrivate();
      long m = shared ? t.firstLook(this) : 0;
      Object c = content;
      int e = STORAGE;
      Object v = null;
      if (c instanceof HashTable table) {
        e = table.find(key, hash, search);
        v = e < 0 ? null : table.values[e];
      }
      if (shared && !t.secondLook(this, m)) {
        continue;
      }
      if (e == STORAGE) {
        return ((DictStorage) c).get(t, key, hash);
      } else if (e != HashTable.ASK) {
        return v;
      }
      search.answer(Comparisons.equal(t, search.candidate, key));
    }
  }

  /** The value of a string key, or null. */
  @TruffleBoundary
  public final Object getString(PyThread t, String key) {
    if (content(t) instanceof NamespaceStorage s) {
      return s.names().get(t, key);
    }
    return getOrNull(t, Strings.of(key));
  }

  /** The transactional object that holds a value: the dictionary, or the key's own. */
  @TruffleBoundary(transferToInterpreterOnException = false)
  public final TxObject holder(PyThread t, Object key) {
    if (storage(t) instanceof KeyedStorage s) {
      TxObject entry = s.table().find(t, key, Hashing.hash(t, key));
      return entry != null ? entry : this;
    }
    return this;
  }

  /** Whether the key is there. */
  public final boolean contains(PyThread t, Object key) {
    return getOrNull(t, key) != null;
  }

  /** A fresh exact dictionary with the same entries. */
  @TruffleBoundary
  public final PyDict copy(PyThread t) {
    return of(t, entries(t));
  }

  /** {@code self[key] = value}. */
  @TruffleBoundary(transferToInterpreterOnException = false)
  public final void put(PyThread t, Object key, Object value) {
    put(t, key, Hashing.hash(t, key), value);
  }

  /** {@code self[key] = value} for a key whose hash is known. */
  @TruffleBoundary(transferToInterpreterOnException = false)
  public final void put(PyThread t, Object key, long hash, Object value) {
    int e = seemsStored() ? STORAGE : tryPut(t, key, hash, value, null);
    if (e == HashTable.ASK || e == STORAGE) {
      putAsking(t, key, hash, value);
    }
  }

  private int tryPut(PyThread t, Object key, long hash, Object value, Search search) {
    if (isPrivate()) {
      if (!t.inTx()) {
        return putOwned(t, key, hash, value, search);
      }
    } else {
      t.escape(key);
      t.escape(value);
    }
    long w = t.open(this);
    try {
      return putOwned(t, key, hash, value, search);
    } finally {
      t.close(this, w);
    }
  }

  @TruffleBoundary
  private void putAsking(PyThread t, Object key, long hash, Object value) {
    Search search = new Search();
    while (true) {
      int e = seemsStored() ? STORAGE : tryPut(t, key, hash, value, search);
      if (e == STORAGE) {
        DictStorage s = storage(t);
        if (s != null) {
          s.put(t, key, hash, value);
          return;
        }
      } else if (e != HashTable.ASK) {
        return;
      } else {
        search.answer(Comparisons.equal(t, search.candidate, key));
      }
    }
  }

  /** {@code self[key] = value} for a string key. */
  @TruffleBoundary
  public final void putString(PyThread t, String key, Object value) {
    if (content(t) instanceof NamespaceStorage s) {
      s.names().put(t, key, value);
    } else {
      put(t, Strings.of(key), value);
    }
  }

  /** {@code self.update(other)} for a dictionary. */
  @TruffleBoundary
  public final void update(PyThread t, PyDict other) {
    if (isPrivate()) {
      putAll(t, other.entries(t));
    } else {
      Operation.atomically(
          t,
          () -> {
            putAll(t, other.entries(t));
            return null;
          });
    }
  }

  /** Puts all of these entries, in one go if no guest code is needed to compare keys. */
  @TruffleBoundary
  public final void putAll(PyThread t, DictEntries entries) {
    int done = 0;
    if (entries.hashes() != null && !seemsStored()) {
      if (!isPrivate()) {
        for (int i = 0; i < entries.count(); i++) {
          t.escape(entries.keys()[i]);
          t.escape(entries.values()[i]);
        }
      }
      long w = t.open(this);
      try {
        if (content instanceof HashTable table
            && table.keys.length - table.used < entries.count()) {
          setContentOwned(t, table.rebuilt(entries.count(), true));
        }
        while (done < entries.count()
            && putOwned(
                    t, entries.keys()[done], entries.hashes()[done], entries.values()[done], null)
                >= HashTable.MISS) {
          done++;
        }
      } finally {
        t.close(this, w);
      }
    }
    for (int i = done; i < entries.count(); i++) {
      put(t, entries.keys()[i], entries.hash(t, i), entries.values()[i]);
    }
  }

  /** {@code self.setdefault(key, value)}. */
  @TruffleBoundary
  public final Object setDefault(PyThread t, Object key, Object value) {
    return setDefault(t, key, Hashing.hash(t, key), value);
  }

  @TruffleBoundary
  final Object setDefault(PyThread t, Object key, long hash, Object value) {
    Search search = new Search();
    while (true) {
      if (!isPrivate()) {
        t.escape(key);
        t.escape(value);
      }
      DictStorage s = seemsStored() ? storage(t) : null;
      if (s != null) {
        return s.putIfAbsent(t, key, hash, value);
      }
      int e = STORAGE;
      long w = t.open(this);
      try {
        if (content instanceof HashTable table) {
          e = table.find(key, hash, search);
          if (e >= 0) {
            return table.values[e];
          } else if (e == HashTable.MISS) {
            insertOwned(t, table, key, hash, value);
            return value;
          }
        }
      } finally {
        t.close(this, w);
      }
      if (e == HashTable.ASK) {
        search.answer(Comparisons.equal(t, search.candidate, key));
      }
    }
  }

  /** Removes a key and gives its value; null when it was not there. */
  @TruffleBoundary
  public final Object removeOrNull(PyThread t, Object key) {
    return removeOrNull(t, key, Hashing.hash(t, key));
  }

  @TruffleBoundary
  final Object removeOrNull(PyThread t, Object key, long hash) {
    Search search = new Search();
    while (true) {
      DictStorage s = seemsStored() ? storage(t) : null;
      if (s != null) {
        return s.remove(t, key, hash);
      }
      int e = STORAGE;
      long w = t.open(this);
      try {
        if (content instanceof HashTable table) {
          e = table.find(key, hash, search);
          if (e >= 0) {
            Object v = table.values[e];
            removeOwned(t, table, e);
            return v;
          } else if (e == HashTable.MISS) {
            return null;
          }
        }
      } finally {
        t.close(this, w);
      }
      if (e == HashTable.ASK) {
        search.answer(Comparisons.equal(t, search.candidate, key));
      }
    }
  }

  /** {@code del self[key]}; KeyError. */
  public final void remove(PyThread t, Object key) {
    if (removeOrNull(t, key) == null) {
      throw PyErrors.keyError(key);
    }
  }

  /** Removes a string key; false when it was not there. */
  @TruffleBoundary
  public final boolean deleteString(PyThread t, String key) {
    return removeOrNull(t, Strings.of(key)) != null;
  }

  /** {@code self.clear()}. */
  @TruffleBoundary
  public final void clear(PyThread t) {
    DictStorage s = storage(t);
    if (s != null && !(s instanceof KeyedStorage)) {
      Operation.atomically(
          t,
          () -> {
            for (Object key : s.entries(t).keyArray()) {
              s.remove(t, key, Hashing.hash(t, key));
            }
            return null;
          });
      return;
    }
    setContent(t, HashTable.EMPTY);
  }
}
