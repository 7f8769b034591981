package io.orochi.python.modules.thread;

import io.orochi.framework.object.Shape;
import io.orochi.framework.object.ShapedObject;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyThread;

/**
 * A lock, re-entrant or not. Its state is transactional: taking it is a read and a write of this
 * object, and waiting for it is waiting for a change.
 */
public final class PyLock extends ShapedObject implements ChangeWait.Step<Boolean> {
  private final boolean reentrant;
  private long owner;
  private long count;

  public PyLock(PyThread t, Shape shape, boolean reentrant) {
    super(t, shape);
    this.reentrant = reentrant;
  }

  public boolean isReentrant() {
    return reentrant;
  }

  /** How often it is held; 0 when free. A full read barrier. */
  public long count(PyThread t) {
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

  /** Identity of the thread that holds it; 0 when free. A full read barrier. */
  public long owner(PyThread t) {
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

  /** Takes it if it is free, or held by this thread and re-entrant. */
  public boolean tryAcquire(PyThread t) {
    long w = t.open(this);
    boolean free = count == 0 || reentrant && owner == t.ident;
    if (!free) {
      t.closeUnchanged(this, w);
      return false;
    }
    count++;
    owner = t.ident;
    t.close(this, w);
    return true;
  }

  /**
   * Takes it, waiting at most so long. In a transaction that can still be undone, waiting undoes
   * it.
   *
   * @param nanos limit; negative is none
   * @return false when the time is over
   */
  public boolean acquire(PyThread t, long nanos) {
    return ChangeWait.await(t, nanos, this) != null;
  }

  @Override
  public Boolean attempt(PyThread t) {
    return tryAcquire(t) ? true : null;
  }

  @Override
  public boolean isPossible(PyThread t) {
    return count(t) == 0 || reentrant && owner(t) == t.ident;
  }

  /** Gives it back. */
  public void release(PyThread t) {
    long w = t.open(this);
    String wrong = null;
    if (count == 0) {
      wrong = reentrant ? "cannot release un-acquired lock" : "release unlocked lock";
    } else if (reentrant && owner != t.ident) {
      wrong = "cannot release un-acquired lock";
    } else {
      count--;
      if (count == 0) {
        owner = 0;
      }
    }
    if (wrong != null) {
      t.closeUnchanged(this, w);
      throw PyErrors.runtimeError(wrong);
    }
    t.close(this, w);
  }

  /**
   * Sets the state as a whole: for {@code Condition} and after a fork of the state ({@code
   * _release_save}, {@code _acquire_restore}, {@code _at_fork_reinit}).
   */
  public void setState(PyThread t, long newCount, long newOwner) {
    long w = t.open(this);
    count = newCount;
    owner = newOwner;
    t.close(this, w);
  }

  private record LockSnapshot(Object shaped, long owner, long count) {}

  @Override
  protected Object snapshot() {
    return new LockSnapshot(super.snapshot(), owner, count);
  }

  @Override
  protected void restore(Object saved) {
    LockSnapshot s = (LockSnapshot) saved;
    super.restore(s.shaped);
    owner = s.owner;
    count = s.count;
  }
}
