package io.orochi.python.runtime;

import io.orochi.stm.Publishable;
import io.orochi.stm.Publisher;

/** {@code int | str}: classes without repetition, None as its class. Immutable. */
public final class PyUnion implements BuiltinType.Typed, Publishable {
  private final PyTuple args;

  PyUnion(PyTuple args) {
    this.args = args;
  }

  public PyTuple args() {
    return args;
  }

  @Override
  public BuiltinType builtinType() {
    return BuiltinType.UNION_TYPE;
  }

  @Override
  public boolean isPublished() {
    return args.isPublished();
  }

  @Override
  public void markPublished() {
    args.markPublished();
  }

  @Override
  public void publishFields(Publisher p) {
    args.publishFields(p);
  }
}
