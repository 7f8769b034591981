package io.orochi.framework.object;

import io.orochi.framework.log.Named;
import io.orochi.framework.thread.GuestThread;
import io.orochi.stm.Publisher;
import io.orochi.stm.TxObject;

/** A mutable place for one value, which may be null. Each method is one operation. */
public abstract class Box extends TxObject implements Named {
  private static final Object NULL = new Object();

  private Object value;

  /** A place that only {@code t} can reach. */
  protected Box(GuestThread t, Object value) {
    super(t);
    this.value = value;
  }

  /** The value; a full read barrier. */
  public final Object read(GuestThread t) {
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

  /** Changes the value. */
  public final void write(GuestThread t, Object newValue) {
    if (t.mayChangeFreely(this)) {
      value = newValue;
      return;
    }
    if (!isPrivate()) {
      t.escape(newValue);
    }
    long w = t.open(this);
    value = newValue;
    t.close(this, w);
  }

  /** Changes the value unless it is null; gives the one before. */
  public final Object replace(GuestThread t, Object newValue) {
    if (!isPrivate()) {
      t.escape(newValue);
    }
    long w = t.open(this);
    Object before = value;
    if (before == null) {
      t.closeUnchanged(this, w);
    } else {
      value = newValue;
      t.close(this, w);
    }
    return before;
  }

  /** The value of a place that nobody but the caller can reach, or under the read protocol. */
  protected final Object valueUnderProtocol() {
    return value;
  }

  @Override
  protected final Object snapshot() {
    return value == null ? NULL : value;
  }

  @Override
  protected final void restore(Object saved) {
    value = saved == NULL ? null : saved;
  }

  /** {@inheritDoc} Here: the value. */
  @Override
  public void publishFields(Publisher p) {
    p.visit(value);
  }
}
