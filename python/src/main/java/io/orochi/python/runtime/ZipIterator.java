package io.orochi.python.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import io.orochi.framework.object.Shape;
import io.orochi.stm.Publisher;

/**
 * {@code zip(*iterables, strict=False)}. Its state is in the iterators; only {@code __setstate__}
 * changes its own.
 */
public final class ZipIterator extends ShapedIterator {
  private static final int UNDO_STRICT = 0;

  private final Object[] iterators;

  private boolean strict;

  /** Takes the array over. */
  public ZipIterator(PyThread t, Shape shape, Object[] iterators, boolean strict) {
    super(t, shape);
    this.iterators = iterators;
    this.strict = strict;
  }

  public PyTuple iterators() {
    return PyTuple.of(iterators.clone());
  }

  public boolean isStrict(PyThread t) {
    if (isPrivate()) {
      return strict;
    }
    while (true) {
      long m = t.firstLook(this);
      boolean s = strict;
      if (t.secondLook(this, m)) {
        return s;
      }
    }
  }

  public void setStrict(PyThread t, boolean value) {
    long w = t.open(this);
    t.logUndo(this, UNDO_STRICT, strict ? 1 : 0, null);
    strict = value;
    t.close(this, w);
  }

  @Override
  @TruffleBoundary
  public boolean runsGuestCode(PyThread t) {
    if (!isExact()) {
      return true;
    }
    for (Object it : iterators) {
      if (Iteration.runsGuestCode(t, it)) {
        return true;
      }
    }
    return false;
  }

  @Override
  protected Object step(PyThread t) {
    int n = iterators.length;
    if (n == 0) {
      return null;
    }
    Object[] items = new Object[n];
    for (int i = 0; i < n; i++) {
      items[i] = Iteration.next(t, iterators[i]);
      if (items[i] == null) {
        if (isStrict(t)) {
          checkEnds(t, i);
        }
        return null;
      }
    }
    return PyTuple.of(items);
  }

  /** Iterator {@code i} has ended: so must all others. */
  private void checkEnds(PyThread t, int i) {
    if (i > 0) {
      throw PyErrors.valueError(
          "zip() argument %d is shorter than argument%s%d", i + 1, i == 1 ? " " : "s 1-", i);
    }
    for (int k = 1; k < iterators.length; k++) {
      if (Iteration.next(t, iterators[k]) != null) {
        throw PyErrors.valueError(
            "zip() argument %d is longer than argument%s%d", k + 1, k == 1 ? " " : "s 1-", k);
      }
    }
  }

  @Override
  protected Object snapshot() {
    return null;
  }

  @Override
  protected void undo(int op, long arg, Object value) {
    if (op == UNDO_STRICT) {
      strict = arg == 1;
    } else {
      super.undo(op, arg, value);
    }
  }

  @Override
  public void publishFields(Publisher p) {
    super.publishFields(p);
    for (Object it : iterators) {
      p.visit(it);
    }
  }
}
