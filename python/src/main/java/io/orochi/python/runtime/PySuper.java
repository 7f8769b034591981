package io.orochi.python.runtime;

import io.orochi.framework.object.PlainObject;
import io.orochi.framework.object.Shape;
import io.orochi.stm.Publisher;

/** A {@code super} object. */
public final class PySuper extends PlainObject {
  /**
   * What it stands for.
   *
   * @param after the class behind which the search starts
   * @param self the object, or null when unbound
   * @param start the class in whose order the search runs, or null when unbound
   */
  public record Target(PyType after, Object self, PyType start) {}

  private Target target;

  public PySuper(PyThread t, Shape shape) {
    super(t, shape);
  }

  /** The target, or null before {@code __init__}. */
  public Target target(PyThread t) {
    if (isPrivate()) {
      return target;
    }
    while (true) {
      long m = t.firstLook(this);
      Target x = target;
      if (t.secondLook(this, m)) {
        return x;
      }
    }
  }

  public void setTarget(PyThread t, Target x) {
    if (!isPrivate()) {
      t.escape(x.after);
      t.escape(x.self);
      t.escape(x.start);
    }
    long w = t.open(this);
    target = x;
    t.close(this, w);
  }

  private record SuperSnapshot(Object plain, Target target) {}

  @Override
  protected Object snapshot() {
    return new SuperSnapshot(super.snapshot(), target);
  }

  @Override
  protected void restore(Object saved) {
    SuperSnapshot s = (SuperSnapshot) saved;
    super.restore(s.plain);
    target = s.target;
  }

  @Override
  public void publishFields(Publisher p) {
    super.publishFields(p);
    Target x = target;
    if (x != null) {
      p.visit(x.after);
      p.visit(x.self);
      p.visit(x.start);
    }
  }
}
