package io.orochi.python.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import io.orochi.framework.operation.Operation;
import io.orochi.stm.Publisher;
import io.orochi.stm.TxObject;

/**
 * {@code iter(set)} and {@code iter(frozenset)}. Raises RuntimeError when the size is not that of
 * the beginning; that error is final.
 */
public final class SetIterator extends TxObject implements PyIterator, BuiltinType.Typed {
  private static final int DONE = -1;
  private static final int BROKEN = -2;

  private final PySet set;
  private final PyFrozenSet frozen;
  private final int expected;
  private int at;

  public SetIterator(PyThread t, PySet set) {
    super(t);
    this.set = set;
    this.frozen = null;
    this.expected = set.size(t);
  }

  public SetIterator(PyThread t, PyFrozenSet frozen) {
    super(t);
    this.set = null;
    this.frozen = frozen;
    this.expected = frozen.size();
  }

  private int position(PyThread t) {
    if (isPrivate()) {
      return at;
    }
    while (true) {
      long m = t.firstLook(this);
      int p = at;
      if (t.secondLook(this, m)) {
        return p;
      }
    }
  }

  @Override
  public Object next(PyThread t) {
    if (isPrivate() && at >= 0 && (set == null || set.isPrivate())) {
      HashTable table = set == null ? frozen.table() : set.tableUnderProtocol();
      int e = table.live == expected ? table.next(at) : HashTable.MISS;
      if (e >= 0) {
        if (t.inTx()) {
          t.own(this);
        }
        at = e + 1;
        return table.keys[e];
      }
    }
    return isPrivate() ? nextCarefully(t) : Operation.atomically(t, () -> nextCarefully(t));
  }

  @TruffleBoundary
  private Object nextCarefully(PyThread t) {
    while (true) {
      int from = position(t);
      if (from == DONE) {
        return null;
      }
      int to = BROKEN;
      Object item = null;
      while (true) {
        boolean shared = set != null && !set.isPrivate();
        long m = shared ? t.firstLook(set) : 0;
        HashTable table = set == null ? frozen.table() : set.tableUnderProtocol();
        if (table.live == expected && from != BROKEN) {
          int e = table.next(from);
          item = e < 0 ? null : table.keys[e];
          to = e < 0 ? DONE : e + 1;
        } else {
          to = BROKEN;
        }
        if (!shared || t.secondLook(set, m)) {
          break;
        }
      }
      if (moveIf(t, from, to)) {
        if (to == BROKEN) {
          throw PyErrors.runtimeError("Set changed size during iteration");
        }
        return item;
      }
    }
  }

  private boolean moveIf(PyThread t, int from, int to) {
    long w = t.open(this);
    boolean same = at == from;
    if (same) {
      at = to;
    }
    t.close(this, w);
    return same;
  }

  /** The items not yet given, in a fresh array; the iterator stays where it is. */
  @TruffleBoundary
  public Object[] remaining(PyThread t) {
    SetIterator copy = set != null ? new SetIterator(t, set) : new SetIterator(t, frozen);
    copy.at = position(t);
    return Iteration.toArray(t, copy);
  }

  /** {@code __length_hint__}. */
  public long lengthHint(PyThread t) {
    int size = set != null ? set.size(t) : frozen.size();
    return position(t) < 0 || size != expected ? 0 : remaining(t).length;
  }

  @Override
  public BuiltinType builtinType() {
    return BuiltinType.SET_ITERATOR;
  }

  @Override
  protected Object snapshot() {
    return at;
  }

  @Override
  protected void restore(Object saved) {
    at = (int) saved;
  }

  @Override
  public void publishFields(Publisher p) {
    p.visit(set);
    p.visit(frozen);
  }
}
