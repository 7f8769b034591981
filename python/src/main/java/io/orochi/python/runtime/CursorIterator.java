package io.orochi.python.runtime;

import io.orochi.framework.operation.Operation;
import io.orochi.stm.Publisher;
import io.orochi.stm.TxObject;

/**
 * An iterator whose state is one number. Position {@link #DONE} is for ever: an exhausted iterator
 * stays so, even when its collection grows.
 */
public abstract class CursorIterator extends TxObject implements PyIterator, BuiltinType.Typed {
  /** Position of an exhausted iterator. */
  protected static final long DONE = -1;

  private long position;

  protected CursorIterator(PyThread t, long position) {
    super(t);
    this.position = position;
  }

  /**
   * The item at a position, or null at the end. Changes nothing of this iterator; guest code may
   * run.
   */
  protected abstract Object item(PyThread t, long at);

  /** The position after {@code at}. */
  protected long after(long at) {
    return at + 1;
  }

  @Override
  public final Object next(PyThread t) {
    if (isPrivate()) {
      long at = position;
      if (at == DONE) {
        return null;
      }
      Object v = item(t, at);
      if (!isPrivate()) { // guest code may have shared it
        move(t, v == null ? DONE : after(at));
      } else {
        if (t.inTx()) {
          t.own(this);
        }
        position = v == null ? DONE : after(at);
      }
      return v;
    }
    return nextShared(t);
  }

  /** The item and the move to the next one are one operation, unless guest code gives the item. */
  private Object nextShared(PyThread t) {
    return runsGuestCode(t)
        ? nextByComparing(t)
        : Operation.atomically(t, () -> nextByComparing(t));
  }

  private Object nextByComparing(PyThread t) {
    while (true) {
      long at = position(t);
      if (at == DONE) {
        return null;
      }
      Object v = item(t, at);
      if (moveIf(t, at, v == null ? DONE : after(at))) {
        return v;
      }
    }
  }

  /** The position under a full read barrier. */
  public final long position(PyThread t) {
    if (isPrivate()) {
      return position;
    }
    while (true) {
      long m = t.firstLook(this);
      long at = position;
      if (t.secondLook(this, m)) {
        return at;
      }
    }
  }

  /** Sets the position; one operation. */
  public final void move(PyThread t, long to) {
    long w = t.open(this);
    position = to;
    t.close(this, w);
  }

  private boolean moveIf(PyThread t, long from, long to) {
    long w = t.open(this);
    boolean same = position == from;
    if (same) {
      position = to;
    }
    t.close(this, w);
    return same;
  }

  @Override
  protected Object snapshot() {
    return position;
  }

  @Override
  protected void restore(Object saved) {
    position = (long) saved;
  }

  /** What the iterator refers to. */
  @Override
  public abstract void publishFields(Publisher p);
}
