package io.orochi.stm;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * The counter of one slot, alone on its cache lines: written by one thread at each release, read by
 * threads that meet a version they do not know. It holds the last version handed out (counter and
 * slot together).
 */
@SuppressWarnings("unused")
final class SlotCounter extends SlotCounterFields {
  private static final VarHandle VERSION;

  static {
    try {
      VERSION =
          MethodHandles.lookup().findVarHandle(SlotCounterFields.class, "version", long.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private long b0, b1, b2, b3, b4, b5, b6, b7, b8, b9, ba, bb, bc, bd, be, bf;

  /**
   * The stamp at which the next owner of this slot goes on; guarded by the lock of {@link Slots}.
   */
  long stamp;

  /** The thread in this slot, or null; guarded by the lock of {@link Slots} for writing. */
  volatile TxThread owner;

  /** Whether the slot's numbers are used up; guarded by the lock of {@link Slots}. */
  boolean retired;

  SlotCounter(int slot) {
    version = slot;
  }

  /**
   * The last version handed out. Volatile: the validation that follows must not be done before it
   * (that is the order on which adoption rests), and it pairs with {@link #move}: who sees the
   * version sees the locks that were taken before.
   */
  long read() {
    return (long) VERSION.getVolatile(this);
  }

  /**
   * Hands out {@code next}. Release: the locks that will carry it come before. A commit lets a full
   * fence follow, since its validation must not look before others can see the move.
   */
  void move(long next) {
    VERSION.setRelease(this, next);
  }
}
