package io.orochi.python.runtime;

import io.orochi.framework.object.Box;
import io.orochi.framework.thread.GuestThread;

/** A variable shared between a function and those nested in it. Null value: unbound. */
public final class PyCell extends Box implements BuiltinType.Typed {
  public PyCell(GuestThread t, Object value) {
    super(t, value);
  }

  @Override
  public String typeForReport() {
    return "variable";
  }

  @Override
  public BuiltinType builtinType() {
    return BuiltinType.CELL;
  }
}
