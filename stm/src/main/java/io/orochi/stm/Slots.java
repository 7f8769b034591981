package io.orochi.stm;

import java.util.Arrays;

/**
 * The table of slots: which thread has which, and the counter of each. Two live threads never share
 * a slot. The lowest free slot is given first, so that {@code known} vectors stay short. A slot
 * keeps its counter and stamp when its thread ends, so that no version and no stamp is ever given
 * twice; a slot whose numbers are used up is retired.
 *
 * <p>The table only grows. It is read without a lock through volatile fields; a reader that holds a
 * version of slot <i>s</i> finds <i>s</i> in the table, because the table was replaced before the
 * slot gave out its first version.
 */
final class Slots {
  private static final int FIRST_CAPACITY = 32;

  /** Versions at or above this make their thread take a fresh slot; lowered by tests. */
  private static long retireAt = Header.MAX_COUNTER - (1L << 40);

  private static volatile SlotCounter[] table = {};

  /** What {@code known} is outside of transactions: admits every unlocked version of every slot. */
  private static volatile long[] everything = {};

  static {
    grow();
  }

  private Slots() {}

  /** The last counter (or stamp) that a thread may use before it looks for a fresh slot. */
  static synchronized long retireAt() {
    return retireAt;
  }

  /**
   * For tests: makes threads attached from now on change their slot after so many releases or
   * transactions.
   */
  static synchronized void retireAt(long counter) {
    retireAt = counter;
  }

  static long[] everything() {
    return everything;
  }

  static int capacity() {
    return table.length;
  }

  static SlotCounter counter(int slot) {
    return table[slot];
  }

  /** The thread in a slot, or null if there is none any more. */
  static TxThread owner(int slot) {
    SlotCounter c = table[slot];
    return c == null ? null : c.owner;
  }

  /**
   * Gives the lowest free slot to {@code t}. A slot is free when its thread detached, or when the
   * Java thread that it served has ended.
   *
   * @throws IllegalStateException if {@value Header#MAX_SLOTS} threads are attached
   */
  static synchronized int take(TxThread t) {
    for (int i = 0; ; i++) {
      if (i == Header.MAX_SLOTS) {
        throw new IllegalStateException(
            "more than " + Header.MAX_SLOTS + " threads run transactions");
      }
      if (i == table.length) {
        grow();
      }
      SlotCounter c = table[i];
      TxThread before = c.owner;
      if (before != null && before.hasEnded()) {
        free(i, before.stamp); // visible: the thread's end happens before isAlive gives false
      }
      if (c.owner == null && !c.retired) {
        c.owner = t;
        return i;
      }
    }
  }

  /** Frees a slot; {@code stamp} is the last one used. */
  static synchronized void free(int slot, long stamp) {
    SlotCounter c = table[slot];
    c.stamp = stamp;
    c.owner = null;
    c.retired = Header.counter(c.read()) >= retireAt || stamp >= retireAt;
  }

  private static void grow() {
    SlotCounter[] old = table;
    SlotCounter[] next = Arrays.copyOf(old, Math.max(FIRST_CAPACITY, old.length * 2));
    for (int i = old.length; i < next.length; i++) {
      next[i] = new SlotCounter(i);
    }
    long[] all = new long[next.length];
    Arrays.fill(all, Header.MAX_VERSION);
    table = next;
    everything = all;
  }
}
