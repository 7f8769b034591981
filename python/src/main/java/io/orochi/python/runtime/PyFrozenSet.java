package io.orochi.python.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import io.orochi.python.runtime.HashTable.Search;
import io.orochi.stm.Publisher;

/** A frozenset. Immutable; its table is never changed once it is here. */
public final class PyFrozenSet extends Holder implements BuiltinType.Typed {
  public static final PyFrozenSet EMPTY = new PyFrozenSet(HashTable.EMPTY);

  private final HashTable table;

  /** The hash, or 0 while nobody has asked; two threads may compute it, to the same value. */
  private long hash;

  private PyFrozenSet(HashTable table) {
    this.table = table;
  }

  /** A frozenset of these keys, which differ. */
  @TruffleBoundary
  static PyFrozenSet of(PyThread t, DictEntries keys) {
    return keys.count() == 0 ? EMPTY : new PyFrozenSet(Sets.table(t, keys));
  }

  /** A frozenset of these items. */
  @TruffleBoundary
  public static PyFrozenSet of(PyThread t, Object... items) {
    return of(t, PySet.of(t, items).entries(t));
  }

  /** A frozenset with the items of a set. */
  public static PyFrozenSet copyOf(PyThread t, PySet set) {
    return of(t, set.entries(t));
  }

  HashTable table() {
    return table;
  }

  public int size() {
    return table.live;
  }

  /** {@code item in self}. */
  public boolean contains(PyThread t, Object item) {
    return contains(t, item, Hashing.hash(t, item));
  }

  /** {@code item in self} for an item whose hash is known. */
  public boolean contains(PyThread t, Object item, long itemHash) {
    int e = table.find(item, itemHash, null);
    return e != HashTable.ASK ? e >= 0 : containsAsking(t, item, itemHash);
  }

  @TruffleBoundary
  private boolean containsAsking(PyThread t, Object item, long itemHash) {
    Search search = new Search();
    while (true) {
      int e = table.find(item, itemHash, search);
      if (e != HashTable.ASK) {
        return e >= 0;
      }
      search.answer(Comparisons.equal(t, search.candidate, item));
    }
  }

  @TruffleBoundary
  public DictEntries entries() {
    return DictEntries.of(table);
  }

  public Object[] toArray() {
    return entries().keyArray();
  }

  /** {@code hash(self)}: does not depend on the order. */
  @TruffleBoundary
  public long hash() {
    if (hash == 0) {
      hash = Sets.hash(entries());
    }
    return hash;
  }

  @Override
  public BuiltinType builtinType() {
    return BuiltinType.FROZENSET;
  }

  @Override
  public void publishFields(Publisher p) {
    for (int e = table.next(0); e >= 0; e = table.next(e + 1)) {
      p.visit(table.keys[e]);
    }
  }
}
