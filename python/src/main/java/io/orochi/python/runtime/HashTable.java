package io.orochi.python.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

/**
 * The compact ordered hash table behind dictionaries and sets: entries in order of insertion, found
 * through an open-addressed index (as in CPython since 3.6, after R. Hettinger). It has no header
 * word: the object that refers to it is opened for changes and looked at for reads.
 *
 * <p>All arrays are final and entry numbers in the index are always below their length, so that
 * whatever mixture of states a reader meets between its two looks is harmless; probing is bounded.
 *
 * <p>Index slots: 0 empty, {@link #DUMMY} deleted, else entry number + 1. A key's slot may be any
 * on its probe sequence before the first empty one. Slots go from empty to used and from used to
 * dummy; only undo goes back. {@code free} counts the insertions left before the table is rebuilt,
 * so an empty slot always exists.
 *
 * <p>Every loop is behind a boundary. In compiled code each round of a loop may answer safepoints,
 * and that can run guest code (a signal handler, the callback of a weak reference), which must not
 * happen in the middle of an operation.
 */
final class HashTable {
  static final int MISS = -1;

  /** Guest code must compare a key: {@link Search#candidate} says with which. */
  static final int ASK = -2;

  private static final int DUMMY = -1;
  private static final int SMALLEST = 8;

  /** Shared by all empty dictionaries: no room, so that the first insertion rebuilds. */
  static final HashTable EMPTY = new HashTable();

  private final int[] index;
  final Object[] keys;

  /** Null in a set. */
  final Object[] values;

  final long[] hashes;

  /** Entries in use including deleted ones. */
  int used;

  /** Present entries. */
  int live;

  private int free;

  /**
   * No entry below this one is present: else taking entries from the front would walk over all that
   * were taken before.
   */
  private int first;

  /** What is known about keys that had to be compared by guest code. */
  static final class Search {
    /** The key that must be compared next. */
    Object candidate;

    private Object equal;
    private Object[] different = new Object[2];
    private int count;

    /** Notes the result of comparing {@link #candidate}. */
    void answer(boolean isEqual) {
      if (isEqual) {
        equal = candidate;
        return;
      }
      if (count == different.length) {
        different = java.util.Arrays.copyOf(different, 2 * count);
      }
      different[count++] = candidate;
    }

    int known(Object key) {
      if (key == equal) {
        return PureEquality.EQUAL;
      }
      for (int i = 0; i < count; i++) {
        if (different[i] == key) {
          return PureEquality.DIFFERENT;
        }
      }
      return PureEquality.UNKNOWN;
    }
  }

  private HashTable() {
    index = new int[SMALLEST];
    keys = new Object[0];
    values = null;
    hashes = new long[0];
  }

  private HashTable(int slots, boolean withValues) {
    int capacity = slots - slots / 3;
    index = new int[slots];
    keys = new Object[capacity];
    values = withValues ? new Object[capacity] : null;
    hashes = new long[capacity];
    free = capacity;
  }

  /** An empty table with room for {@code count} entries. */
  @TruffleBoundary
  static HashTable withRoom(long count, boolean withValues) {
    if (count > 700_000_000) {
      throw PyErrors.withArgs(BuiltinException.MemoryError);
    }
    int slots = SMALLEST;
    while (slots - slots / 3 < count) {
      slots <<= 1;
    }
    return new HashTable(slots, withValues);
  }

  private static int start(long hash) {
    int h = (int) (hash ^ hash >>> 32);
    h *= 0x9E3779B1;
    return h ^ h >>> 15;
  }

  /**
   * The entry of {@code key}, {@link #MISS}, or {@link #ASK}. No guest code runs.
   *
   * @param search null at first: then a key that only guest code can compare gives ASK without
   *     saying which
   */
  int find(Object key, long hash, Search search) {
    int[] slots = index;
    int e = slots[start(hash) & slots.length - 1] - 1;
    if (e == -1) {
      return MISS;
    }
    if (e >= 0 && hashes[e] == hash) {
      Object k = keys[e];
      if (k == key || k instanceof Long x && key instanceof Long y && (long) x == y) {
        return e;
      }
    }
    return probe(key, hash, search);
  }

  @TruffleBoundary
  private int probe(Object key, long hash, Search search) {
    int[] slots = index;
    int mask = slots.length - 1;
    int i = start(hash) & mask;
    for (int step = 1; step <= slots.length; step++) {
      int e = slots[i] - 1;
      if (e == -1) {
        return MISS;
      }
      if (e >= 0 && hashes[e] == hash) {
        Object k = keys[e];
        if (k == key) {
          return e;
        }
        if (k != null) {
          int r = same(k, key, search);
          if (r == PureEquality.EQUAL) {
            return e;
          } else if (r == PureEquality.UNKNOWN) {
            return ASK;
          }
        }
      }
      i = i + step & mask;
    }
    return MISS;
  }

  private static int same(Object k, Object key, Search search) {
    if (k instanceof Long x && key instanceof Long y) {
      return (long) x == y ? PureEquality.EQUAL : PureEquality.DIFFERENT;
    }
    int r = PureEquality.test(k, key);
    if (r == PureEquality.UNKNOWN && search != null) {
      r = search.known(k);
      search.candidate = k;
    }
    return r;
  }

  /** Whether an entry can be added without rebuilding. */
  boolean hasRoom() {
    return free > 0 && used < keys.length;
  }

  /** Adds a key that is not there; there is room. Gives the entry. */
  int add(Object key, long hash, Object value) {
    int e = used;
    int[] slots = index;
    int i = start(hash) & slots.length - 1;
    if (slots[i] != 0) {
      i = emptySlot(slots, i);
    }
    hashes[e] = hash;
    keys[e] = key;
    if (values != null) {
      values[e] = value;
    }
    slots[i] = e + 1;
    used = e + 1;
    live++;
    free--;
    return e;
  }

  /** Gives the next entry this number, which is not smaller than it would be. */
  void skipTo(int e) {
    free -= e - used;
    used = e;
  }

  /** The first empty slot on the probe sequence that begins at {@code i}. */
  @TruffleBoundary
  private static int emptySlot(int[] slots, int i) {
    int at = i;
    for (int step = 1; slots[at] != 0; step++) {
      at = at + step & slots.length - 1;
    }
    return at;
  }

  /** Takes back {@link #add}: the entry is the last one. */
  void undoAdd(int e) {
    int i = slotOf(e, e + 1);
    index[i] = 0;
    free++;
    keys[e] = null;
    if (values != null) {
      values[e] = null;
    }
    used = e;
    live--;
    first = Math.min(first, e);
  }

  /** Removes an entry. */
  @TruffleBoundary
  void remove(int e) {
    index[slotOf(e, e + 1)] = DUMMY;
    keys[e] = null;
    if (values != null) {
      values[e] = null;
    }
    live--;
    if (e == first) {
      int f = e + 1;
      while (f < used && keys[f] == null) {
        f++;
      }
      first = Math.min(f, used);
    }
  }

  /**
   * Forgets removed entries at the end, whose numbers are then given again: an iterator does not
   * see that, so a dictionary does it for {@code popitem} alone.
   */
  void dropRemovedAtEnd() {
    while (used > 0 && keys[used - 1] == null) {
      used--;
    }
    first = Math.min(first, used);
  }

  /** What undo needs to take back a removal; {@code slot} is that of the index. */
  record Removed(Object key, Object value, long hash, int slot) {}

  Removed entry(int e) {
    return new Removed(keys[e], values == null ? null : values[e], hashes[e], slotOf(e, e + 1));
  }

  /**
   * Takes back {@link #remove}. The slot must be the one that it was: an earlier one that is free
   * by now may be that of another removal, whose entry would then come behind an empty slot.
   */
  void undoRemove(int e, Removed was) {
    hashes[e] = was.hash; // a later entry may have had the same number
    index[was.slot] = e + 1;
    keys[e] = was.key;
    if (values != null) {
      values[e] = was.value;
    }
    live++;
    used = Math.max(used, e + 1);
    first = Math.min(first, e);
  }

  /** The first slot on the probe sequence of an entry's hash that has this content. */
  private int slotOf(int e, int content) {
    int[] slots = index;
    int mask = slots.length - 1;
    int i = start(hashes[e]) & mask;
    for (int step = 1; slots[i] != content; step++) {
      if (step > slots.length) {
        throw new IllegalStateException("entry without slot");
      }
      i = i + step & mask;
    }
    return i;
  }

  /** A table with the same entries, without the deleted ones, and room for {@code more}. */
  @TruffleBoundary
  HashTable rebuilt(long more, boolean withValues) {
    HashTable t = withRoom(Math.max(live + more, live * 3L / 2), withValues);
    for (int e = 0; e < used; e++) {
      if (keys[e] != null) {
        t.add(keys[e], hashes[e], withValues && values != null ? values[e] : null);
      }
    }
    return t;
  }

  /** The next present entry at or after {@code e}, or {@link #MISS}. */
  int next(int e) {
    int i = Math.max(e, first);
    if (i >= Math.min(used, keys.length)) {
      return MISS;
    }
    return keys[i] != null ? i : nextAfter(i);
  }

  @TruffleBoundary
  private int nextAfter(int e) {
    int n = Math.min(used, keys.length);
    for (int i = e + 1; i < n; i++) {
      if (keys[i] != null) {
        return i;
      }
    }
    return MISS;
  }

  /** The last present entry at or before {@code e}, or {@link #MISS}. */
  @TruffleBoundary
  int previous(int e) {
    for (int i = Math.min(e, keys.length - 1); i >= 0; i--) {
      if (keys[i] != null) {
        return i;
      }
    }
    return MISS;
  }
}
