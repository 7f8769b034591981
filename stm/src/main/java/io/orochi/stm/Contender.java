package io.orochi.stm;

import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * The part of a {@link TxThread} that meets rivals: it polls for their requests, waits for them and
 * notes why it gives way. The rules stand in {@link Contention}, the waiting loops in {@link
 * Rivals}.
 */
abstract class Contender extends TxState {
  private static final BooleanSupplier NEVER = () -> false;

  final Contention contention = new Contention();

  /** What is thrown when the attempt must be undone. */
  RuntimeException abortSignal = Abort.INSTANCE;

  /** Rounds that the running plain operation has waited for visible readers. */
  int plainPatience;

  private boolean pausing;

  /** Why the attempt aborts, once it does. */
  ConflictKind abortKind = ConflictKind.REQUESTED;

  /** Where the rival was on whose behalf the attempt aborts, if events are on and it is known. */
  Object abortThere;

  /**
   * What the attempt could not get, and the lock word that it found there; waited for before the
   * next attempt.
   */
  TxObject blockedOn;

  long blockedWord;

  /**
   * Whether others may have to wait for the running transaction: it holds locks, reads visibly, or
   * has a place in a prescribed order, in which no later one may stop it.
   */
  abstract boolean mayBeWaitedFor();

  /** Whether the running transaction would lose little if it were undone. */
  final boolean hasDoneLittle() {
    return readCount + undo.count() < 256;
  }

  /** This, as listeners know it. */
  abstract TxThread self();

  @Override
  protected void epochMoved() {
    if (attemptCanAbort()) {
      throw because(ConflictKind.CONSTANT, null);
    }
  }

  /**
   * To be called now and then by long computations: throws {@link Abort} if a rival asked this
   * attempt to abort.
   */
  public final void poll() {
    if (contention.request >= attempt || Chaos.ON && active && attemptCanAbort() && Chaos.abort()) {
      abortAsRequested();
    }
  }

  private void abortAsRequested() {
    if (mayAbort()) {
      noteRequest();
      throw abortSignal;
    }
  }

  private void noteRequest() {
    ConflictKind kind = contention.requestKind;
    because(kind == null ? ConflictKind.REQUESTED : kind, contention.requestLocation);
    contested = contention.requestObject;
  }

  final boolean requested() {
    if (contention.request >= attempt && mayAbort()) {
      noteRequest();
      return true;
    }
    return false;
  }

  final boolean attemptCanAbort() {
    return attempt != Long.MAX_VALUE;
  }

  final void pollWhileWaiting() {
    if (active) {
      poll();
    }
  }

  /** Asks the attempt that this thread runs now, if any, to abort. May be called by anybody. */
  public final void requestAbort() {
    long running = attempt; // racy: an attempt that has ended in between is not hurt
    if (running != Long.MAX_VALUE) {
      contention.ask(running, ConflictKind.REQUESTED, null, null);
    }
  }

  /** The running transaction has met a rival: it needs an age, and its end must forget it. */
  final void noteConflict() {
    complex = true;
    contention.ownTicket();
  }

  final RuntimeException because(ConflictKind kind, Object there) {
    abortKind = kind;
    abortThere = there;
    return abortSignal;
  }

  /**
   * Aborts because of {@code o}.
   *
   * @param word the lock word at {@code o} that the next attempt waits for, or 0
   */
  final RuntimeException giveWay(ConflictKind kind, Contender winner, TxObject o, long word) {
    contested = o;
    if (word != 0) {
      blockedOn = o;
      blockedWord = word;
    }
    return because(kind, EventSink.events() == null ? null : winner.location());
  }

  final Object locationIfLogged() {
    return EventSink.events() == null ? null : location();
  }

  final long waitBegins() {
    return EventSink.events() == null ? 0 : System.nanoTime();
  }

  final void waitEnds(long since, ConflictKind kind, Contender rival) {
    if (EventSink.events() != null) {
      Object there = rival == null ? null : rival.location();
      EventSink.events().waited(self(), kind, location(), there, System.nanoTime() - since);
    }
  }

  /**
   * One round of waiting for another thread: spins at first, then lets others run, then sleeps for
   * microseconds.
   */
  final void pause(int round) {
    assert active || holdsNothingOpen("a plain operation waits");
    boolean nested = pausing;
    pausing = true;
    try {
      onSpin(round);
      if (round < 32) {
        Thread.onSpinWait();
      } else if (round < 96) {
        Thread.yield();
      } else {
        park(NEVER, Math.min(200_000L, 1000L << Math.min(round - 96 >> 3, 8)));
      }
    } finally {
      pausing = nested;
      pauseEnds();
    }
  }

  /**
   * Whether this thread waits, in the middle of an operation, for another one to let go of an
   * object. Code that an override of {@link #onSpin} or {@link #park} lets run meanwhile may wait
   * in turn, and again: what can be put off should be, or a long queue of it overflows the stack.
   */
  public final boolean isWaitingForRival() {
    return pausing;
  }

  /**
   * Called in each round of waiting for another thread; may throw. Nothing is held by a plain
   * operation then.
   */
  protected void onSpin(int round) {}

  /**
   * Called now and then while this thread waits for {@code rival}, which has been asked to abort
   * and has not looked for some rounds: a runtime that can make another thread {@link #poll} does
   * it here.
   */
  protected void reach(TxThread rival) {}

  /**
   * Called before an attempt that follows an aborted one, outside of transactions: {@code o} is
   * what the two transactions have met at. An object that is made of several parts may choose to be
   * locked by parts from now on.
   */
  protected void contended(TxObject o) {}

  /** Called at the end of each round of waiting for another thread; must not throw. */
  protected void pauseEnds() {}

  /**
   * Blocks the Java thread until it is unparked or {@code nanos} have passed ({@code
   * Long.MAX_VALUE}: no limit); may return early. Who makes {@code done} true unparks the thread
   * afterwards. Other code that an override lets run on this thread may use up that permit, so
   * {@code done} must be asked after such code and before each time the thread blocks.
   */
  protected void park(BooleanSupplier done, long nanos) {
    if (done.getAsBoolean()) {
      return;
    }
    if (nanos == Long.MAX_VALUE) {
      LockSupport.park(this);
    } else {
      LockSupport.parkNanos(this, nanos);
    }
  }

  /** Where the program is, for events; may be asked by other threads. */
  protected Object location() {
    return null;
  }

  /** Whether the running attempt may be aborted at this point, should a rival ask for it. */
  protected boolean mayAbort() {
    return active && attemptCanAbort();
  }
}
