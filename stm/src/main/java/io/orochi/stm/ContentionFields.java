package io.orochi.stm;

/** The fields of {@link Contention}, behind padding. */
abstract class ContentionFields extends LinePadding {
  /** The greatest stamp of the attempt that is asked to abort; 0 is none. Written by rivals. */
  volatile long request;

  /** Who asked last. */
  volatile Contender requester;

  /** What that one wants, or null. */
  volatile TxObject requestObject;

  /** Why, as the one sees it who asked last; null without a listener to events. */
  volatile Conflict requestConflict;

  /**
   * Whether this thread has asked another one to abort and waits until it has. The other one then
   * lets it go first.
   */
  volatile boolean pressing;

  /** Who is to be woken when the running attempt has ended; see {@link Sleeper}. */
  volatile Sleeper sleepers;

  /** Whether this thread sleeps until a rival has ended its attempt, or asks it to end its own. */
  volatile boolean resting;

  /**
   * Age: smaller is older; 0 is none yet, younger than all. Kept over the attempts of one block.
   */
  volatile long ticket;

  /**
   * Whether {@link #ticket} is a place in a prescribed order, which no privilege may override. Own
   * thread only.
   */
  boolean ordered;

  /** {@link Contention#NORMAL}, {@link Contention#PRIVILEGED} or {@link Contention#INEVITABLE}. */
  volatile int rank;

  /** A stamp of the running attempt, while it is a visible reader; otherwise 0. */
  volatile long visibleAttempt;

  /**
   * Whether what the thread waits for in {@link TxThread#waitForChange} has changed. Written by
   * those who change it.
   */
  volatile boolean signalled;

  /** Whether the thread sleeps, without a limit, until {@link #signalled}. Own thread writes. */
  volatile boolean sleeps;

  /** Whom this thread has waited for in vain for some rounds; null is nobody. Own thread writes. */
  volatile Contender waitsFor;

  /** How often {@link #sleeps} or {@link #waitsFor} has been set. Own thread writes. */
  volatile long waits;

  /** How often this thread, while {@link #waitsFor} is set, has looked again. Own thread writes. */
  volatile long looks;
}
