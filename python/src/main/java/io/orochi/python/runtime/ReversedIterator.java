package io.orochi.python.runtime;

import io.orochi.framework.object.Shape;
import io.orochi.stm.Publisher;

/**
 * {@code reversed(sequence)} of an object that has {@code __len__} and {@code __getitem__} only.
 */
public final class ReversedIterator extends ShapedIterator {
  private static final int UNDO_INDEX = 0;

  private final Object sequence;

  /** Index of the next item; negative at the end. */
  private long index;

  public ReversedIterator(PyThread t, Shape shape, Object sequence, long length) {
    super(t, shape);
    this.sequence = sequence;
    this.index = length - 1;
  }

  public Object sequence() {
    return sequence;
  }

  /** Index of the next item; negative at the end. */
  public long index(PyThread t) {
    if (isPrivate()) {
      return index;
    }
    while (true) {
      long m = t.firstLook(this);
      long i = index;
      if (t.secondLook(this, m)) {
        return i;
      }
    }
  }

  public void setIndex(PyThread t, long to) {
    long w = t.open(this);
    t.logUndo(this, UNDO_INDEX, index, null);
    index = to;
    t.close(this, w);
  }

  @Override
  protected Object step(PyThread t) {
    long i = index(t);
    if (i < 0) {
      return null;
    }
    Object v;
    try {
      v = Subscripts.get(t, sequence, i);
    } catch (PyException e) {
      if (!Exceptions.matches(t, e, BuiltinException.IndexError)
          && !Exceptions.matches(t, e, BuiltinException.StopIteration)) {
        throw e;
      }
      v = null;
    }
    setIndex(t, v == null ? -1 : i - 1);
    return v;
  }

  @Override
  protected Object snapshot() {
    return null;
  }

  @Override
  protected void undo(int op, long arg, Object value) {
    if (op == UNDO_INDEX) {
      index = arg;
    } else {
      super.undo(op, arg, value);
    }
  }

  @Override
  public void publishFields(Publisher p) {
    super.publishFields(p);
    p.visit(sequence);
  }
}
