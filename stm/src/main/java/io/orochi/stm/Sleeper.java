package io.orochi.stm;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * One thread that sleeps until another one's attempt has ended, in the list of those that do. Many
 * threads that wait for few would, were they to look again every now and then, leave no time for
 * those that they wait for.
 *
 * <p>Who is to be woken enters itself, then looks again at what it waits for, then sleeps. Who ends
 * an attempt gives everything back, then looks for sleepers, with no fence in between: so a wake-up
 * may rarely be missed, and everyone sleeps for a bounded time only ({@link Contender#rest}). An
 * entry may outlast the sleep it was made for; whoever is woken for nothing looks again.
 */
final class Sleeper {
  private static final VarHandle LIST;

  static {
    try {
      LIST =
          MethodHandles.lookup().findVarHandle(ContentionFields.class, "sleepers", Sleeper.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final Contender who;
  private final Contention owner;
  private Sleeper next;

  /** Whether it is in no list any more. */
  private volatile boolean taken;

  private Sleeper(Contender who, Contention owner) {
    this.who = who;
    this.owner = owner;
  }

  /**
   * Enters {@code who} among those that the end of {@code owner}'s attempt wakes.
   *
   * @param last what this returned last for {@code who}, or null
   * @return the entry, perhaps that one
   */
  static Sleeper enter(Contender who, Contention owner, Sleeper last) {
    if (last != null && last.owner == owner && !last.taken) {
      return last;
    }
    Sleeper entry = new Sleeper(who, owner);
    do {
      entry.next = owner.sleepers;
    } while (!LIST.compareAndSet(owner, entry.next, entry));
    return entry;
  }

  /** Wakes all who have entered. */
  static void wakeAll(Contention owner) {
    Sleeper entry = (Sleeper) LIST.getAndSet(owner, null);
    for (; entry != null; entry = entry.next) {
      entry.taken = true;
      entry.who.wake();
    }
  }
}
