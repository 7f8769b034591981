package io.orochi.framework.elision;

import io.orochi.framework.thread.GuestThread;
import java.util.Arrays;

/**
 * The locks as a thread sees them that takes and releases them in a transaction without writing
 * them. At the end those are written whose state has changed: most have been released again.
 */
public final class ElidedLocks {
  private Elidable[] locks = new Elidable[4];

  /** Four numbers for each lock: count and owner as seen, and as they really were. */
  private long[] states = new long[16];

  private int size;

  ElidedLocks() {}

  void clear() {
    if (size > 0) {
      Arrays.fill(locks, 0, size, null);
      size = 0;
    }
  }

  private int find(Elidable lock) {
    for (int i = 0; i < size; i++) {
      if (locks[i] == lock) {
        return i;
      }
    }
    return -1;
  }

  /** How often it is held, as this thread sees it. */
  public long count(GuestThread t, Elidable lock) {
    int i = find(lock);
    return i >= 0 ? states[4 * i] : lock.realCount(t);
  }

  /** Who holds it, as this thread sees it. */
  public long owner(GuestThread t, Elidable lock) {
    int i = find(lock);
    return i >= 0 ? states[4 * i + 1] : lock.realOwner(t);
  }

  /** Changes what this thread sees. */
  public void set(GuestThread t, Elidable lock, long count, long owner) {
    int i = find(lock);
    if (i < 0) {
      i = size;
      if (i == locks.length) {
        locks = Arrays.copyOf(locks, 2 * i);
        states = Arrays.copyOf(states, 8 * i);
      }
      states[4 * i + 2] = lock.realCount(t);
      states[4 * i + 3] = lock.realOwner(t);
      locks[i] = lock;
      size++;
    }
    states[4 * i] = count;
    states[4 * i + 1] = owner;
  }

  /** In the transaction, before it commits: writes what has changed. */
  void settle(GuestThread t) {
    for (int i = 0; i < size; i++) {
      long count = states[4 * i];
      long owner = states[4 * i + 1];
      if (count != states[4 * i + 2] || owner != states[4 * i + 3]) {
        locks[i].setReal(t, count, owner);
      }
    }
  }
}
