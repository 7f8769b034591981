package io.orochi.python.modules.contextvars;

import io.orochi.framework.object.Shape;
import io.orochi.framework.object.ShapedObject;
import io.orochi.python.runtime.PyThread;
import io.orochi.stm.Publisher;

/** A {@code Context}: bindings that can be replaced, and whether a thread is in it. */
final class PyVariables extends ShapedObject {
  private Bindings bindings;
  private boolean entered;

  PyVariables(PyThread t, Shape shape, Bindings bindings) {
    super(t, shape);
    this.bindings = bindings;
  }

  /** The present bindings. A full read barrier. */
  Bindings bindings(PyThread t) {
    if (isPrivate()) {
      return bindings;
    }
    while (true) {
      long m = t.firstLook(this);
      Bindings b = bindings;
      if (t.secondLook(this, m)) {
        return b;
      }
    }
  }

  /** Binds a variable; a null value takes the binding away. */
  void bind(PyThread t, ContextVar variable, Object value) {
    if (!isPrivate()) {
      t.escape(variable);
      t.escape(value);
    }
    long w = t.open(this);
    bindings = value == null ? bindings.without(variable) : bindings.with(variable, value);
    t.close(this, w);
  }

  /** Notes that a thread is in it now; false when one was before. */
  boolean enter(PyThread t) {
    long w = t.open(this);
    if (entered) {
      t.closeUnchanged(this, w);
      return false;
    }
    entered = true;
    t.close(this, w);
    return true;
  }

  void leave(PyThread t) {
    long w = t.open(this);
    entered = false;
    t.close(this, w);
  }

  private record ContextSnapshot(Object shaped, Bindings bindings, boolean entered) {}

  @Override
  protected Object snapshot() {
    return new ContextSnapshot(super.snapshot(), bindings, entered);
  }

  @Override
  protected void restore(Object saved) {
    ContextSnapshot s = (ContextSnapshot) saved;
    super.restore(s.shaped);
    bindings = s.bindings;
    entered = s.entered;
  }

  @Override
  public void publishFields(Publisher p) {
    super.publishFields(p);
    bindings.publish(p);
  }
}
