package io.orochi.python.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import io.orochi.framework.object.Shape;
import io.orochi.python.number.Ints;
import io.orochi.stm.Publisher;

/** {@code enumerate(iterable, start)}. */
public final class EnumerateIterator extends ShapedIterator {
  private static final int UNDO_INDEX = 0;

  private final Object iterator;
  private Object index;

  public EnumerateIterator(PyThread t, Shape shape, Object iterator, Object start) {
    super(t, shape);
    this.iterator = iterator;
    this.index = start;
  }

  public Object iterator() {
    return iterator;
  }

  /** The number of the next item. */
  public Object index(PyThread t) {
    if (isPrivate()) {
      return index;
    }
    while (true) {
      long m = t.firstLook(this);
      Object i = index;
      if (t.secondLook(this, m)) {
        return i;
      }
    }
  }

  @Override
  protected boolean looksOnce() {
    return true;
  }

  @Override
  @TruffleBoundary
  public boolean runsGuestCode(PyThread t) {
    return !isExact() || Iteration.runsGuestCode(t, iterator);
  }

  @TruffleBoundary(transferToInterpreterOnException = false)
  private Object nextOf(PyThread t) {
    return Iteration.next(t, iterator);
  }

  @Override
  protected Object step(PyThread t) {
    Object v = iterator instanceof StringIterator s ? s.next(t) : nextOf(t);
    if (v == null) {
      return null;
    }
    if (isPrivate() && !t.inTx() && index instanceof Long n && n < Long.MAX_VALUE) {
      index = n + 1;
      return PyTuple.of(n, v);
    }
    Object i = index(t);
    Object next = i instanceof Long l ? Ints.add((long) l, 1L) : Ints.add(i, (Object) 1L);
    long w = t.open(this);
    t.logUndo(this, UNDO_INDEX, 0, index);
    index = next;
    t.close(this, w);
    return PyTuple.of(i, v);
  }

  @Override
  protected Object snapshot() {
    return null;
  }

  @Override
  protected void undo(int op, long arg, Object value) {
    if (op == UNDO_INDEX) {
      index = value;
    } else {
      super.undo(op, arg, value);
    }
  }

  @Override
  public void publishFields(Publisher p) {
    super.publishFields(p);
    p.visit(iterator);
  }
}
