package io.orochi.stm;

import java.util.Arrays;

/**
 * The public objects that a transaction has locked, each once, with the header each had before.
 * Used by one thread.
 */
final class LockLog {
  private static final int FIRST_CAPACITY = 32;
  private static final int LARGE = 1 << 13;

  private TxObject[] objects = new TxObject[FIRST_CAPACITY];
  private long[] from = new long[FIRST_CAPACITY];
  private int count;
  private boolean watched;

  LockLog() {}

  boolean isEmpty() {
    return count == 0;
  }

  /** Makes {@link #append} unable to fail, so that a lock once taken is always in the log. */
  void reserve() {
    if (count == from.length) {
      objects = Arrays.copyOf(objects, 2 * count);
      from = Arrays.copyOf(from, 2 * count);
    }
  }

  void append(TxObject o, long m) {
    objects[count] = o;
    from[count++] = m;
    watched |= Header.isWatched(m);
  }

  void addTo(VisibleReads set) {
    for (int i = 0; i < count; i++) {
      set.add(objects[i]);
    }
  }

  /** Releases everything with {@code version}, then wakes those who wait for a change. */
  void releaseAll(long version) {
    for (int i = 0; i < count; i++) {
      objects[i].releaseMeta(version);
      if (Chaos.ON) {
        Chaos.delay(Chaos.Point.RELEASED_ONE);
      }
    }
    forget();
  }

  /** Releases everything with the versions of before: only a breakage does this after changes. */
  void releaseUnchanged() {
    for (int i = 0; i < count; i++) {
      objects[i].releaseMeta(from[i]);
    }
    forget();
  }

  private void forget() {
    if (watched) {
      if (Chaos.ON) {
        Chaos.delay(Chaos.Point.BEFORE_WAKE);
      }
      for (int i = 0; i < count; i++) {
        if (Header.isWatched(from[i])) {
          Watchers.wake(objects[i]);
        }
      }
      watched = false;
    }
    if (from.length > LARGE) {
      objects = new TxObject[FIRST_CAPACITY];
      from = new long[FIRST_CAPACITY];
    } else {
      Arrays.fill(objects, 0, count, null);
    }
    count = 0;
  }
}
