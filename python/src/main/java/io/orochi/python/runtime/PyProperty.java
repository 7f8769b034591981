package io.orochi.python.runtime;

import io.orochi.framework.object.PlainObject;
import io.orochi.framework.object.Shape;
import io.orochi.stm.Publisher;

/** A property. Its functions are kept in one immutable {@link Accessors}. */
public final class PyProperty extends PlainObject {
  /**
   * What {@code __init__} was given, each null when not given.
   *
   * @param name what {@code __set_name__} was given
   * @param docFromGetter whether the docstring is that of the getter
   */
  public record Accessors(
      Object get, Object set, Object delete, Object doc, Object name, boolean docFromGetter) {
    static final Accessors NONE = new Accessors(null, null, null, null, null, false);
  }

  private Accessors accessors = Accessors.NONE;

  public PyProperty(PyThread t, Shape shape) {
    super(t, shape);
  }

  public Accessors accessors(PyThread t) {
    if (isPrivate()) {
      return accessors;
    }
    while (true) {
      long m = t.firstLook(this);
      Accessors a = accessors;
      if (t.secondLook(this, m)) {
        return a;
      }
    }
  }

  public void setAccessors(PyThread t, Accessors a) {
    if (!isPrivate()) {
      t.escape(a.get);
      t.escape(a.set);
      t.escape(a.delete);
      t.escape(a.doc);
      t.escape(a.name);
    }
    long w = t.open(this);
    accessors = a;
    t.close(this, w);
  }

  private record PropertySnapshot(Object plain, Accessors accessors) {}

  @Override
  protected Object snapshot() {
    return new PropertySnapshot(super.snapshot(), accessors);
  }

  @Override
  protected void restore(Object saved) {
    PropertySnapshot s = (PropertySnapshot) saved;
    super.restore(s.plain);
    accessors = s.accessors;
  }

  @Override
  public void publishFields(Publisher p) {
    super.publishFields(p);
    Accessors a = accessors;
    p.visit(a.get);
    p.visit(a.set);
    p.visit(a.delete);
    p.visit(a.doc);
    p.visit(a.name);
  }
}
