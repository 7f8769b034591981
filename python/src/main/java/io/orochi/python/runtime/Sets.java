package io.orochi.python.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

/**
 * What sets and frozensets have in common: their keys at one moment, membership, hash, comparison.
 */
public final class Sets {
  private Sets() {}

  /** Whether the value is a set or frozenset, of a derived class too. */
  public static boolean isSet(Object o) {
    return o instanceof PySet || BoxedValue.unbox(o) instanceof PyFrozenSet;
  }

  /** The keys of a set or frozenset. */
  static DictEntries entries(PyThread t, Object set) {
    return set instanceof PySet s ? s.entries(t) : ((PyFrozenSet) BoxedValue.unbox(set)).entries();
  }

  static int size(PyThread t, Object set) {
    return set instanceof PySet s ? s.size(t) : ((PyFrozenSet) BoxedValue.unbox(set)).size();
  }

  static boolean contains(PyThread t, Object set, Object key, long hash) {
    return set instanceof PySet s
        ? s.contains(t, key, hash)
        : ((PyFrozenSet) BoxedValue.unbox(set)).contains(t, key, hash);
  }

  /** A table with these keys, which differ. */
  static HashTable table(PyThread t, DictEntries keys) {
    if (keys.count() == 0) {
      return HashTable.EMPTY;
    }
    HashTable table = HashTable.withRoom(keys.count(), false);
    for (int i = 0; i < keys.count(); i++) {
      table.add(keys.keys()[i], keys.hash(t, i), null);
    }
    return table;
  }

  /** The hash of a frozenset with these keys. */
  static long hash(DictEntries keys) {
    long h = 0;
    for (int i = 0; i < keys.count(); i++) {
      long k = keys.hashes()[i];
      h ^= (k ^ 89869747L ^ k << 16) * 3644798167L;
    }
    h ^= (keys.count() + 1L) * 1927868237L;
    h ^= h >>> 11 ^ h >>> 25;
    h = h * 69069L + 907133923L;
    return h == -1 ? 590923713L : h == 0 ? 1 : h;
  }

  /** {@code a op b} for two sets; the orderings are those of inclusion. */
  @TruffleBoundary
  static boolean compare(PyThread t, CompareOperator op, Object a, Object b) {
    return switch (op) {
      case EQ -> size(t, a) == size(t, b) && includes(t, b, a);
      case NE -> !compare(t, CompareOperator.EQ, a, b);
      case LE -> size(t, a) <= size(t, b) && includes(t, b, a);
      case LT -> size(t, a) < size(t, b) && includes(t, b, a);
      case GE -> compare(t, CompareOperator.LE, b, a);
      case GT -> compare(t, CompareOperator.LT, b, a);
    };
  }

  /** Whether all keys of {@code inner} are in {@code outer}. */
  static boolean includes(PyThread t, Object outer, Object inner) {
    DictEntries keys = entries(t, inner);
    for (int i = 0; i < keys.count(); i++) {
      if (!contains(t, outer, keys.keys()[i], keys.hashes()[i])) {
        return false;
      }
    }
    return true;
  }

  /** {@code x in set}: a set that is looked for stands for the frozenset with its items. */
  @TruffleBoundary
  public static boolean hasMember(PyThread t, Object set, Object x) {
    Object key = hashable(t, x);
    return contains(t, set, key, Hashing.hash(t, key));
  }

  /**
   * What a set is searched for: {@code x}, or the frozenset with its items if it is a set that has
   * no hash.
   */
  public static Object hashable(PyThread t, Object x) {
    return x instanceof PySet s && t.context().typeOf(t, s).find(t, "__hash__") == PyNone.NONE
        ? PyFrozenSet.of(t, s.entries(t))
        : x;
  }

  /** The items of a set or frozenset, in a fresh array. */
  public static Object[] items(PyThread t, Object set) {
    return entries(t, set).keyArray();
  }
}
