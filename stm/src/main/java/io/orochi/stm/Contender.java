package io.orochi.stm;

import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * The part of a {@link TxThread} that meets rivals: it polls for their requests, waits for them and
 * notes why it gives way. The rules stand in {@link Contention}, the waiting loops in {@link
 * Rivals}.
 */
abstract class Contender extends TxState {
  private static final BooleanSupplier NEVER = () -> false;

  final Contention contention = new Contention(this);

  /** What is thrown when the attempt must be undone. */
  RuntimeException abortSignal = Abort.INSTANCE;

  /** Rounds that the running plain operation has waited for visible readers. */
  int plainPatience;

  /** Where the running transaction became inevitable, if there is a listener to events. */
  volatile Object inevitablePlace;

  private boolean pausing;

  /** The entry that this thread made last for being woken, or null. */
  private Sleeper entered;

  private static final Conflict NO_CONFLICT =
      new Conflict(ConflictKind.REQUESTED, null, null, null);

  /** Why the attempt aborts, once it does, if there is a listener to events. */
  Conflict conflict = NO_CONFLICT;

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
      throw becauseOfConstant();
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
    contested = contention.requestObject;
    if (EventSink.events() != null) {
      Conflict c = contention.requestConflict;
      if (c == null) {
        conflict = NO_CONFLICT;
      } else {
        because(c.kind(), c.on() == null ? null : ownUseOf(c.on()), c.there(), c.on());
      }
    }
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

  /**
   * Notes why the attempt aborts, for a listener.
   *
   * @param here null for where this thread is now
   * @return what is to be thrown
   */
  final RuntimeException because(ConflictKind kind, Object here, Object there, TxObject on) {
    if (EventSink.events() != null) {
      conflict = new Conflict(kind, here == null ? location() : here, there, on);
    }
    return abortSignal;
  }

  /** Notes that the read with this index in the log has become invalid, which ends the attempt. */
  final RuntimeException becauseOfRead(int index) {
    if (EventSink.events() == null) {
      return abortSignal;
    }
    TxObject o = (TxObject) reads[index];
    Object here = index < readPlaces.length ? readPlaces[index] : null;
    return because(ConflictKind.WRITE_READ, here, writerOf(o, null), o);
  }

  /** Notes that a constant has changed, which ends the attempt. */
  final RuntimeException becauseOfConstant() {
    Conflict c = EventSink.events() == null ? null : LastWrites.lastConstant();
    return c == null
        ? because(ConflictKind.CONSTANT, null, null, null)
        : because(ConflictKind.CONSTANT, null, c.there(), c.on());
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
    return EventSink.events() == null
        ? abortSignal
        : because(kindAgainst(kind, winner), null, writerOf(o, winner), o);
  }

  static ConflictKind kindAgainst(ConflictKind kind, Contender rival) {
    return rival != null && rival.contention.rank == Contention.INEVITABLE
        ? ConflictKind.INEVITABLE
        : kind;
  }

  /** {@link #writerOf}, or null without a listener. */
  final Object whoWrote(TxObject o, Contender rival) {
    return EventSink.events() == null ? null : writerOf(o, rival);
  }

  final Object locationIfLogged() {
    return EventSink.events() == null ? null : location();
  }

  /**
   * Where another thread has written {@code o}, or else where {@code rival} is, or the one that has
   * locked or written it; null if all that is unknown.
   */
  final Object writerOf(TxObject o, Contender rival) {
    Object there = o == null ? null : LastWrites.ofOthers(o, slot);
    if (there != null) {
      return there;
    }
    if (rival == null && o != null && !Header.isPrivate(o.metaAcquire())) {
      rival = Slots.owner(Header.slot(o.metaAcquire()));
    }
    return rival == null || rival == this ? null : rival.location();
  }

  /** Where this attempt has written or read {@code o}; null if it is not known. */
  private Object ownUseOf(TxObject o) {
    Object written = owns(o.metaAcquire()) ? LastWrites.of(o, slot) : null;
    for (int i = 0; written == null && i < Math.min(readCount, readPlaces.length); i++) {
      if (reads[i] == o) {
        return readPlaces[i];
      }
    }
    return written;
  }

  /** What a rival that is asked to abort is told, if there is a listener. */
  final Conflict asked(ConflictKind kind, TxObject o) {
    return EventSink.events() == null
        ? null
        : new Conflict(kindAgainst(kind, this), null, location(), o);
  }

  @Override
  protected void noteRead(int index) {
    if (index >= readPlaces.length) {
      readPlaces = Arrays.copyOf(readPlaces, reads.length);
    }
    readPlaces[index] = location();
  }

  @Override
  protected void noteWrite(TxObject o) {
    LastWrites.note(o, slot, location());
  }

  /** When a wait begins that may be told: the time, or 0 without a listener. */
  protected final long waitBegins() {
    return EventSink.events() == null ? 0 : System.nanoTime();
  }

  /**
   * A wait has ended other than in an abort.
   *
   * @param since what {@link #waitBegins} gave
   * @param there where the one was for whom, or null
   * @param o for what, or null
   */
  protected final void waitEnds(long since, ConflictKind kind, Object there, TxObject o) {
    if (EventSink.events() != null) {
      Conflict c = new Conflict(kind, location(), there, o);
      EventSink.events().waited(self(), c, System.nanoTime() - since);
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

  /** As {@link #pause}, where it is known, or null, for whom. */
  final void pauseFor(Contender rival, int round) {
    if (round >= Contention.YIELD_ROUNDS && rival != null) {
      waitsFor(rival);
    }
    pause(round);
  }

  /**
   * One round of waiting for {@code rival}'s attempt to end: as {@link #pause}, but sleeps longer,
   * and is woken.
   *
   * @param rival null if it is not known
   * @param done whether there is nothing to wait for any more
   * @return how many rounds it counts for
   */
  final int rest(Contender rival, int round, BooleanSupplier done) {
    if (round < Contention.YIELD_ROUNDS || rival == null) {
      pause(round);
      return 1;
    }
    assert active || holdsNothingOpen("a plain operation waits");
    waitsFor(rival);
    boolean nested = pausing;
    pausing = true;
    contention.resting = true;
    try {
      onSpin(round);
      entered = Sleeper.enter(this, rival.contention, entered);
      long longer = Contention.SHORTEST_SLEEP * (round - Contention.YIELD_ROUNDS) / 2;
      long nanos = Math.clamp(longer, Contention.SHORTEST_SLEEP, Contention.LONGEST_SLEEP);
      park(() -> done.getAsBoolean() || active && contention.request >= attempt, nanos);
      return (int) Math.max(1, nanos / Contention.ROUND_NANOS);
    } finally {
      contention.resting = false;
      pausing = nested;
      pauseEnds();
    }
  }

  /** Tells others for whom this thread waits, in each later round; {@link #waitIsOver} ends it. */
  final void waitsFor(Contender rival) {
    if (contention.waitsFor != rival) {
      beginsWait();
      contention.waitsFor = rival;
    }
    long looks = contention.looks;
    contention.looks = looks + 1;
  }

  final void waitIsOver() {
    if (contention.waitsFor != null) {
      contention.waitsFor = null;
    }
  }

  /** Before another wait is told. */
  final void beginsWait() {
    long waits = contention.waits;
    contention.waits = waits + 1;
  }

  /**
   * For what this thread waits without a limit, as far as this memory knows: null if it runs, or
   * has only just begun to wait. Called by anybody.
   */
  public final Waiting waiting() {
    long number = contention.waits;
    Contender rival = contention.waitsFor;
    long looks = contention.looks;
    boolean sleeps = contention.sleeps && !contention.signalled;
    if (rival == null && !sleeps || contention.waits != number) {
      return null;
    }
    return new Waiting(rival == null ? null : rival.self(), number, looks);
  }

  /** Ends a sleep in {@link #rest}. Called by anybody. */
  abstract void wake();

  /** To be called when an attempt has ended, or this thread asks for nothing any more. */
  final void wakeSleepers() {
    if (contention.sleepers != null) {
      Sleeper.wakeAll(contention);
      Thread.yield();
    }
  }

  /** What this thread has asked rivals for, it has, or wants no more. */
  final void stopPressing() {
    if (contention.pressing) {
      contention.pressing = false;
      wakeSleepers();
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
   * Called after a block that was undone before has committed, outside of transactions: {@code o}
   * is what it was stopped at last. An object that is made of several parts may choose to be locked
   * by parts from now on. Must not wait long: others may wait for what the caller does next.
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
