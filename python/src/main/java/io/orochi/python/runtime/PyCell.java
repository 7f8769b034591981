package io.orochi.python.runtime;

import io.orochi.framework.thread.GuestThread;
import io.orochi.stm.Publisher;
import io.orochi.stm.TxObject;

/** A variable shared between a function and those nested in it. Null value: unbound. */
public final class PyCell extends TxObject implements BuiltinType.Typed {
  private static final Object UNBOUND = new Object();

  private Object value;

  public PyCell(GuestThread t, Object value) {
    super(t);
    this.value = value;
  }

  /** The value, or null when unbound; a full read barrier. */
  public Object read(GuestThread t) {
    if (isPrivate()) {
      return value;
    }
    while (true) {
      long m = t.firstLook(this);
      Object v = value;
      if (t.secondLook(this, m)) {
        return v;
      }
    }
  }

  /** Binds, or unbinds with null; one operation. */
  public void write(GuestThread t, Object newValue) {
    if (!isPrivate()) {
      t.escape(newValue);
    }
    long w = t.open(this);
    value = newValue;
    t.close(this, w);
  }

  @Override
  public BuiltinType builtinType() {
    return BuiltinType.CELL;
  }

  @Override
  protected Object snapshot() {
    return value == null ? UNBOUND : value;
  }

  @Override
  protected void restore(Object saved) {
    value = saved == UNBOUND ? null : saved;
  }

  @Override
  public void publishFields(Publisher p) {
    p.visit(value);
  }
}
