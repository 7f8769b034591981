package io.orochi.stress;

import io.orochi.stm.Publisher;
import io.orochi.stm.TxObject;
import io.orochi.stm.TxThread;

/** A public object with two fields, accessed as {@link TxObject} describes. */
final class Pair extends TxObject {
  private int x;
  private int y;
  private Object reference;

  Pair() {
    super(true);
  }

  /** A private one, still unknown to other threads. */
  static Pair ofPrivate(int x, int y) {
    return new Pair(x, y);
  }

  private Pair(int x, int y) {
    super(false);
    this.x = x;
    this.y = y;
  }

  int x(TxThread t) {
    while (true) {
      long m = t.firstLook(this);
      int value = x;
      if (t.secondLook(this, m)) {
        return value;
      }
    }
  }

  int y(TxThread t) {
    while (true) {
      long m = t.firstLook(this);
      int value = y;
      if (t.secondLook(this, m)) {
        return value;
      }
    }
  }

  Object reference(TxThread t) {
    while (true) {
      long m = t.firstLook(this);
      Object value = reference;
      if (t.secondLook(this, m)) {
        return value;
      }
    }
  }

  /** Both fields by one read; the upper half of the result is x. */
  long both(TxThread t) {
    while (true) {
      long m = t.firstLook(this);
      long value = (long) x << 32 | y;
      if (t.secondLook(this, m)) {
        return value;
      }
    }
  }

  void set(TxThread t, int newX, int newY) {
    long opened = t.open(this);
    try {
      x = newX;
      y = newY;
    } finally {
      t.close(this, opened);
    }
  }

  void setReference(TxThread t, Object value) {
    t.escape(value);
    long opened = t.open(this);
    try {
      reference = value;
    } finally {
      t.close(this, opened);
    }
  }

  @Override
  protected Object snapshot() {
    return new Object[] {x, y, reference};
  }

  @Override
  protected void restore(Object saved) {
    Object[] fields = (Object[]) saved;
    x = (int) fields[0];
    y = (int) fields[1];
    reference = fields[2];
  }

  @Override
  public void publishFields(Publisher p) {
    p.visit(reference);
  }
}
