package io.orochi.framework.elision;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import io.orochi.framework.thread.AbortSignal;
import io.orochi.framework.thread.GuestThread;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * What a thread knows of the block that it runs without taking its lock. Used by its own thread,
 * except where something else is said.
 */
public final class Elision {
  private static final VarHandle SINCE;

  static {
    try {
      SINCE = MethodHandles.lookup().findVarHandle(Elision.class, "since", long.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final ElidedLocks locks = new ElidedLocks();
  private boolean running;
  private boolean entered;
  private boolean unfit;

  /** When the running attempt began, 0 without one. Others read it, who may see an older one. */
  private long since;

  /** The start of the attempt that has lasted too long; written by {@link ElisionWatch}. */
  private volatile long overdue;

  /** The lock that this thread has waited for last has this one; may be null. */
  private ElisionPolicy waitedFor;

  /** What this thread has counted for {@link #countedFor} since {@link #counted}. */
  private ElisionPolicy countedFor;

  private int blocks;
  private long counted;

  private int passed;

  /** Without a running block. */
  public Elision() {}

  /** Whether the running transaction is a block that runs without its lock. */
  public boolean isRunning() {
    return running;
  }

  /** The locks as this thread sees them, while {@link #isRunning}. */
  public ElidedLocks locks() {
    return locks;
  }

  /**
   * To be called before something that only threads do that hold their locks: to wait, to do what
   * cannot be undone. Returns if no block is running; else it is undone and runs with its lock.
   */
  public void giveUp() {
    if (running) {
      unfit = true;
      throw AbortSignal.INSTANCE;
    }
  }

  /** In an attempt: the lock has been taken, as far as this thread can see. */
  public void enter() {
    entered = true;
  }

  /** This thread has had to wait for a lock that has this policy (null: none). */
  public void waitedFor(ElisionPolicy policy) {
    waitedFor = policy;
  }

  /** What {@link #waitedFor(ElisionPolicy)} was told since the last call of this, or null. */
  public ElisionPolicy takeWaitedFor() {
    ElisionPolicy p = waitedFor;
    if (p != null) {
      waitedFor = null;
    }
    return p;
  }

  void begin(long now) {
    locks.clear();
    entered = false;
    unfit = false;
    running = true;
    SINCE.setOpaque(this, now);
  }

  /** In the transaction, before it commits. */
  void settle(GuestThread t) {
    locks.settle(t);
  }

  void end() {
    running = false;
    SINCE.setOpaque(this, 0L);
    locks.clear();
  }

  boolean hasEntered() {
    return entered;
  }

  boolean isUnfit() {
    return unfit;
  }

  boolean isOverdue() {
    return overdue != 0 && overdue == since;
  }

  /** When the running attempt began, or 0. Called by anybody. */
  long since() {
    return (long) SINCE.getOpaque(this);
  }

  /** The attempt that began then has lasted too long. Called by {@link ElisionWatch}. */
  void declareOverdue(long start) {
    overdue = start;
  }

  /** Once in 64 times. */
  boolean isSample() {
    return (++passed & 63) == 0;
  }

  /**
   * Counts a block of {@code policy} that has ended, at {@code now}, and passes the count on now
   * and then.
   */
  void count(ElisionPolicy policy, long now) {
    if (policy == countedFor && now - counted < ElisionPolicy.COUNT_NANOS) {
      blocks++;
    } else {
      passOn(policy, now);
    }
  }

  @TruffleBoundary
  private void passOn(ElisionPolicy policy, long now) {
    if (countedFor != null && countedFor != policy) {
      countedFor.add(blocks, now);
      blocks = 0;
    }
    policy.add(blocks + 1, now);
    blocks = 0;
    countedFor = policy;
    counted = now;
  }
}
