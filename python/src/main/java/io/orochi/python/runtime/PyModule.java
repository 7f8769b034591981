package io.orochi.python.runtime;

import io.orochi.framework.name.Namespace;
import io.orochi.framework.object.PlainObject;
import io.orochi.framework.object.Shape;
import io.orochi.stm.Publisher;

/**
 * A module: its attributes are the names of its {@link Namespace}, which {@code __dict__} shows.
 */
public final class PyModule extends PlainObject {
  private final PyDict dict;

  public PyModule(PyThread t, Shape shape, PyDict namespaceDict) {
    super(t, shape);
    this.dict = namespaceDict;
  }

  public PyDict dict() {
    return dict;
  }

  public Namespace names() {
    return dict.namespace();
  }

  @Override
  public void publishFields(Publisher p) {
    super.publishFields(p);
    p.visit(dict);
  }
}
