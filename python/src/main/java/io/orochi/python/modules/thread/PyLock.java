package io.orochi.python.modules.thread;

import io.orochi.framework.elision.Elidable;
import io.orochi.framework.elision.ElisionPolicy;
import io.orochi.framework.object.Shape;
import io.orochi.framework.object.ShapedObject;
import io.orochi.framework.thread.GuestThread;
import io.orochi.python.OrochiOptions;
import io.orochi.python.runtime.GuardingLock;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyThread;

/**
 * A lock, re-entrant or not. Its state is transactional: taking it is a read and a write of this
 * object, and waiting for it is waiting for a change.
 */
public final class PyLock extends ShapedObject
    implements ChangeWait.Step<Boolean>, Elidable, GuardingLock {
  /** So many waits within {@link #WAITS_NANOS} make it worth a trial to run without the lock. */
  private static final int WAITS = 32;

  private static final long WAITS_NANOS = 2_000_000_000;

  private final boolean reentrant;

  /** Made when threads have waited often; null until then. */
  private volatile ElisionPolicy policy;

  /** Counted without synchronisation, as only their order of magnitude matters. */
  private int waits;

  private long waitsSince;
  private long owner;
  private long count;

  public PyLock(PyThread t, Shape shape, boolean reentrant) {
    super(t, shape);
    this.reentrant = reentrant;
    if (t.context().lockElision() == OrochiOptions.Elision.ALWAYS) {
      policy = ElisionPolicy.ALWAYS;
    }
  }

  public boolean isReentrant() {
    return reentrant;
  }

  /** How often it is held, as this thread sees it; 0 when free. A full read barrier. */
  public long count(PyThread t) {
    return t.elision().isRunning() ? t.elision().locks().count(t, this) : realCount(t);
  }

  /** Identity of the thread that holds it, as this thread sees it; 0 when free. */
  public long owner(PyThread t) {
    return t.elision().isRunning() ? t.elision().locks().owner(t, this) : realOwner(t);
  }

  @Override
  public long realCount(GuestThread t) {
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

  @Override
  public long realOwner(GuestThread t) {
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
    if (t.elision().isRunning()) {
      if (!isPossible(t)) {
        return false;
      }
      t.elision().locks().set(t, this, count(t) + 1, t.ident);
      return true;
    }
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
    if (!t.inTx() && nanos != 0) {
      if (tryAcquire(t)) {
        if (policy == ElisionPolicy.ALWAYS) {
          t.elision().waitedFor(policy);
        }
        return true;
      }
      noteWait(t);
    }
    return ChangeWait.await(t, nanos, this) != null;
  }

  private void noteWait(PyThread t) {
    if (policy == null) {
      long now = System.nanoTime();
      if (waits == 0 || now - waitsSince > WAITS_NANOS) {
        waits = 0;
        waitsSince = now;
      }
      if (++waits >= WAITS && t.context().lockElision() != OrochiOptions.Elision.OFF) {
        policy = new ElisionPolicy(now);
      }
    }
    t.elision().waitedFor(policy);
  }

  @Override
  public ElisionPolicy elisionPolicy() {
    return policy;
  }

  @Override
  public boolean isHeldByCaller(PyThread t) {
    return owner == t.ident; // only this thread makes it its own
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
    if (t.elision().isRunning()) {
      long held = count(t);
      if (held == 0 || reentrant && owner(t) != t.ident) {
        throw notHeld(held);
      }
      t.elision().locks().set(t, this, held - 1, held == 1 ? 0 : owner(t));
      return;
    }
    long w = t.open(this);
    long held = count;
    boolean wrong = held == 0 || reentrant && owner != t.ident;
    if (wrong) {
      t.closeUnchanged(this, w);
      throw notHeld(held);
    }
    count--;
    if (count == 0) {
      owner = 0;
    }
    t.close(this, w);
  }

  private PyException notHeld(long held) {
    return PyErrors.runtimeError(
        held == 0 && !reentrant ? "release unlocked lock" : "cannot release un-acquired lock");
  }

  /**
   * Sets the state as a whole: for {@code Condition} and after a fork of the state ({@code
   * _release_save}, {@code _acquire_restore}, {@code _at_fork_reinit}).
   */
  public void setState(PyThread t, long newCount, long newOwner) {
    if (t.elision().isRunning()) {
      t.elision().locks().set(t, this, newCount, newOwner);
    } else {
      setReal(t, newCount, newOwner);
    }
  }

  @Override
  public void setReal(GuestThread t, long newCount, long newOwner) {
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
