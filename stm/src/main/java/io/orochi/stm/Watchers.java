package io.orochi.stm;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Who waits for a change of which object.
 *
 * <h2>Why no wake-up is lost</h2>
 *
 * A waiter registers for an object and then sets the WATCHED bit in its header by CAS, or finds it
 * set, with a version that it has read. A writer finds the bit in the word from which it locks, and
 * looks for waiters after it has released. If the writer's CAS came first, the waiter's fails and
 * it does not sleep. If the waiter came first, the writer saw the bit; registration happened before
 * the look at the header, so the writer finds it here, marks the waiter as signalled and unparks
 * it; the waiter tests the mark before each park, and a permit given before the park lets it
 * return. Constants are not watched: {@link Epoch#advance} moves the epoch and then looks whether
 * anybody waits, a waiter counts itself and then compares the epoch.
 *
 * <p>The bit of an object that nobody waits for any more is taken away when the last waiter leaves,
 * under the lock of its stripe, which registration and the setting of the bit need too.
 */
final class Watchers {
  private static final int STRIPES = 256;
  private static final Stripe[] TABLE = new Stripe[STRIPES];
  private static final AtomicInteger WAITING = new AtomicInteger();
  private static final List<TxThread> ALL = new ArrayList<>();

  static {
    for (int i = 0; i < STRIPES; i++) {
      TABLE[i] = new Stripe();
    }
  }

  private Watchers() {}

  private static final class Stripe {
    final ArrayList<TxObject> objects = new ArrayList<>(2);
    final ArrayList<TxThread> waiters = new ArrayList<>(2);
  }

  private static Stripe stripe(TxObject o) {
    int h = System.identityHashCode(o) * 0x9E3779B9;
    return TABLE[h >>> 24];
  }

  /** Counts {@code t} among those who wait; it compares the epoch afterwards. */
  static void enter(TxThread t) {
    synchronized (ALL) {
      ALL.add(t);
    }
    WAITING.incrementAndGet();
  }

  static void leave(TxThread t) {
    WAITING.decrementAndGet();
    synchronized (ALL) {
      ALL.remove(t);
    }
  }

  /**
   * Makes {@code t} wait for a change of {@code o}.
   *
   * @return false if the object has changed since {@code t} read it: it is locked, or its version
   *     is not one that {@code t} admits
   */
  static boolean watch(TxObject o, TxThread t) {
    Stripe s = stripe(o);
    synchronized (s) {
      while (true) {
        long m = o.metaAcquire();
        if (!Header.isVersion(m) || !t.stillAsRead(Header.version(m))) {
          return false;
        }
        if (Header.isWatched(m) || o.casMeta(m, Header.watched(m))) {
          s.objects.add(o);
          s.waiters.add(t);
          return true;
        }
      }
    }
  }

  /** Ends the waiting of {@code t} for {@code o}. */
  static void unwatch(TxObject o, TxThread t) {
    Stripe s = stripe(o);
    synchronized (s) {
      boolean others = false;
      for (int i = s.objects.size() - 1; i >= 0; i--) {
        if (s.objects.get(i) == o) {
          if (s.waiters.get(i) == t) {
            remove(s, i);
          } else {
            others = true;
          }
        }
      }
      long m;
      while (!others && Header.isWatched(m = o.metaAcquire())) {
        others = o.casMeta(m, Header.version(m));
      }
    }
  }

  private static void remove(Stripe s, int i) {
    int last = s.objects.size() - 1;
    s.objects.set(i, s.objects.get(last));
    s.waiters.set(i, s.waiters.get(last));
    s.objects.remove(last);
    s.waiters.remove(last);
  }

  /** Wakes all who wait for {@code o}, after its release. */
  static void wake(TxObject o) {
    if (Breakage.WAKE_UP) {
      return;
    }
    Stripe s = stripe(o);
    synchronized (s) {
      for (int i = 0; i < s.objects.size(); i++) {
        if (s.objects.get(i) == o) {
          s.waiters.get(i).signal();
        }
      }
    }
  }

  /** Wakes everybody, after a change that nobody can watch. */
  static void wakeAll() {
    if (WAITING.get() != 0) {
      synchronized (ALL) {
        for (TxThread t : ALL) {
          t.signal();
        }
      }
    }
  }
}
