package io.orochi.stm;

/** A transactional object with one number and one reference, saved whole. */
final class Box extends TxObject {
  long number;
  Object reference;
  int madePublic;

  /** A private box, made outside of transactions. */
  Box() {}

  /** A private box that belongs to the running transaction of {@code t}. */
  Box(TxThread t) {
    super(t);
  }

  /** A public box. */
  Box(long number) {
    super(true);
    this.number = number;
  }

  long get(TxThread t) {
    while (true) {
      long m = meta();
      if (Header.isPrivate(m)) {
        return number;
      }
      m = t.firstLook(this);
      long v = number;
      if (t.secondLook(this, m)) {
        return v;
      }
    }
  }

  void set(TxThread t, long v) {
    long w = t.open(this);
    try {
      number = v;
    } finally {
      t.close(this, w);
    }
  }

  /** Adds without a chance for others in between; gives the value before. */
  long add(TxThread t, long d) {
    long w = t.open(this);
    try {
      long before = number;
      number = before + d;
      return before;
    } finally {
      t.close(this, w);
    }
  }

  Object getReference(TxThread t) {
    while (true) {
      long m = t.firstLook(this);
      Object v = reference;
      if (t.secondLook(this, m)) {
        return v;
      }
    }
  }

  void setReference(TxThread t, Object v) {
    if (!isPrivate()) {
      t.escape(v);
    }
    long w = t.open(this);
    try {
      reference = v;
    } finally {
      t.close(this, w);
    }
  }

  @Override
  protected Object snapshot() {
    return new Object[] {number, reference};
  }

  @Override
  protected void restore(Object saved) {
    number = (Long) ((Object[]) saved)[0];
    reference = ((Object[]) saved)[1];
  }

  @Override
  protected void becomePublic() {
    madePublic++;
  }

  @Override
  public void publishFields(Publisher p) {
    p.visit(reference);
  }
}
