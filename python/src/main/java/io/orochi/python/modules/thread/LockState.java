package io.orochi.python.modules.thread;

import io.orochi.framework.log.Named;
import io.orochi.framework.thread.GuestThread;
import io.orochi.python.runtime.PyThread;
import io.orochi.stm.Publisher;
import io.orochi.stm.TxObject;

/**
 * Who holds a lock, and how often. Apart from the lock itself, so that a transaction that has only
 * looked up a method of the lock does not depend on who holds it, and is in nobody's way.
 */
final class LockState extends TxObject implements Named {
  private final boolean reentrant;
  private long owner;
  private long count;

  /**
   * Whether it was taken for a block, so that its owner will give it back: by {@code with}, not by
   * a call of {@code acquire}, as is a lock that serves as a signal.
   */
  private boolean guardsBlock;

  LockState(PyThread t, boolean reentrant) {
    super(t);
    this.reentrant = reentrant;
  }

  @Override
  public String typeForReport() {
    return reentrant ? "RLock" : "lock";
  }

  /** How often it is held; 0 when free. A full read barrier, as all that only read. */
  long count(GuestThread t) {
    if (isPrivate()) {
      return count;
    }
    while (true) {
      long m = t.firstLook(this);
      long n = count;
      if (t.secondLook(this, m)) {
        return n;
      }
    }
  }

  /** Identity of the thread that holds it; 0 when free. */
  long owner(GuestThread t) {
    if (isPrivate()) {
      return owner;
    }
    while (true) {
      long m = t.firstLook(this);
      long o = owner;
      if (t.secondLook(this, m)) {
        return o;
      }
    }
  }

  boolean guardsBlock(GuestThread t) {
    if (isPrivate()) {
      return guardsBlock;
    }
    while (true) {
      long m = t.firstLook(this);
      boolean b = guardsBlock;
      if (t.secondLook(this, m)) {
        return b;
      }
    }
  }

  /** Whether {@code t}, which asks, holds it; outside of transactions no other can change that. */
  boolean isHeldBy(PyThread t) {
    return owner == t.ident;
  }

  /** Takes it if it is free, or held by this thread and re-entrant. */
  boolean tryTake(PyThread t, boolean forBlock) {
    long w = t.open(this);
    boolean free = count == 0 || reentrant && owner == t.ident;
    if (!free) {
      t.closeUnchanged(this, w);
      return false;
    }
    count++;
    owner = t.ident;
    guardsBlock = forBlock;
    t.close(this, w);
    return true;
  }

  /** Gives it back, once; false if it was not held, or is re-entrant and held by another thread. */
  boolean tryGiveBack(PyThread t) {
    long w = t.open(this);
    if (count == 0 || reentrant && owner != t.ident) {
      t.closeUnchanged(this, w);
      return false;
    }
    count--;
    if (count == 0) {
      owner = 0;
    }
    t.close(this, w);
    return true;
  }

  void set(GuestThread t, long newCount, long newOwner) {
    long w = t.open(this);
    count = newCount;
    owner = newOwner;
    t.close(this, w);
  }

  private record Saved(long owner, long count, boolean guardsBlock) {}

  @Override
  protected Object snapshot() {
    return new Saved(owner, count, guardsBlock);
  }

  @Override
  protected void restore(Object saved) {
    Saved s = (Saved) saved;
    owner = s.owner;
    count = s.count;
    guardsBlock = s.guardsBlock;
  }

  /** {@inheritDoc} Here: nothing. */
  @Override
  public void publishFields(Publisher p) {}
}
