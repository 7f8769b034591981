package io.orochi.stm;

import java.util.concurrent.atomic.AtomicReference;

/** The token of the one transaction that cannot abort any more. */
final class Inevitability {
  private static final AtomicReference<Contender> HOLDER = new AtomicReference<>();

  private Inevitability() {}

  /** The inevitable transaction's thread, or null. */
  static Contender holder() {
    return HOLDER.get();
  }

  static boolean tryTake(Contender t) {
    return HOLDER.get() == null && HOLDER.compareAndSet(null, t);
  }

  static void giveBack() {
    HOLDER.set(null);
  }
}
