package io.orochi.python.modules.contextvars;

import io.orochi.framework.object.Shape;
import io.orochi.framework.object.ShapedObject;
import io.orochi.python.runtime.PyThread;
import io.orochi.stm.Publisher;

/** A context variable: a key with a name. */
final class ContextVar extends ShapedObject {
  final Object name;

  /** What it is worth where nothing was set; null: it has no default. */
  final Object fallback;

  ContextVar(PyThread t, Shape shape, Object name, Object fallback) {
    super(t, shape);
    this.name = name;
    this.fallback = fallback;
  }

  @Override
  public void publishFields(Publisher p) {
    super.publishFields(p);
    p.visit(name);
    if (fallback != null) {
      p.visit(fallback);
    }
  }
}
