package io.orochi.framework.thread;

import io.orochi.stm.Waiting;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Finds out whether a thread that waits in the middle of an inevitable transaction will wait for
 * ever, because whoever could end its wait waits, in turn, for what the transaction holds.
 *
 * <h2>Which waits count</h2>
 *
 * Threads and their waits are a graph. A thread waits for a rival that has locked or reads an
 * object, or has the token of inevitability; or it sleeps until something changes. Who will change
 * that is known sometimes ({@link GuestThread#awaitChange}), else it may be any thread. A thread is
 * stuck if the one it waits for is, or is the waiter; one that any thread could wake, if all others
 * are. One that runs, sleeps for a limited time or waits for the outside world is not stuck. The
 * waiter waits for ever if the one that it needs is stuck. Only where somebody among them waits for
 * the transaction itself does ending that help: a deadlock of the program's own locks stays what it
 * is without transactions.
 *
 * <h2>Why there is no false alarm</h2>
 *
 * The waits are looked at twice, and only those count that have gone on in between: the same
 * sleeps, not signalled, and the same waits for rivals, which have looked once more for themselves
 * and found that they must go on ({@link Waiting#goesOnFrom}). So there is a moment between the
 * looks at which all of them waited. None of them has done anything else since the first look, and
 * what they wait for is done by the others among them, or by the waiter. Signals are no exception:
 * a sleeping thread that is signalled is not counted, and whoever changes something signals before
 * it does anything else. (Code that a signal handler of the operating system runs on a stuck thread
 * is not seen.)
 *
 * <p>Used by the waiting thread.
 */
public final class EndlessWait {
  private final GuestThread waiter;
  private Map<GuestThread, Waiting> before = Map.of();

  public EndlessWait(GuestThread waiter) {
    this.waiter = waiter;
  }

  /**
   * Whether the wait will never end. To be asked again and again, with a pause and a look at what
   * is waited for in between: at the first time it is never certain.
   *
   * @param waker the only thread that can end the wait, or null if any could
   */
  public boolean isCertain(GuestThread waker) {
    Look look = new Look();
    if (!look.wakerIsStuck(waker) || !look.somebodyWaitsForWaiter) {
      before = Map.of();
      return false;
    }
    Map<GuestThread, Waiting> now = look.stuck;
    if (!now.keySet().equals(before.keySet())) {
      before = now;
      return false;
    }
    for (Map.Entry<GuestThread, Waiting> e : now.entrySet()) {
      Waiting earlier = before.get(e.getKey());
      if (e.getValue().number() != earlier.number()) {
        before = now;
        return false;
      }
      if (!e.getValue().goesOnFrom(earlier)) {
        return false;
      }
    }
    return true;
  }

  /** One look at all waits on which that of the waiter depends. */
  private final class Look {
    /** Those that are stuck if all of them are. */
    final Map<GuestThread, Waiting> stuck = new LinkedHashMap<>();

    boolean somebodyWaitsForWaiter;

    boolean wakerIsStuck(GuestThread waker) {
      if (waker != null) {
        return isStuck(waker);
      }
      for (GuestThread other : waiter.threads().running()) {
        if (!isStuck(other)) {
          return false;
        }
      }
      return true;
    }

    private boolean isStuck(GuestThread t) {
      if (t == waiter || stuck.containsKey(t)) {
        return true;
      }
      Waiting wait = t.waiting();
      if (wait == null) {
        return false;
      }
      stuck.put(t, wait);
      if (wait.rival() == null) {
        return wakerIsStuck(t.waker());
      }
      somebodyWaitsForWaiter |= wait.rival() == waiter;
      return wait.rival() instanceof GuestThread rival && isStuck(rival);
    }
  }
}
