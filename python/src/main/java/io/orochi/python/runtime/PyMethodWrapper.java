package io.orochi.python.runtime;

import io.orochi.framework.object.PlainObject;
import io.orochi.framework.object.Shape;
import io.orochi.stm.Publisher;

/**
 * A {@code staticmethod} or {@code classmethod}: the class says which. Null callable: {@code
 * __init__} has not run.
 */
public final class PyMethodWrapper extends PlainObject {
  private Object callable;

  public PyMethodWrapper(PyThread t, Shape shape, Object callable) {
    super(t, shape);
    this.callable = callable;
  }

  /** What is wrapped; None before {@code __init__}. */
  public Object callable(PyThread t) {
    if (isPrivate()) {
      return callable == null ? PyNone.NONE : callable;
    }
    while (true) {
      long m = t.firstLook(this);
      Object c = callable;
      if (t.secondLook(this, m)) {
        return c == null ? PyNone.NONE : c;
      }
    }
  }

  public void setCallable(PyThread t, Object value) {
    if (!isPrivate()) {
      t.escape(value);
    }
    long w = t.open(this);
    callable = value;
    t.close(this, w);
  }

  private record WrapperSnapshot(Object plain, Object callable) {}

  @Override
  protected Object snapshot() {
    return new WrapperSnapshot(super.snapshot(), callable);
  }

  @Override
  protected void restore(Object saved) {
    WrapperSnapshot s = (WrapperSnapshot) saved;
    super.restore(s.plain);
    callable = s.callable;
  }

  @Override
  public void publishFields(Publisher p) {
    super.publishFields(p);
    p.visit(callable);
  }
}
