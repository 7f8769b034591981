package io.orochi.python.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import io.orochi.framework.operation.Operation;
import io.orochi.python.runtime.HashTable.Search;

/** The operations on the first and the last entry of a dictionary. Each is one operation. */
public final class DictEnds {
  private DictEnds() {}

  /**
   * Removes and gives the last entry as a tuple (the first one if {@code first}), or null when the
   * dictionary is empty.
   */
  @TruffleBoundary
  public static PyTuple popOrNull(PyThread t, PyDict dict, boolean first) {
    while (true) {
      DictStorage s = dict.settledStorage(t);
      if (s != null) {
        return Operation.atomically(
            t,
            () -> {
              DictEntries all = s.entries(t);
              if (all.count() == 0) {
                return null;
              }
              int i = first ? 0 : all.count() - 1;
              s.remove(t, all.keys()[i], all.hash(t, i));
              return PyTuple.of(all.keys()[i], all.values()[i]);
            });
      }
      long w = t.open(dict);
      try {
        if (dict.content instanceof HashTable table) {
          int e = first ? table.next(0) : table.previous(table.used - 1);
          if (e < 0) {
            return null;
          }
          PyTuple item = PyTuple.of(table.keys[e], table.values[e]);
          dict.removeOwned(t, table, e);
          if (!first) {
            table.dropRemovedAtEnd();
          }
          return item;
        }
      } finally {
        t.close(dict, w);
      }
    }
  }

  /**
   * Moves an entry of a dictionary that has a table to an end (OrderedDict.move_to_end); false when
   * the key is not there. The key's position is a fresh one.
   */
  @TruffleBoundary
  public static boolean move(PyThread t, PyDict dict, Object key, boolean last) {
    return move(t, dict, key, Hashing.hash(t, key), last);
  }

  /** As above, with the hash known. */
  @TruffleBoundary
  public static boolean move(PyThread t, PyDict dict, Object key, long hash, boolean last) {
    Search search = new Search();
    while (true) {
      dict.settledStorage(t);
      long w = t.open(dict);
      try {
        if (!(dict.content instanceof HashTable table)) {
          continue;
        }
        int e = table.find(key, hash, search);
        if (e == HashTable.MISS) {
          return false;
        } else if (e >= 0) {
          if (last) {
            moveToLastOwned(t, dict, table, e);
          } else if (table.previous(e - 1) >= 0) {
            dict.setContentOwned(t, withFirst(table, e));
          }
          return true;
        }
      } finally {
        t.close(dict, w);
      }
      search.answer(Comparisons.equal(t, search.candidate, key));
    }
  }

  private static void moveToLastOwned(PyThread t, PyDict dict, HashTable table, int e) {
    if (table.next(e + 1) >= 0) {
      Object key = table.keys[e];
      Object value = table.values[e];
      long hash = table.hashes[e];
      dict.removeOwned(t, table, e);
      dict.insertOwned(t, table, key, hash, value);
    }
  }

  /** A fresh table with the same entries, of which entry {@code e} is the first. */
  private static HashTable withFirst(HashTable table, int e) {
    HashTable next = HashTable.withRoom(table.live + 1L, true);
    next.add(table.keys[e], table.hashes[e], table.values[e]);
    for (int i = table.next(0); i >= 0; i = table.next(i + 1)) {
      if (i != e) {
        next.add(table.keys[i], table.hashes[i], table.values[i]);
      }
    }
    return next;
  }
}
