package io.orochi.python.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import io.orochi.framework.log.Named;
import io.orochi.framework.object.Box;
import io.orochi.framework.operation.Operation;
import io.orochi.stm.CommitParticipant;
import io.orochi.stm.Publisher;
import io.orochi.stm.TxObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A table in which different keys do not conflict: each entry is a transactional object, found
 * through slots, each a transactional object too. Changing a value locks the entry alone; adding or
 * removing a key locks the slot in which its hash falls; the table itself is written only when it
 * grows.
 *
 * <p>The entries of a slot are one immutable array, replaced as a whole: a look-up compares keys,
 * which may run guest code, on the array that it read, and a change starts again when the array is
 * no longer that one. An entry that was removed has no value and never gets one again, so a plain
 * operation that has found an entry need not look whether the table still has it.
 *
 * <h2>Order</h2>
 *
 * <p>Entries are numbered, and the numbers agree with the serial order of the transactions that
 * added them although these hold no object in common. A transaction takes its numbers in {@link
 * CommitParticipant#prepare}: after it has locked all that it writes, before it validates what it
 * has read. Let P be that moment and V that of validation. If B comes after A because it reads or
 * overwrites what A wrote, it did so after A released, so P(A) &lt; V(A) &lt; P(B). If it
 * overwrites what A read, it locked that after A found it unchanged: V(A) &lt; P(B) again, since B
 * locks before it takes numbers. A transaction between them that adds nothing only has a V, after
 * which others lock what it read, so the argument goes through chains.
 */
public final class KeyedTable extends TxObject implements Named {
  private static final int FEWEST_SLOTS = 64;
  private static final int MOST_SLOTS = 1 << 24;
  private static final int LONG_CHAIN = 6;
  private static final Entry[] NONE = {};

  /** Numbers of entries that have not committed yet: after all others. */
  private static final long PROVISIONAL = 1L << 62;

  /** Answer of changes when the dictionary no longer has this table. */
  static final Object MOVED = new Object();

  /** The dictionary whose content this is as long as it refers to it; or null. */
  private final KeyedStorage home;

  private final AtomicLong nextNumber;
  private final AtomicLong nextProvisional = new AtomicLong(PROVISIONAL);
  private Slot[] slots;

  /** An empty table without a dictionary, so that its order is of no interest. */
  public KeyedTable(PyThread t) {
    this(t, null, 0, 0);
  }

  /**
   * An empty table.
   *
   * @param expected how many entries there will be soon
   * @param firstNumber the number of the first entry that is added by {@link #put}
   */
  KeyedTable(PyThread t, KeyedStorage home, int expected, long firstNumber) {
    super(t);
    this.home = home;
    this.nextNumber = new AtomicLong(firstNumber);
    int n = FEWEST_SLOTS;
    while (n < MOST_SLOTS && n * (LONG_CHAIN / 2) < expected) {
      n *= 2;
    }
    slots = newSlots(t, n);
  }

  @Override
  public String typeForReport() {
    return "dict size";
  }

  /** A key with its value, which is null once the entry has been removed. */
  static final class Entry extends Box {
    final Object key;
    final long hash;

    /** Written before the entry can be seen by others. */
    private long number;

    Entry(PyThread t, Object key, long hash, Object value) {
      super(t, value);
      this.key = key;
      this.hash = hash;
    }

    long number() {
      return number;
    }

    @Override
    public void publishFields(Publisher p) {
      p.visit(key);
      super.publishFields(p);
    }
  }

  /** The entries with hashes that fall into one place of the table. */
  private static final class Slot extends Box {
    Slot(PyThread t) {
      super(t, NONE);
    }

    Entry[] entries(PyThread t) {
      return (Entry[]) read(t);
    }

    void change(PyThread t, Entry[] next) {
      if (!isPrivate()) {
        for (Entry e : next) {
          t.escape(e);
        }
      }
      write(t, next);
    }

    /** Adds an entry to a slot that only {@code t} can reach. */
    void load(PyThread t, Entry e) {
      write(t, with(entries(t), e));
    }

    @Override
    public void publishFields(Publisher p) {
      for (Entry e : (Entry[]) valueUnderProtocol()) {
        p.visit(e);
      }
    }
  }

  private static Entry[] with(Entry[] entries, Entry added) {
    Entry[] next = Arrays.copyOf(entries, entries.length + 1);
    next[entries.length] = added;
    return next;
  }

  /** Numbers an entry when the transaction that adds it commits. */
  private record Numbering(Entry entry, AtomicLong nextNumber) implements CommitParticipant {
    @Override
    public long order() {
      return Long.MAX_VALUE; // takes no lock; those of one transaction stay in their order
    }

    @Override
    public void prepare() {
      entry.number = nextNumber.getAndIncrement();
    }

    @Override
    public void commit() {}

    @Override
    public void release(boolean committed) {}
  }

  private static Slot[] newSlots(PyThread t, int n) {
    Slot[] all = new Slot[n];
    for (int i = 0; i < n; i++) {
      all[i] = new Slot(t);
    }
    return all;
  }

  private Slot[] slots(PyThread t) {
    if (isPrivate()) {
      return slots;
    }
    while (true) {
      long m = t.firstLook(this);
      Slot[] all = slots;
      if (t.secondLook(this, m)) {
        return all;
      }
    }
  }

  private static Slot slot(Slot[] all, long hash) {
    long h = hash * 0x9E3779B97F4A7C15L;
    return all[(int) (h >>> 32) & all.length - 1];
  }

  private static Entry find(PyThread t, Entry[] entries, Object key, long hash) {
    for (Entry e : entries) {
      if (e.hash == hash && (e.key == key || Comparisons.equal(t, e.key, key))) {
        return e;
      }
    }
    return null;
  }

  /** The value, or null. */
  @TruffleBoundary(transferToInterpreterOnException = false)
  public Object get(PyThread t, Object key, long hash) {
    Entry e = find(t, key, hash);
    return e == null ? null : e.read(t);
  }

  /** The entry of a key, or null. */
  Entry find(PyThread t, Object key, long hash) {
    return find(t, slot(slots(t), hash).entries(t), key, hash);
  }

  /**
   * Sets a value and gives the one before, or null.
   *
   * @param onlyIfAbsent leaves a present value alone
   */
  @TruffleBoundary(transferToInterpreterOnException = false)
  public Object put(PyThread t, Object key, long hash, Object value, boolean onlyIfAbsent) {
    while (true) {
      Slot[] all = slots(t);
      Slot slot = slot(all, hash);
      Entry[] entries = slot.entries(t);
      Entry e = find(t, entries, key, hash);
      if (e != null) {
        Object before = onlyIfAbsent ? e.read(t) : set(t, e, value);
        if (before != null) {
          return before;
        }
      } else if (isLong(entries) && all.length < MOST_SLOTS) {
        grow(t, all);
      } else {
        Object added = add(t, all, slot, entries, key, hash, value);
        if (added != null) {
          return added == MOVED ? MOVED : null;
        }
      }
    }
  }

  /** Whether the chain is long, other than by keys with the same hash. */
  private static boolean isLong(Entry[] entries) {
    if (entries.length < LONG_CHAIN) {
      return false;
    }
    for (Entry e : entries) {
      if (e.hash != entries[0].hash) {
        return true;
      }
    }
    return false;
  }

  private Object set(PyThread t, Entry e, Object value) {
    return home == null
        ? e.replace(t, value)
        : Operation.atomically(t, () -> home.isContent(t) ? e.replace(t, value) : MOVED);
  }

  /** Adds an entry to a slot that has these; null if it no longer has, {@link #MOVED}. */
  private Object add(
      PyThread t, Slot[] all, Slot slot, Entry[] entries, Object key, long hash, Object value) {
    return Operation.atomically(
        t,
        () -> {
          if (home != null && !home.isContent(t)) {
            return MOVED;
          }
          if (slots(t) != all || slot.entries(t) != entries) {
            return null;
          }
          Entry e = new Entry(t, key, hash, value);
          number(t, e);
          slot.change(t, with(entries, e));
          return e;
        });
  }

  private void number(PyThread t, Entry e) {
    if (home == null) {
      return;
    }
    if (t.inTx()) {
      e.number = nextProvisional.getAndIncrement();
      t.enlist(new Numbering(e, nextNumber));
    } else {
      e.number = nextNumber.getAndIncrement();
    }
  }

  /** Removes a key and gives its value, or null. */
  @TruffleBoundary(transferToInterpreterOnException = false)
  public Object remove(PyThread t, Object key, long hash) {
    while (true) {
      Slot[] all = slots(t);
      Slot slot = slot(all, hash);
      Entry[] entries = slot.entries(t);
      Entry e = find(t, entries, key, hash);
      if (e == null) {
        return null;
      }
      Object removed =
          Operation.atomically(
              t,
              () -> {
                if (home != null && !home.isContent(t)) {
                  return MOVED;
                }
                if (slots(t) != all || slot.entries(t) != entries) {
                  return null;
                }
                slot.change(t, without(entries, e));
                return e.replace(t, null);
              });
      if (removed != null) {
        return removed;
      }
    }
  }

  private static Entry[] without(Entry[] entries, Entry removed) {
    Entry[] next = new Entry[entries.length - 1];
    int n = 0;
    for (Entry e : entries) {
      if (e != removed) {
        next[n++] = e;
      }
    }
    return next;
  }

  /**
   * Puts an entry with a given number into a table that nobody else can see and that does not have
   * the key.
   */
  void load(PyThread t, Object key, long hash, Object value, long number) {
    Entry e = new Entry(t, key, hash, value);
    e.number = number;
    slot(slots, hash).load(t, e);
  }

  /** Makes the table four times as large, unless somebody has done so. */
  private void grow(PyThread t, Slot[] present) {
    Operation.atomically(
        t,
        () -> {
          if (slots(t) != present) {
            return null;
          }
          Slot[] next = newSlots(t, present.length * 4);
          for (Slot s : present) {
            for (Entry e : s.entries(t)) {
              slot(next, e.hash).load(t, e);
            }
          }
          if (!isPrivate()) {
            for (Slot s : next) {
              t.escape(s);
            }
          }
          long w = t.open(this);
          slots = next;
          t.close(this, w);
          return null;
        });
  }

  /** The present entries, in no order. One operation if called within one. */
  private List<Entry> present(PyThread t) {
    List<Entry> all = new ArrayList<>();
    for (Slot s : slots(t)) {
      all.addAll(Arrays.asList(s.entries(t)));
    }
    return all;
  }

  /** Keys and values at one moment, in order of their numbers. */
  @TruffleBoundary
  public DictEntries entries(PyThread t) {
    return Operation.atomically(
        t,
        () -> {
          List<Entry> all = inOrder(t);
          int n = all.size();
          DictEntries entries = new DictEntries(new Object[n], new Object[n], new long[n], n);
          for (int i = 0; i < n; i++) {
            Entry e = all.get(i);
            entries.keys()[i] = e.key;
            entries.values()[i] = e.read(t);
            entries.hashes()[i] = e.hash;
          }
          return entries;
        });
  }

  /** The present entries in order; within an operation. */
  List<Entry> inOrder(PyThread t) {
    List<Entry> all = present(t);
    if (home != null) {
      all.sort(Comparator.comparingLong(Entry::number));
    }
    return all;
  }

  /** Number of keys. */
  @TruffleBoundary
  public int size(PyThread t) {
    return Operation.atomically(
        t,
        () -> {
          int n = 0;
          for (Slot s : slots(t)) {
            n += s.entries(t).length;
          }
          return n;
        });
  }

  @Override
  protected Object snapshot() {
    return slots;
  }

  @Override
  protected void restore(Object saved) {
    slots = (Slot[]) saved;
  }

  @Override
  public void publishFields(Publisher p) {
    for (Slot s : slots) {
      p.visit(s);
    }
  }
}
