package io.orochi.benchmarks.stm;

import io.orochi.stm.Publisher;
import io.orochi.stm.TxObject;
import io.orochi.stm.TxThread;

/** An object with one field, accessed by the protocol that {@link TxObject} describes. */
final class Account extends TxObject {
  private long balance;

  /** A private account, or one that every thread may reach. */
  Account(boolean published) {
    super(published);
  }

  long balance(TxThread t) {
    if (isPrivate()) {
      return balance;
    }
    while (true) {
      long m = t.firstLook(this);
      long value = balance;
      if (t.secondLook(this, m)) {
        return value;
      }
    }
  }

  void setBalance(TxThread t, long value) {
    long opened = t.open(this);
    try {
      balance = value;
    } finally {
      t.close(this, opened);
    }
  }

  @Override
  protected Object snapshot() {
    return balance;
  }

  @Override
  protected void restore(Object saved) {
    balance = (long) saved;
  }

  @Override
  public void publishFields(Publisher p) {}
}
