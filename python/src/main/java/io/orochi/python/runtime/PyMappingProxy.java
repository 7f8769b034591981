package io.orochi.python.runtime;

import io.orochi.stm.Publishable;
import io.orochi.stm.Publisher;

/** A read-only view of a mapping. Immutable itself. */
public final class PyMappingProxy implements BuiltinType.Typed, Publishable {
  private final Object mapping;
  private boolean published;

  public PyMappingProxy(Object mapping) {
    this.mapping = mapping;
  }

  public Object mapping() {
    return mapping;
  }

  @Override
  public BuiltinType builtinType() {
    return BuiltinType.MAPPING_PROXY;
  }

  @Override
  public boolean isPublished() {
    return published;
  }

  @Override
  public void markPublished() {
    published = true;
  }

  @Override
  public void publishFields(Publisher p) {
    p.visit(mapping);
  }
}
