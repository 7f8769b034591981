package io.orochi.python.runtime;

import io.orochi.framework.object.Shape;
import io.orochi.framework.object.ShapedObject;
import io.orochi.framework.operation.Operation;

/**
 * An iterator written in Java from whose class guest code may derive. State beside the attributes
 * is saved and restored by the subclass.
 */
public abstract class ShapedIterator extends ShapedObject implements PyIterator {
  private final boolean exact;

  protected ShapedIterator(PyThread t, Shape shape) {
    super(t, shape);
    this.exact = !((PyType) shape.guestClass()).isMutable;
  }

  @Override
  public final boolean isExact() {
    return exact;
  }

  /**
   * One operation, unless guest code gives the items: then other threads may see what it does, and
   * do what it waits for. That holds also where this iterator is private: a step may take items
   * from several iterators that others can reach.
   */
  @Override
  public final Object next(PyThread t) {
    return t.inTx() || t.threads().isAlone() || isPrivate() && looksOnce() || runsGuestCode(t)
        ? step(t)
        : nextAlone(t);
  }

  private Object nextAlone(PyThread t) {
    return Operation.atomically(t, () -> step(t));
  }

  /** Whether a step looks at most once at what others can reach, when this iterator is private. */
  protected boolean looksOnce() {
    return false;
  }

  /** The next item, or null at the end; several operations, of which the caller makes one. */
  protected abstract Object step(PyThread t);
}
