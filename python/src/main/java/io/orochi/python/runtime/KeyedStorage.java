package io.orochi.python.runtime;

import io.orochi.stm.Publisher;
import java.util.List;

/**
 * The entries of a dictionary at which transactions have met often: each can be changed by itself.
 * {@link DictContent} says when a dictionary gets and loses such a storage; every change makes sure
 * that the dictionary still has it.
 */
final class KeyedStorage extends DictStorage {
  private final DictContent dict;
  private final KeyedTable table;

  /** Entries with smaller numbers had them in the table that was there before. */
  private final int firstNumber;

  /** The entries of a table that the caller owns. */
  KeyedStorage(PyThread t, DictContent dict, HashTable origin) {
    this.dict = dict;
    this.firstNumber = origin.used;
    this.table = new KeyedTable(t, this, origin.live, firstNumber);
    for (int e = origin.next(0); e >= 0; e = origin.next(e + 1)) {
      table.load(t, origin.keys[e], origin.hashes[e], origin.values[e], e);
    }
  }

  KeyedTable table() {
    return table;
  }

  /** Whether the dictionary still has this storage. */
  boolean isContent(PyThread t) {
    return dict.content(t) == this;
  }

  /**
   * A table with the present entries; those that were there before have their numbers again, so
   * that iterators find their place. Within an operation.
   */
  HashTable toTable(PyThread t) {
    List<KeyedTable.Entry> entries = table.inOrder(t);
    HashTable all = HashTable.withRoom((long) firstNumber + entries.size(), true);
    for (KeyedTable.Entry e : entries) {
      if (e.number() < firstNumber) {
        all.skipTo((int) e.number());
      }
      all.add(e.key, e.hash, e.read(t));
    }
    return all;
  }

  @Override
  public Object get(PyThread t, Object key, long hash) {
    return table.get(t, key, hash);
  }

  @Override
  public void put(PyThread t, Object key, long hash, Object value) {
    if (table.put(t, key, hash, value, false) == KeyedTable.MOVED) {
      ((PyDict) dict).put(t, key, hash, value);
    }
  }

  @Override
  public Object putIfAbsent(PyThread t, Object key, long hash, Object value) {
    Object present = table.put(t, key, hash, value, true);
    return present == KeyedTable.MOVED
        ? ((PyDict) dict).setDefault(t, key, hash, value)
        : present == null ? value : present;
  }

  @Override
  public Object remove(PyThread t, Object key, long hash) {
    Object removed = table.remove(t, key, hash);
    return removed == KeyedTable.MOVED ? ((PyDict) dict).removeOrNull(t, key, hash) : removed;
  }

  @Override
  public int size(PyThread t) {
    return table.size(t);
  }

  @Override
  public DictEntries entries(PyThread t) {
    return table.entries(t);
  }

  @Override
  public Object state(PyThread t) {
    return size(t);
  }

  @Override
  public void publishFields(Publisher p) {
    p.visit(table);
  }
}
