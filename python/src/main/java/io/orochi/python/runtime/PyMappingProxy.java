package io.orochi.python.runtime;

import io.orochi.stm.Publisher;

/** A read-only view of a mapping. Immutable itself. */
public final class PyMappingProxy extends Holder implements BuiltinType.Typed {
  private final Object mapping;

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
  public void publishFields(Publisher p) {
    p.visit(mapping);
  }
}
