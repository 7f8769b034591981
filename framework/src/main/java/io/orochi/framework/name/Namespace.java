package io.orochi.framework.name;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import io.orochi.framework.operation.Operation;
import io.orochi.framework.thread.GuestThread;
import io.orochi.stm.Publisher;
import io.orochi.stm.TxObject;
import io.orochi.stm.TxThread;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The names of a module or a class. Each name has its own {@link Cell}, so that bindings of
 * different names never conflict. The namespace itself is opened by whoever makes a name present or
 * absent, and read by whoever depends on the set of names (iteration, length).
 *
 * <p>The map from names to cells only grows, and a cell that was made for a look-up is absent:
 * making one is no visible change, so the map needs no undo.
 */
public final class Namespace extends TxObject {
  private final ConcurrentHashMap<String, Cell> cells = new ConcurrentHashMap<>();
  private long nextOrder;

  /** An empty namespace private to whoever makes it. */
  public Namespace() {}

  /** The cell of {@code name}, made absent if there was none. */
  @TruffleBoundary
  public Cell cell(String name) {
    Cell c = cells.get(name);
    if (c == null) {
      // a cell made while others can see the namespace is public from birth; the map hands it out
      // once
      c = cells.computeIfAbsent(name, n -> newCell(n));
    }
    return c;
  }

  private Cell newCell(String name) {
    Cell c = new Cell(this, name, null, 0);
    if (!isPrivate()) {
      TxThread.publish(c);
    }
    return c;
  }

  /** The value of {@code name}, or null. */
  @TruffleBoundary
  public Object get(GuestThread t, String name) {
    return cell(name).read(t);
  }

  /** Binds {@code name}; null deletes it. */
  @TruffleBoundary
  public void put(GuestThread t, String name, Object value) {
    cell(name).write(t, value);
  }

  /** Deletes {@code name}; false when it is absent. One operation. */
  @TruffleBoundary
  public boolean delete(GuestThread t, String name) {
    Cell cell = cell(name);
    return Operation.atomically(
        t,
        () -> {
          if (cell.read(t) == null) {
            return false;
          }
          cell.write(t, null);
          return true;
        });
  }

  /**
   * Gives a name its first value, before any guest code has looked at this namespace: no operation
   * of any transaction, so it is never undone. For the lazily made names of built-in classes and
   * modules.
   */
  @TruffleBoundary
  public synchronized void define(String name, Object value) {
    Cell c = new Cell(this, name, value, nextOrder++);
    if (!isPrivate()) {
      TxThread.publish(c);
    }
    if (cells.putIfAbsent(name, c) != null) {
      throw new IllegalStateException(name + " was looked at before it was defined");
    }
  }

  long nextOrder() {
    return nextOrder++;
  }

  /**
   * Makes a name present or absent; one operation. It holds two objects and may wait for the
   * second, so it is a transaction.
   */
  void writePresence(GuestThread t, Cell cell, Object newValue) {
    Operation.atomically(
        t,
        () -> {
          long w = t.open(this);
          try {
            cell.writeOwned(t, newValue, nextOrder++);
          } finally {
            t.close(this, w);
          }
          return null;
        });
  }

  /** The present names in order of insertion, with their values at one moment. */
  @TruffleBoundary
  public List<Entry> entries(GuestThread t) {
    while (true) {
      long m = isPrivate() ? meta() : t.firstLook(this);
      List<Cell> present = new ArrayList<>();
      List<Object> values = new ArrayList<>();
      List<Long> looks = new ArrayList<>();
      for (Cell c : cells.values()) {
        long look = c.isPrivate() ? c.meta() : t.firstLook(c);
        Object v = c.valueUnderProtocol();
        if (v != null) {
          present.add(c);
          values.add(v);
          looks.add(look);
        }
      }
      boolean valid = isPrivate() || t.secondLook(this, m);
      for (int i = 0; valid && i < present.size(); i++) {
        Cell c = present.get(i);
        valid = c.isPrivate() || t.secondLook(c, looks.get(i));
      }
      if (valid) {
        List<Entry> result = new ArrayList<>(present.size());
        for (int i = 0; i < present.size(); i++) {
          result.add(new Entry(present.get(i).name(), values.get(i), present.get(i).order()));
        }
        result.sort(Comparator.comparingLong(Entry::order));
        return result;
      }
    }
  }

  /** A number that changes whenever a name becomes present or absent. */
  @TruffleBoundary
  public long presenceChanges(GuestThread t) {
    if (isPrivate()) {
      return nextOrder;
    }
    while (true) {
      long m = t.firstLook(this);
      long n = nextOrder;
      if (t.secondLook(this, m)) {
        return n;
      }
    }
  }

  /** A present name. */
  public record Entry(String name, Object value, long order) {}

  @Override
  protected Object snapshot() {
    return nextOrder;
  }

  @Override
  protected void restore(Object saved) {
    // orders are only compared: one that was skipped does no harm, and going back could repeat one
  }

  @Override
  public void publishFields(Publisher p) {
    for (Cell c : cells.values()) {
      p.visit(c);
    }
  }
}
