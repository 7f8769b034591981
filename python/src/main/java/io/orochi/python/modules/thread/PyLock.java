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
import io.orochi.stm.Publisher;

/**
 * A lock, re-entrant or not. Taking it is a read and a write of its state, which is transactional,
 * and waiting for it is waiting for a change.
 */
public final class PyLock extends ShapedObject implements Elidable, GuardingLock {
  /** So many waits within {@link #WAITS_NANOS} make it worth a trial to run without the lock. */
  private static final int WAITS = 32;

  private static final long WAITS_NANOS = 2_000_000_000;

  private final boolean reentrant;
  private final LockState state;

  /** Whether only the thread that has taken it gives it back, however it was taken. */
  private boolean belongsToOwner;

  /** Made when threads have waited often; null until then. */
  private volatile ElisionPolicy policy;

  /** Counted without synchronisation, as only their order of magnitude matters. */
  private int waits;

  private long waitsSince;

  public PyLock(PyThread t, Shape shape, boolean reentrant) {
    super(t, shape);
    this.reentrant = reentrant;
    this.state = new LockState(t, reentrant);
    this.belongsToOwner = reentrant;
    if (t.context().lockElision() == OrochiOptions.Elision.ALWAYS) {
      policy = ElisionPolicy.ALWAYS;
    }
  }

  /** Only who takes it will give it back. To be said before any other thread knows the lock. */
  public void belongToOwner() {
    belongsToOwner = true;
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
    return state.count(t);
  }

  @Override
  public long realOwner(GuestThread t) {
    return state.owner(t);
  }

  /** Takes it if it is free, or held by this thread and re-entrant. */
  public boolean tryAcquire(PyThread t) {
    return tryAcquire(t, false);
  }

  private boolean tryAcquire(PyThread t, boolean forBlock) {
    if (t.elision().isRunning()) {
      if (!isPossible(t)) {
        return false;
      }
      t.elision().locks().set(t, this, count(t) + 1, t.ident);
      return true;
    }
    return state.tryTake(t, forBlock);
  }

  /**
   * Takes it, waiting at most so long. In a transaction that can still be undone, waiting undoes
   * it.
   *
   * @param nanos limit; negative is none
   * @return false when the time is over
   */
  public boolean acquire(PyThread t, long nanos) {
    return acquire(t, nanos, false);
  }

  /** Takes it at the beginning of a block, at whose end the same thread gives it back. */
  public void enter(PyThread t) {
    acquire(t, -1, true);
  }

  private boolean acquire(PyThread t, long nanos, boolean forBlock) {
    if (!t.inTx() && nanos != 0) {
      if (tryAcquire(t, forBlock)) {
        if (policy == ElisionPolicy.ALWAYS) {
          t.elision().waitedFor(policy);
        }
        return true;
      }
      noteWait(t);
    }
    return ChangeWait.await(t, nanos, new Taking(forBlock)) != null;
  }

  /** Taking the lock, once it is free. */
  private final class Taking implements ChangeWait.Step<Boolean> {
    private final boolean forBlock;

    Taking(boolean forBlock) {
      this.forBlock = forBlock;
    }

    @Override
    public Boolean attempt(PyThread t) {
      return tryAcquire(t, forBlock) ? true : null;
    }

    @Override
    public boolean isPossible(PyThread t) {
      return PyLock.this.isPossible(t);
    }

    @Override
    public PyThread waker(PyThread t) {
      if (!belongsToOwner && !state.guardsBlock(t)) {
        return null;
      }
      long holder = state.owner(t);
      for (GuestThread other : t.threads().running()) {
        if (other instanceof PyThread p && p.ident == holder) {
          return p;
        }
      }
      return null;
    }
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
    return state.isHeldBy(t);
  }

  private boolean isPossible(PyThread t) {
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
    if (!state.tryGiveBack(t)) {
      throw notHeld(state.count(t));
    }
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
    state.set(t, newCount, newOwner);
  }

  @Override
  public void publishFields(Publisher p) {
    super.publishFields(p);
    p.visit(state);
  }
}
