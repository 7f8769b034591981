package io.orochi.python.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import io.orochi.framework.object.Shape;
import io.orochi.python.number.Ints;
import io.orochi.stm.Publisher;

/** {@code enumerate(iterable, start)}. */
public final class EnumerateIterator extends ShapedIterator {
  private static final int UNDO_INDEX = 0;

  private final Object iterator;

  /** The next number, while {@link #largeIndex} is null. */
  private long index;

  /** The next number once it does not fit into a long. */
  private Object largeIndex;

  public EnumerateIterator(PyThread t, Shape shape, Object iterator, Object start) {
    super(t, shape);
    this.iterator = iterator;
    this.index = start instanceof Long n ? n : 0;
    this.largeIndex = start instanceof Long ? null : start;
  }

  public Object iterator() {
    return iterator;
  }

  /** The number of the next item. */
  public Object index(PyThread t) {
    if (isPrivate()) {
      return number();
    }
    while (true) {
      long m = t.firstLook(this);
      Object i = number();
      if (t.secondLook(this, m)) {
        return i;
      }
    }
  }

  private Object number() {
    return largeIndex == null ? (Object) index : largeIndex;
  }

  private void setNumber(Object number) {
    if (number instanceof Long n) {
      index = n;
      largeIndex = null;
    } else {
      largeIndex = number;
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

  /**
   * Whether {@link #count} may be called: nobody else sees the iterator, nothing needs to be
   * logged, and the number is a long. To be asked again after {@link #nextItem}, which may run
   * guest code.
   */
  public boolean mayCountFreely(PyThread t) {
    return t.mayChangeFreely(this) && largeIndex == null && index < Long.MAX_VALUE;
  }

  /** The next item, or null at the end. */
  public Object nextItem(PyThread t) {
    return iterator instanceof StringIterator s ? s.next(t) : nextOf(t);
  }

  /** Adds one to the number and gives the one before, if {@link #mayCountFreely}. */
  public long count() {
    return index++;
  }

  @Override
  protected Object step(PyThread t) {
    Object v = nextItem(t);
    return v == null ? null : PyTuple.of(countLogged(t), v);
  }

  /** Adds one to the number and gives the one before; two operations. */
  @TruffleBoundary(transferToInterpreterOnException = false)
  public Object countLogged(PyThread t) {
    Object i = index(t);
    Object next = i instanceof Long l ? Ints.add((long) l, 1L) : Ints.add(i, (Object) 1L);
    long w = t.open(this);
    t.logUndo(this, UNDO_INDEX, 0, i);
    setNumber(next);
    t.close(this, w);
    return i;
  }

  @Override
  protected Object snapshot() {
    return null;
  }

  @Override
  protected void undo(int op, long arg, Object value) {
    if (op == UNDO_INDEX) {
      setNumber(value);
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
