package io.orochi.stm;

/**
 * A transactional variable for Java code. Public from the start, so it can be handed around freely.
 * Outside of transactions each method is atomic by itself.
 *
 * @param <T> type of the value, which may be null
 */
public final class Ref<T> extends TxObject {
  private T value;

  /** A variable with the given first value. */
  public Ref(T initial) {
    super(true);
    TxThread.publish(initial);
    value = initial;
  }

  /** The present value. */
  public T get() {
    TxThread t = TxThread.current();
    while (true) {
      long m = t.firstLook(this);
      T v = value;
      if (t.secondLook(this, m)) {
        return v;
      }
    }
  }

  /** Changes the value. */
  public void set(T newValue) {
    TxThread t = TxThread.current();
    t.escape(newValue);
    if (Breakage.STORE_STORE && !t.inTx()) {
      storeTooEarly(newValue);
    }
    long w = t.open(this);
    try {
      value = newValue;
    } finally {
      t.close(this, w);
    }
  }

  private void storeTooEarly(T newValue) {
    value = newValue;
    Thread.yield();
  }

  /** Changes the value and gives the one before. */
  public T getAndSet(T newValue) {
    TxThread t = TxThread.current();
    t.escape(newValue);
    long w = t.open(this);
    try {
      T before = value;
      value = newValue;
      return before;
    } finally {
      t.close(this, w);
    }
  }

  @Override
  protected Object snapshot() {
    return new Object[] {value};
  }

  @Override
  @SuppressWarnings("unchecked")
  protected void restore(Object saved) {
    value = (T) ((Object[]) saved)[0];
  }

  @Override
  public void publishFields(Publisher p) {
    p.visit(value);
  }
}
