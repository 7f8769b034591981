package io.orochi.python.modules.stm;

import io.orochi.framework.object.Shape;
import io.orochi.framework.object.ShapedObject;
import io.orochi.framework.operation.Operation;
import io.orochi.python.runtime.Comparisons;
import io.orochi.python.runtime.Hashing;
import io.orochi.python.runtime.PyThread;
import io.orochi.stm.Publisher;
import io.orochi.stm.TxObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A dictionary without order in which different keys do not conflict. The table is an array of
 * slots, each a transactional object of its own with the few entries whose hashes fall there; the
 * dictionary object itself is written only when the table grows.
 *
 * <p>The entries of a slot are one immutable array (key, value, key, value …), replaced as a whole:
 * a look-up compares keys, which may run guest code, on the array that it read, and a change starts
 * again when the array is no longer that one.
 */
public final class StmDict extends ShapedObject {
  private static final Object[] NONE = {};
  private static final int FIRST_SLOTS = 64;
  private static final int LONG_CHAIN = 12;

  private Slot[] table;

  public StmDict(PyThread t, Shape shape) {
    super(t, shape);
    table = slots(t, FIRST_SLOTS);
  }

  /** The entries with hashes that fall into one place of the table. */
  private static final class Slot extends TxObject {
    private Object[] entries = NONE;

    Slot(PyThread t) {
      super(t);
    }

    Object[] read(PyThread t) {
      if (isPrivate()) {
        return entries;
      }
      while (true) {
        long m = t.firstLook(this);
        Object[] e = entries;
        if (t.secondLook(this, m)) {
          return e;
        }
      }
    }

    /** Replaces {@code expected}; false when the entries are no longer that array. */
    boolean replace(PyThread t, Object[] expected, Object[] next) {
      if (!isPrivate()) {
        for (Object o : next) {
          t.escape(o);
        }
      }
      long w = t.open(this);
      if (entries != expected) {
        t.closeUnchanged(this, w);
        return false;
      }
      entries = next;
      t.close(this, w);
      return true;
    }

    @Override
    protected Object snapshot() {
      return entries;
    }

    @Override
    protected void restore(Object saved) {
      entries = (Object[]) saved;
    }

    @Override
    public void publishFields(Publisher p) {
      for (Object o : entries) {
        p.visit(o);
      }
    }
  }

  private static Slot[] slots(PyThread t, int n) {
    Slot[] all = new Slot[n];
    for (int i = 0; i < n; i++) {
      all[i] = new Slot(t);
    }
    return all;
  }

  private Slot[] table(PyThread t) {
    if (isPrivate()) {
      return table;
    }
    while (true) {
      long m = t.firstLook(this);
      Slot[] all = table;
      if (t.secondLook(this, m)) {
        return all;
      }
    }
  }

  private static int place(long hash, int length) {
    long h = hash * 0x9E3779B97F4A7C15L;
    return (int) (h >>> 32) & length - 1;
  }

  private static int find(PyThread t, Object[] entries, Object key) {
    for (int i = 0; i < entries.length; i += 2) {
      if (entries[i] == key || Comparisons.equal(t, entries[i], key)) {
        return i;
      }
    }
    return -1;
  }

  /** The value, or null. */
  public Object get(PyThread t, Object key) {
    long hash = Hashing.hash(t, key);
    Slot[] all = table(t);
    Object[] entries = all[place(hash, all.length)].read(t);
    int i = find(t, entries, key);
    return i < 0 ? null : entries[i + 1];
  }

  /**
   * Sets, or with null removes, and gives the value before, or null.
   *
   * @param onlyIfAbsent leaves a present value alone
   */
  public Object put(PyThread t, Object key, Object value, boolean onlyIfAbsent) {
    long hash = Hashing.hash(t, key);
    while (true) {
      Slot[] all = table(t);
      Slot slot = all[place(hash, all.length)];
      Object[] entries = slot.read(t);
      int i = find(t, entries, key);
      if (i < 0 && value == null || i >= 0 && onlyIfAbsent) {
        return i < 0 ? null : entries[i + 1];
      }
      if (i < 0
          && entries.length >= 2 * LONG_CHAIN
          && all.length < 1 << 24
          && hashesDiffer(t, entries)) {
        grow(t, all.length);
        continue;
      }
      if (slot.replace(t, entries, changed(entries, i, key, value))
          && (t.inTx() || table(t) == all)) {
        return i < 0 ? null : entries[i + 1];
      }
    }
  }

  private static boolean hashesDiffer(PyThread t, Object[] entries) {
    long first = Hashing.hash(t, entries[0]);
    for (int i = 2; i < entries.length; i += 2) {
      if (Hashing.hash(t, entries[i]) != first) {
        return true;
      }
    }
    return false;
  }

  private static Object[] changed(Object[] entries, int i, Object key, Object value) {
    if (i < 0) {
      Object[] next = Arrays.copyOf(entries, entries.length + 2);
      next[entries.length] = key;
      next[entries.length + 1] = value;
      return next;
    }
    if (value != null) {
      Object[] next = entries.clone();
      next[i + 1] = value;
      return next;
    }
    Object[] next = Arrays.copyOf(entries, entries.length - 2);
    System.arraycopy(entries, i + 2, next, i, entries.length - 2 - i);
    return next;
  }

  /**
   * Makes the table four times as large, unless somebody has done so; a transaction over all slots.
   */
  private void grow(PyThread t, int length) {
    Operation.atomically(
        t,
        () -> {
          Slot[] all = table(t);
          if (all.length != length) {
            return null;
          }
          Slot[] next = slots(t, length * 4);
          List<List<Object>> lists = new ArrayList<>();
          for (int i = 0; i < next.length; i++) {
            lists.add(null);
          }
          for (Slot s : all) {
            Object[] entries = s.read(t);
            // a plain writer that still has the old table must notice: it finds another array here
            s.replace(t, entries, entries.clone());
            for (int i = 0; i < entries.length; i += 2) {
              int at = place(Hashing.hash(t, entries[i]), next.length);
              List<Object> list = lists.get(at);
              if (list == null) {
                list = new ArrayList<>();
                lists.set(at, list);
              }
              list.add(entries[i]);
              list.add(entries[i + 1]);
            }
          }
          for (int i = 0; i < next.length; i++) {
            if (lists.get(i) != null) {
              next[i].entries = lists.get(i).toArray();
            }
          }
          if (!isPrivate()) {
            for (Slot s : next) {
              t.escape(s);
            }
          }
          long w = t.open(this);
          table = next;
          t.close(this, w);
          return null;
        });
  }

  /** All keys and values (key, value, key, value …) at one moment. */
  public Object[] entries(PyThread t) {
    return Operation.atomically(
        t,
        () -> {
          List<Object> all = new ArrayList<>();
          for (Slot s : table(t)) {
            all.addAll(Arrays.asList(s.read(t)));
          }
          return all.toArray();
        });
  }

  /** Number of keys. */
  public long size(PyThread t) {
    return entries(t).length / 2;
  }

  private record DictSnapshot(Object shaped, Slot[] table) {}

  @Override
  protected Object snapshot() {
    return new DictSnapshot(super.snapshot(), table);
  }

  @Override
  protected void restore(Object saved) {
    DictSnapshot s = (DictSnapshot) saved;
    super.restore(s.shaped);
    table = s.table;
  }

  @Override
  public void publishFields(Publisher p) {
    super.publishFields(p);
    for (Slot s : table) {
      p.visit(s);
    }
  }
}
