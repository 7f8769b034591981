package io.orochi.python.runtime;

import io.orochi.framework.object.PlainObject;
import io.orochi.framework.object.Shape;
import io.orochi.stm.Publisher;

/** {@code list[int]}. Immutable but for the attributes that guest subclasses add. */
public final class PyGenericAlias extends PlainObject {
  private final Object origin;
  private final PyTuple args;
  private final boolean starred;

  public PyGenericAlias(PyThread t, Shape shape, Object origin, PyTuple args, boolean starred) {
    super(t, shape);
    this.origin = origin;
    this.args = args;
    this.starred = starred;
  }

  public Object origin() {
    return origin;
  }

  public PyTuple args() {
    return args;
  }

  /** Whether it was unpacked: {@code *tuple[int]}. */
  public boolean isStarred() {
    return starred;
  }

  @Override
  public void publishFields(Publisher p) {
    super.publishFields(p);
    p.visit(origin);
    p.visit(args);
  }
}
