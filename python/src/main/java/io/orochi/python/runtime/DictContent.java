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
 * What a dictionary is made of, how each change of it is undone, and how one kind of content gives
 * way to another. {@link PyDict} has the operations.
 *
 * <p>The content is a {@link HashTable}, or a {@link DictStorage} for the dictionaries of modules,
 * classes and objects. It is the only mutable field, so a reader that takes it once sees one table,
 * whatever it holds. The methods that end in {@code Owned} may be called only by the owner: of a
 * private dictionary, or between {@code open} and {@code close}.
 */
public abstract sealed class DictContent extends ShapedObject permits PyDict {
  private static final int UNDO_REPLACE = 0;
  private static final int UNDO_INSERT = 1;
  private static final int UNDO_REMOVE = 2;
  private static final int UNDO_CONTENT = 3;

  /** Answer of {@link #putOwned}: the content is no table. */
  static final int STORAGE = -3;

  /** Read by subclasses as the owner or under the read protocol. */
  Object content;

  /** Null until transactions meet here. */
  private Meetings meetings;

  DictContent(PyThread t, Shape shape, Object content) {
    super(t, shape);
    this.content = content;
  }

  /** The content under a full read barrier. */
  final Object content(PyThread t) {
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

  /**
   * Whether the dictionary seems to have no table: it must not be opened for what its storage does.
   * Not a read: ask {@link #storage}.
   */
  final boolean seemsStored() {
    return content instanceof DictStorage;
  }

  /** The storage behind the dictionary, or null when it has a table. */
  public final DictStorage storage(PyThread t) {
    return content(t) instanceof DictStorage s ? s : null;
  }

  /** The storage behind the dictionary, once its entries, if they were apart, are in one table. */
  final DictStorage settledStorage(PyThread t) {
    while (true) {
      DictStorage s = storage(t);
      if (!(s instanceof KeyedStorage k)) {
        return s;
      }
      settle(t, k);
    }
  }

  /** Brings entries that were apart into one table, where they keep their numbers. */
  @TruffleBoundary
  private void settle(PyThread t, KeyedStorage apart) {
    Operation.atomically(
        t,
        () -> {
          if (content(t) == apart) {
            setContent(t, apart.toTable(t));
          }
          return null;
        });
    meetings = Meetings.orNew(meetings);
    meetings.startAnew();
  }

  /**
   * Transactions have met at this dictionary: if they do so again and again, its entries are taken
   * apart, so that different keys no longer conflict. They come together again for whatever needs
   * their order or all of them, and then it takes more meetings.
   */
  @TruffleBoundary
  final void contended(PyThread t) {
    meetings = Meetings.orNew(meetings);
    if (content(t) instanceof HashTable && !isPrivate() && meetings.areEnough()) {
      takeApart(t);
    }
  }

  private void takeApart(PyThread t) {
    Operation.attempt(
        t,
        () -> {
          long w = t.open(this);
          try {
            if (content instanceof HashTable table) {
              KeyedStorage apart = new KeyedStorage(t, this, table);
              t.escape(apart.table());
              setContentOwned(t, apart);
            }
          } finally {
            t.close(this, w);
          }
        });
  }

  /** The names behind a module's or class's dictionary; null for any other. */
  public final Namespace namespace() {
    return content instanceof NamespaceStorage s ? s.names() : null;
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

  /** Puts an entry into a table; gives what the search for the key gave, or {@link #STORAGE}. */
  final int putOwned(PyThread t, Object key, long hash, Object value, Search search) {
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

  /** Adds an entry whose key {@code present}, the content, does not have. */
  final void insertOwned(PyThread t, HashTable present, Object key, long hash, Object value) {
    HashTable table = present;
    if (!table.hasRoom()) {
      table = present.rebuilt(1, true);
      setContentOwned(t, table);
    }
    t.logUndo(this, UNDO_INSERT, table.used, null);
    table.add(key, hash, value);
  }

  /** Removes entry {@code e} of {@code table}, the content. */
  final void removeOwned(PyThread t, HashTable table, int e) {
    t.logUndo(this, UNDO_REMOVE, e, table.entry(e));
    table.remove(e);
  }

  final void setContentOwned(PyThread t, Object next) {
    t.logUndo(this, UNDO_CONTENT, 0, content);
    content = next;
  }

  final void setContent(PyThread t, HashTable next) {
    long w = t.open(this);
    try {
      setContentOwned(t, next);
    } finally {
      t.close(this, w);
    }
  }

  /**
   * Makes names out of this dictionary, for code that is to run with it as its globals. Gives the
   * names.
   */
  @TruffleBoundary
  public final Namespace makeNamespace(PyThread t) {
    while (true) {
      settledStorage(t);
      Object c = content(t);
      if (c instanceof NamespaceStorage s) {
        return s.names();
      }
      NamespaceStorage fresh = new NamespaceStorage(t, new Namespace());
      DictEntries entries = entries(t);
      for (int i = 0; i < entries.count(); i++) {
        fresh.put(t, entries.keys()[i], entries.hash(t, i), entries.values()[i]);
      }
      if (!isPrivate()) {
        t.escape(fresh.names());
        t.escape(fresh.others());
      }
      long w = t.open(this);
      try {
        if (content == c
            && !(c instanceof KeyedStorage)
            && (c instanceof DictStorage || sameEntries(entries, (HashTable) c))) {
          setContentOwned(t, fresh);
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
    setContent(t, table);
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
