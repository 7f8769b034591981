package io.orochi.python.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.framework.name.Namespace;
import io.orochi.framework.object.Attribute;
import io.orochi.framework.object.Shape;
import io.orochi.framework.object.ShapedObject;
import io.orochi.framework.operation.Operation;
import io.orochi.python.runtime.HashTable.Removed;
import io.orochi.python.runtime.HashTable.Search;
import io.orochi.stm.Publisher;
import java.util.List;

/**
 * A dictionary. Each method is one operation, but for comparisons that guest code makes: those run
 * while nothing is held, and what they said is used only for the very key that they were asked
 * about.
 *
 * <p>The content is a {@link HashTable}, or a {@link DictStorage} for the dictionaries of modules,
 * classes and objects. It is the only mutable field, so a reader that takes it once sees one table,
 * whatever it holds.
 */
public class PyDict extends ShapedObject {
  private static final int UNDO_REPLACE = 0;
  private static final int UNDO_INSERT = 1;
  private static final int UNDO_REMOVE = 2;
  private static final int UNDO_CONTENT = 3;

  /** Answer of an attempt: the content is no table. */
  private static final int STORAGE = -3;

  private final boolean exact;
  private Object content;

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
    super(t, shape);
    this.exact = ((PyType) shape.guestClass()).builtin() == BuiltinType.DICT;
    this.content = content;
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

  /** The content; valid for the owner or under the read protocol. */
  final Object contentUnderProtocol() {
    return content;
  }

  /** The content under a full read barrier. */
  private Object content(PyThread t) {
    if (isPrivate()) {
      return content;
    }
    while (true) {
      long m = t.firstLook(this);
      Object c = content;
      if (t.secondLook(this, m)) {
        return c;
      }
    }
  }

  /** The storage behind the dictionary, or null when it has a table. */
  public final DictStorage storage(PyThread t) {
    return content(t) instanceof DictStorage s ? s : null;
  }

  /** The names behind a module's or class's dictionary; null for any other. */
  public final Namespace namespace() {
    return content instanceof NamespaceStorage s ? s.names() : null;
  }

  /**
   * Makes names out of this dictionary, for code that is to run with it as its globals. Gives the
   * names.
   */
  @TruffleBoundary
  public final Namespace makeNamespace(PyThread t) {
    while (true) {
      Object c = content(t);
      if (c instanceof NamespaceStorage s) {
        return s.names();
      }
      NamespaceStorage fresh = new NamespaceStorage(t, new Namespace());
      DictEntries entries = entries(t);
      for (int i = 0; i < entries.count(); i++) {
        fresh.put(t, entries.keys()[i], entries.values()[i]);
      }
      if (!isPrivate()) {
        t.escape(fresh.names());
        t.escape(fresh.others());
      }
      long w = t.open(this);
      try {
        if (content == c && (c instanceof DictStorage || sameEntries(entries, (HashTable) c))) {
          t.logUndo(this, UNDO_CONTENT, 0, content);
          content = fresh;
          return fresh.names();
        }
      } finally {
        t.close(this, w);
      }
    }
  }

  private static boolean sameEntries(DictEntries entries, HashTable table) {
    if (table.live != entries.count()) {
      return false;
    }
    int i = 0;
    for (int e = table.next(0); e >= 0; e = table.next(e + 1), i++) {
      if (table.keys[e] != entries.keys()[i] || table.values[e] != entries.values()[i]) {
        return false;
      }
    }
    return true;
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

  // ---- reading
  // ------------------------------------------------------------------------------------

  /**
   * The value of a key, or null; TypeError for an unhashable key, whatever guest comparisons raise.
   */
  public final Object getOrNull(PyThread t, Object key) {
    return getOrNull(t, key, Hashing.hash(t, key));
  }

  /** The value of a key whose hash is known, or null. */
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
        return ((DictStorage) c).get(t, key);
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

  /** Whether the key is there. */
  public final boolean contains(PyThread t, Object key) {
    return getOrNull(t, key) != null;
  }

  /** All entries at one moment, in order. */
  @TruffleBoundary
  public final DictEntries entries(PyThread t) {
    while (true) {
      boolean shared = !isPrivate();
      long m = shared ? t.firstLook(this) : 0;
      Object c = content;
      DictEntries entries = c instanceof HashTable table ? DictEntries.of(table) : null;
      if (!shared || t.secondLook(this, m)) {
        return entries != null ? entries : ((DictStorage) c).entries(t);
      }
    }
  }

  /** A fresh exact dictionary with the same entries. */
  @TruffleBoundary
  public final PyDict copy(PyThread t) {
    return of(t, entries(t));
  }

  // ---- changing
  // -----------------------------------------------------------------------------------

  /** {@code self[key] = value}. */
  public final void put(PyThread t, Object key, Object value) {
    put(t, key, Hashing.hash(t, key), value);
  }

  /** {@code self[key] = value} for a key whose hash is known. */
  public final void put(PyThread t, Object key, long hash, Object value) {
    int e = tryPut(t, key, hash, value, null);
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

  private int putOwned(PyThread t, Object key, long hash, Object value, Search search) {
    if (!(content instanceof HashTable table)) {
      return STORAGE;
    }
    int e = table.find(key, hash, search);
    if (e >= 0) {
      t.logUndo(this, UNDO_REPLACE, e, table.values[e]);
      table.values[e] = value;
    } else if (e == HashTable.MISS) {
      insertOwned(t, table, key, hash, value);
    }
    return e;
  }

  private void insertOwned(PyThread t, HashTable present, Object key, long hash, Object value) {
    HashTable table = present;
    if (!table.hasRoom()) {
      table = present.rebuilt(1, true);
      setContent(t, table);
    }
    t.logUndo(this, UNDO_INSERT, table.used, null);
    table.add(key, hash, value);
  }

  private void setContent(PyThread t, Object next) {
    t.logUndo(this, UNDO_CONTENT, 0, content);
    content = next;
  }

  @TruffleBoundary
  private void putAsking(PyThread t, Object key, long hash, Object value) {
    Search search = new Search();
    while (true) {
      int e = tryPut(t, key, hash, value, search);
      if (e == STORAGE) {
        DictStorage s = storage(t);
        if (s != null) {
          s.put(t, key, value);
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
    if (entries.hashes() != null) {
      if (!isPrivate()) {
        for (int i = 0; i < entries.count(); i++) {
          t.escape(entries.keys()[i]);
          t.escape(entries.values()[i]);
        }
      }
      long w = t.open(this);
      try {
        if (content instanceof HashTable table
            && !(table.keys.length - table.used >= entries.count())) {
          setContent(t, table.rebuilt(entries.count(), true));
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
    long hash = Hashing.hash(t, key);
    Search search = new Search();
    while (true) {
      if (!isPrivate()) {
        t.escape(key);
        t.escape(value);
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
      DictStorage s = e == STORAGE ? storage(t) : null;
      if (s != null) {
        return Operation.atomically(
            t,
            () -> {
              Object v = s.get(t, key);
              if (v == null) {
                s.put(t, key, value);
                v = value;
              }
              return v;
            });
      } else if (e == HashTable.ASK) {
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
      DictStorage s = e == STORAGE ? storage(t) : null;
      if (s != null) {
        return s.remove(t, key);
      } else if (e == HashTable.ASK) {
        search.answer(Comparisons.equal(t, search.candidate, key));
      }
    }
  }

  private void removeOwned(PyThread t, HashTable table, int e) {
    t.logUndo(this, UNDO_REMOVE, e, table.entry(e));
    table.remove(e);
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

  /**
   * Gives a dictionary that showed the attributes of an object a table of its own with these
   * entries: the object keeps its attributes here from now on.
   */
  @TruffleBoundary
  public final void detach(PyThread t, List<Attribute> attributes) {
    HashTable table = HashTable.withRoom(attributes.size() + 1L, true);
    for (Attribute a : attributes) {
      TruffleString key = Strings.of(a.name());
      table.add(key, Hashing.of(key), a.value());
      if (!isPrivate()) {
        t.escape(a.value());
      }
    }
    long w = t.open(this);
    try {
      setContent(t, table);
    } finally {
      t.close(this, w);
    }
  }

  /**
   * Removes and gives the last entry as a tuple (the first one if {@code first}), or null when the
   * dictionary is empty.
   */
  @TruffleBoundary
  public final PyTuple popItemOrNull(PyThread t, boolean first) {
    while (true) {
      DictStorage s = storage(t);
      if (s != null) {
        return Operation.atomically(
            t,
            () -> {
              DictEntries all = s.entries(t);
              if (all.count() == 0) {
                return null;
              }
              int i = first ? 0 : all.count() - 1;
              s.remove(t, all.keys()[i]);
              return PyTuple.of(all.keys()[i], all.values()[i]);
            });
      }
      long w = t.open(this);
      try {
        if (content instanceof HashTable table) {
          int e = first ? table.next(0) : table.previous(table.used - 1);
          if (e < 0) {
            return null;
          }
          PyTuple item = PyTuple.of(table.keys[e], table.values[e]);
          removeOwned(t, table, e);
          return item;
        }
      } finally {
        t.close(this, w);
      }
    }
  }

  /** {@code self.clear()}. */
  @TruffleBoundary
  public final void clear(PyThread t) {
    DictStorage s = storage(t);
    if (s != null) {
      Operation.atomically(
          t,
          () -> {
            for (Object key : s.entries(t).keyArray()) {
              s.remove(t, key);
            }
            return null;
          });
      return;
    }
    long w = t.open(this);
    try {
      setContent(t, HashTable.EMPTY);
    } finally {
      t.close(this, w);
    }
  }

  /**
   * Moves an entry to an end (OrderedDict.move_to_end); false when the key is not there. The key's
   * position is a fresh one.
   */
  @TruffleBoundary
  public final boolean moveToEnd(PyThread t, Object key, boolean last) {
    long hash = Hashing.hash(t, key);
    Search search = new Search();
    while (true) {
      int e;
      long w = t.open(this);
      try {
        HashTable table = (HashTable) content;
        e = table.find(key, hash, search);
        if (e == HashTable.MISS) {
          return false;
        } else if (e >= 0) {
          Object k = table.keys[e];
          Object v = table.values[e];
          if (last) {
            if (table.next(e + 1) >= 0) {
              removeOwned(t, table, e);
              insertOwned(t, table, k, hash, v);
            }
          } else if (table.previous(e - 1) >= 0) {
            HashTable next = HashTable.withRoom(table.live + 1L, true);
            next.add(k, hash, v);
            for (int i = table.next(0); i >= 0; i = table.next(i + 1)) {
              if (i != e) {
                next.add(table.keys[i], table.hashes[i], table.values[i]);
              }
            }
            setContent(t, next);
          }
          return true;
        }
      } finally {
        t.close(this, w);
      }
      search.answer(Comparisons.equal(t, search.candidate, key));
    }
  }

  @Override
  protected void undo(int op, long arg, Object value) {
    switch (op) {
      case UNDO_REPLACE -> ((HashTable) content).values[(int) arg] = value;
      case UNDO_INSERT -> ((HashTable) content).undoAdd((int) arg);
      case UNDO_REMOVE -> ((HashTable) content).undoRemove((int) arg, (Removed) value);
      case UNDO_CONTENT -> content = value;
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
    if (content instanceof HashTable table) {
      for (int e = table.next(0); e >= 0; e = table.next(e + 1)) {
        p.visit(table.keys[e]);
        p.visit(table.values[e]);
      }
    } else {
      ((DictStorage) content).publishFields(p);
    }
  }
}
