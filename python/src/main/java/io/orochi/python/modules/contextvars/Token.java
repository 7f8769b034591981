package io.orochi.python.modules.contextvars;

import io.orochi.framework.object.Shape;
import io.orochi.framework.object.ShapedObject;
import io.orochi.python.runtime.PyThread;
import io.orochi.stm.Publisher;

/** What {@code ContextVar.set} returns: the value before, which can be put back once. */
final class Token extends ShapedObject {
  final PyVariables context;
  final ContextVar variable;

  /** The value before; null: there was none. */
  final Object before;

  private boolean used;

  Token(PyThread t, Shape shape, PyVariables context, ContextVar variable, Object before) {
    super(t, shape);
    this.context = context;
    this.variable = variable;
    this.before = before;
  }

  /** Whether it was used up. A full read barrier. */
  boolean isUsed(PyThread t) {
    if (isPrivate()) {
      return used;
    }
    while (true) {
      long m = t.firstLook(this);
      boolean u = used;
      if (t.secondLook(this, m)) {
        return u;
      }
    }
  }

  /** Uses it up; false when it was before. */
  boolean use(PyThread t) {
    long w = t.open(this);
    if (used) {
      t.closeUnchanged(this, w);
      return false;
    }
    used = true;
    t.close(this, w);
    return true;
  }

  private record TokenSnapshot(Object shaped, boolean used) {}

  @Override
  protected Object snapshot() {
    return new TokenSnapshot(super.snapshot(), used);
  }

  @Override
  protected void restore(Object saved) {
    TokenSnapshot s = (TokenSnapshot) saved;
    super.restore(s.shaped);
    used = s.used;
  }

  @Override
  public void publishFields(Publisher p) {
    super.publishFields(p);
    p.visit(context);
    p.visit(variable);
    if (before != null) {
      p.visit(before);
    }
  }
}
