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

  @Override
  public final Object next(PyThread t) {
    return isPrivate() ? step(t) : nextShared(t);
  }

  private Object nextShared(PyThread t) {
    return Operation.atomically(t, () -> step(t));
  }

  /** The next item, or null at the end; several operations, of which the caller makes one. */
  protected abstract Object step(PyThread t);
}
