package io.orochi.stm;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * The number of times that a value which compiled code took for a constant has changed. Reads of
 * such constants are not logged; instead a transaction remembers the epoch in which it began and
 * aborts if it has moved when it extends or commits.
 *
 * <p>Why that is enough. A writer of a constant locks the cell, takes the constant back and waits
 * until no code uses it, <em>then</em> advances the epoch, stores, and moves its counter before it
 * releases. So whoever has used the old constant began in the old epoch. (Were the epoch advanced
 * first, a transaction could begin in the new epoch, still find the old constant, and later read
 * what the writer wrote.) A transaction that reads anything which that writer (or one after it)
 * released has read the writer's counter first and looks at the epoch afterwards: it sees the
 * advance. A transaction that never reads such a thing comes before the writer in the serial order,
 * and has rightly read the old constant, unless it writes something that the writer had read: then
 * it has moved its own counter, with a full fence, before it looks at the epoch, while the writer
 * advanced the epoch before it validated; one of the two sees the other.
 *
 * <p>Whoever makes a constant of something that was written before says from which epoch on it has
 * been the same: one that it begins itself once the value is found. A transaction that finds the
 * constant valid began in that epoch or later, or aborts ({@link TxState#checkBegan}): so it began
 * after the value was there, and the value has not changed up to now. That the present epoch may be
 * a later one does not matter, other constants have changed then. And having used it, the
 * transaction notices a change as above: its epoch is older.
 *
 * <p>Inevitable transactions cannot abort: a writer of a constant waits for a foreign one ({@link
 * TxThread#openFolded}).
 */
public final class Epoch {
  private static final VarHandle CURRENT;

  static {
    try {
      CURRENT = MethodHandles.lookup().findStaticVarHandle(Epoch.class, "current", long.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private static volatile long current;

  private Epoch() {}

  /** The present epoch. */
  public static long current() {
    return current;
  }

  /**
   * Begins a new epoch, as the calling thread: if it runs a transaction that began in the epoch
   * just ended, that transaction goes on in the new one (it holds the cell, so the constant that it
   * may have read was right until now). Wakes all who wait in {@link TxThread#waitForChange}, as
   * their constants are not watched.
   *
   * @return the new epoch
   */
  public static long advance() {
    long before = (long) CURRENT.getAndAdd(1L);
    if (Chaos.ON) {
      Chaos.delay(Chaos.Point.EPOCH_ADVANCED);
    }
    TxThread t = TxThread.currentOrNull();
    if (t != null) {
      t.epochAdvanced(before);
    }
    Watchers.wakeAll();
    return before + 1;
  }
}
