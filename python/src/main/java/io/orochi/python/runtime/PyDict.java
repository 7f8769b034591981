package io.orochi.python.runtime;

import io.orochi.framework.name.Namespace;
import io.orochi.framework.object.Shape;
import io.orochi.framework.object.ShapedObject;
import io.orochi.stm.Publisher;

/** A dictionary. */
public final class PyDict extends ShapedObject {
  private Namespace namespace;

  public PyDict(PyThread t, Shape shape, Namespace namespace) {
    super(t, shape);
    this.namespace = namespace;
  }

  /** The names behind a module's or class's dictionary; null for any other. */
  public Namespace namespace() {
    return namespace;
  }

  @Override
  public void publishFields(Publisher p) {
    super.publishFields(p);
    p.visit(namespace);
  }
}
