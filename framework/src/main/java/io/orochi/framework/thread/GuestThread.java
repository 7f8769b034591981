package io.orochi.framework.thread;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleSafepoint;
import com.oracle.truffle.api.nodes.Node;
import io.orochi.framework.elision.Elision;
import io.orochi.framework.log.Access;
import io.orochi.stm.ConflictKind;
import io.orochi.stm.EventSink;
import io.orochi.stm.Header;
import io.orochi.stm.TxObject;
import io.orochi.stm.TxThread;
import java.lang.invoke.VarHandle;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * A thread of a guest language: the descriptor that travels as hidden argument 0 of every guest
 * call. It gives the barriers of the transactional memory the form that compiled code wants: the
 * expected case inline, everything else behind a boundary that gives the final value, and {@link
 * AbortSignal} for aborts.
 *
 * <p>Used by its own thread only, except where the superclass says otherwise.
 */
public class GuestThread extends TxThread {
  private static final double RARE = CompilerDirectives.SLOWPATH_PROBABILITY;
  private static final double USUAL = CompilerDirectives.FASTPATH_PROBABILITY;

  private final GuestThreads threads;
  private int atomicDepth;

  /** How many of the blocks around the running code may still undo what it does. */
  private int undoable;

  private long commits;
  private long aborts;
  private long lostNanos;
  private ArrayDeque<Runnable> deferred;

  /** What was put off at safepoints, or null. */
  private ArrayDeque<Runnable> postponed;

  /** Whether the operation that waits is to be taken back, because something was put off. */
  private boolean takeBack;

  /** Whether something at the present safepoint has ended the running attempt. */
  private boolean endsAtSafepoint;

  /** The place that the running block, or the next one, has in a series; or null. */
  private Turn turn;

  /** Written by this thread with release, read by others, who may see an older one. */
  private Object place;

  /** The only thread that can end this one's sleep, if that is known; or null. */
  private volatile GuestThread waker;

  private final Elision elision = new Elision();
  private final TimedWaits timedWaits = new TimedWaits();

  private final ArrayList<HeldOutput.Held<?>> held = new ArrayList<>(2);

  /**
   * Whether a transaction is running that is one operation of a built-in and must not enter guest
   * code.
   */
  private boolean inOperation;

  /** A fresh descriptor; {@link #attach()} before its first guest operation. */
  public GuestThread(GuestThreads threads) {
    super(AbortSignal.INSTANCE);
    this.threads = threads;
    threads.add(this);
  }

  public final GuestThreads threads() {
    return threads;
  }

  /**
   * Notes where the program is, if anybody listens to events: to be called before an access that
   * may meet another thread.
   */
  public final void at(Node node) {
    if (EventSink.isOn()) {
      VarHandle.releaseFence(); // for the node's own fields
      place = node;
    }
  }

  /** As {@link #at(Node)}, for an access to the item of a collection that {@code key} names. */
  public final void at(Node node, Object key) {
    if (EventSink.isOn()) {
      Access access = new Access(node, key);
      VarHandle.releaseFence();
      place = access;
    }
  }

  /** {@inheritDoc} Here: the node that {@link #at} was given last, or null. */
  @Override
  protected final Object location() {
    return place;
  }

  /** When an attempt begins: the time if attempts are timed, else 0. */
  public final long startTiming() {
    return threads.isTimed() ? nanoTime() : 0;
  }

  @TruffleBoundary
  private static long nanoTime() {
    return System.nanoTime();
  }

  /** Counts a transaction that has committed. */
  public final void countCommit() {
    commits++;
  }

  /** Counts an attempt that was undone; {@code start} is what {@link #startTiming} gave. */
  public final void countAbort(long start) {
    aborts++;
    if (start != 0) {
      lostNanos += nanoTime() - start;
    }
  }

  /** What this thread has counted; others may see it late. */
  final Statistics statistics() {
    return new Statistics(commits, aborts, lostNanos);
  }

  /**
   * An object of a class whose objects are announced is being made ({@link
   * io.orochi.framework.object.Shape#announce}). It has its shape, but not yet the fields of its
   * Java class.
   */
  @TruffleBoundary
  public void made(TxObject o) {}

  /** The block that this thread runs without taking its lock, if any. */
  public final Elision elision() {
    return elision;
  }

  /** The waits of the running block that have a limit. */
  public final TimedWaits timedWaits() {
    return timedWaits;
  }

  /** How many atomic blocks are around the running code. */
  public final int atomicDepth() {
    return atomicDepth;
  }

  public final void enterAtomic() {
    atomicDepth++;
  }

  public final void leaveAtomic() {
    atomicDepth--;
  }

  /**
   * All blocks but so many have been left at once.
   *
   * @param depth what {@link #atomicDepth} was before the first of those was entered
   */
  public final void resetAtomic(int depth) {
    atomicDepth = depth;
    undoable = 0;
  }

  /**
   * Runs {@code action} after the outermost atomic block has committed, or now when there is none.
   * Forgotten if the transaction aborts.
   */
  @TruffleBoundary
  public final void afterAtomic(Runnable action) {
    if (inTx()) {
      onCommit(() -> afterAtomic(action)); // perhaps within a block that has no log
    } else if (atomicDepth == 0) {
      action.run();
    } else {
      if (deferred == null) {
        deferred = new ArrayDeque<>();
      }
      deferred.add(action);
    }
  }

  /** Runs what an atomic block without log has put off. */
  public final void runDeferred() {
    if (atomicDepth == 0 && deferred != null) {
      runDeferredNow();
    }
  }

  @TruffleBoundary
  private void runDeferredNow() {
    ArrayDeque<Runnable> actions = deferred;
    deferred = null;
    for (Runnable action : actions) {
      action.run();
    }
  }

  /** What the running transaction has written to {@code output}, or null. */
  final HeldOutput.Held<?> heldOutput(HeldOutput<?> output) {
    for (HeldOutput.Held<?> h : held) {
      if (h.isOf(output)) {
        return h;
      }
    }
    return null;
  }

  final void addHeldOutput(HeldOutput.Held<?> h) {
    held.add(h);
  }

  final void removeHeldOutput(HeldOutput.Held<?> h) {
    held.remove(h);
  }

  /**
   * Runs what may end the running attempt, at a safepoint. Several such things may be due at one
   * safepoint, where Truffle joins what they throw, which cannot be done with one and the same
   * signal: what comes after one that has thrown is left out.
   */
  final void atSafepoint(Runnable check) {
    if (endsAtSafepoint) {
      return;
    }
    endsAtSafepoint = true;
    check.run();
    endsAtSafepoint = false;
  }

  /**
   * Says whether the outermost block, which begins, may be undone for good by a guest exception.
   */
  public final void beginUndoable(boolean value) {
    endsAtSafepoint = false;
    undoable = value ? 1 : 0;
  }

  /**
   * Begins a part of the running transaction that can be undone by itself. {@link #commitLevel},
   * {@link #undoLevel} or {@link #abandonLevel} ends it.
   */
  @TruffleBoundary
  public final int enterLevel() {
    undoable++;
    return savepoint();
  }

  /** What was done since {@link #enterLevel} becomes part of what is around it. */
  @TruffleBoundary
  public final void commitLevel(int level) {
    undoable--;
    commitTo(level);
  }

  /** Undoes what was done since {@link #enterLevel}. */
  @TruffleBoundary(transferToInterpreterOnException = false)
  public final void undoLevel(int level) {
    undoable--;
    rollbackTo(level);
  }

  /** Leaves what {@link #enterLevel} began, because something around it is undone. */
  public final void abandonLevel() {
    undoable--;
  }

  /**
   * The next outermost block of this thread commits at this place of the series. Outside of any
   * block; until {@link #leaveTurn}.
   */
  public final void takeTurn(Turns series, long place) {
    turn = new Turn(this, series, place);
    turn.enter();
  }

  /** The blocks that follow are ordinary ones again. */
  public final void leaveTurn() {
    if (turn != null) {
      turn.leave();
      turn = null;
    }
  }

  /** Whether the next block has a place in a series. */
  public final boolean hasTurn() {
    return turn != null;
  }

  final boolean hasTurn(Turn which) {
    return turn == which;
  }

  /** Before a block begins that may have a place in a series. */
  public final void prescribeTurn() {
    if (turn != null) {
      prescribeOrder(turn.place());
    }
  }

  /**
   * In a transaction, before it commits or becomes inevitable: waits for its turn if it has a place
   * in a series.
   *
   * @throws RuntimeException {@link #refusal} if the series has been stopped
   */
  public final void awaitTurn() {
    if (turn != null) {
      turn.await();
    }
  }

  /** When a wait for the turn begins: the time, or 0 if nobody wants to know. */
  final long beginsToWait() {
    return waitBegins();
  }

  /** The turn has come, after a wait that began at {@code since}. */
  final void hasWaited(long since) {
    waitEnds(since, ConflictKind.TURN, null, null);
  }

  /**
   * The value of a clock. In a transaction it is not older than the clocks that those have read
   * whose results the transaction reads: it begins again rather than read results of a later time.
   */
  @TruffleBoundary
  public final long readClock(LongSupplier clock) {
    clockIsRead();
    long value = clock.getAsLong();
    clockIsRead();
    return value;
  }

  /**
   * As {@link #waitForChange}, where it is known that only one thread will change what is waited
   * for.
   *
   * @param by that thread; null if it may be any
   */
  public final void awaitChange(long nanos, GuestThread by) {
    waker = by;
    try {
      waitForChange(nanos);
    } finally {
      waker = null;
    }
  }

  /** The only thread that can end this one's sleep; null if any could. Called by anybody. */
  final GuestThread waker() {
    return waker;
  }

  /** Whether the program may still choose to undo what it does now. */
  public boolean mayBeUndone() {
    return undoable > 0;
  }

  /**
   * Gives the guest exception for an effect that cannot be undone where {@link #mayBeUndone}.
   *
   * @param what the effect
   */
  protected RuntimeException refusal(String what) {
    return new IllegalStateException("cannot be undone: " + what);
  }

  /**
   * To be called before an effect that cannot be undone. An operation of a built-in does not become
   * inevitable for it: it is taken back and runs in steps. Nor does a block that runs without its
   * lock: it runs again with it.
   *
   * @throws RuntimeException {@link #refusal} if the program may still choose to undo it
   */
  @TruffleBoundary(transferToInterpreterOnException = false)
  public final void beforeIrrevocable(String what) {
    leaveOperation();
    if (inTx()) {
      elision.giveUp();
      if (mayBeUndone()) {
        throw refusal(what);
      }
      awaitTurn();
      if (!isInevitable()) {
        hasToBeInevitable(what);
      }
      becomeInevitable(what);
    }
  }

  /**
   * Called when the running transaction has to become inevitable, on its thread and before it does.
   *
   * @param what the effect that cannot be undone
   */
  protected void hasToBeInevitable(String what) {}

  @Override
  public final long firstLook(TxObject o) {
    long m = o.metaAcquire();
    return CompilerDirectives.injectBranchProbability(USUAL, admits(m)) ? m : awaitReadable(o);
  }

  @Override
  public final boolean secondLook(TxObject o, long m) {
    VarHandle.loadLoadFence();
    if (CompilerDirectives.injectBranchProbability(RARE, o.meta() != m)) {
      return false;
    }
    if (inTx() && Header.isVersion(m)) {
      if (CompilerDirectives.injectBranchProbability(RARE, !tryLogRead(o))) {
        logReadSlow(o);
      }
    }
    return true;
  }

  @Override
  @TruffleBoundary(transferToInterpreterOnException = false)
  public final long awaitReadable(TxObject o) {
    return super.awaitReadable(o);
  }

  @Override
  @TruffleBoundary(transferToInterpreterOnException = false)
  public final void logReadSlow(TxObject o) {
    super.logReadSlow(o);
  }

  @Override
  @TruffleBoundary(transferToInterpreterOnException = false)
  public final void savePrivate(TxObject o, long m) {
    super.savePrivate(o, m);
  }

  @Override
  @TruffleBoundary(transferToInterpreterOnException = false)
  public final void lockTx(TxObject o) {
    super.lockTx(o);
  }

  @Override
  @TruffleBoundary(transferToInterpreterOnException = false)
  public final long lockPlain(TxObject o) {
    return super.lockPlain(o);
  }

  @Override
  @TruffleBoundary(transferToInterpreterOnException = false)
  protected final boolean keepLock(TxObject o, long m) {
    return super.keepLock(o, m);
  }

  @Override
  @TruffleBoundary
  protected final void noteRead(int index) {
    super.noteRead(index);
  }

  @Override
  @TruffleBoundary
  protected final void noteWrite(TxObject o) {
    super.noteWrite(o);
  }

  @Override
  @TruffleBoundary
  protected final void changeSlot() {
    super.changeSlot();
  }

  @Override
  @TruffleBoundary
  protected final void beginSlow() {
    super.beginSlow();
  }

  @Override
  @TruffleBoundary(transferToInterpreterOnException = false)
  protected final boolean commitSlow() {
    return super.commitSlow();
  }

  @Override
  @TruffleBoundary
  protected final void logUndoSlow(TxObject o, int op, long arg, Object value) {
    super.logUndoSlow(o, op, arg, value);
  }

  @Override
  @TruffleBoundary
  protected final void wakeWatchers(TxObject o) {
    super.wakeWatchers(o);
  }

  @Override
  @TruffleBoundary
  protected final void escapeSlow(Object value) {
    super.escapeSlow(value);
  }

  @Override
  @TruffleBoundary(transferToInterpreterOnException = false)
  protected final void epochMoved() {
    super.epochMoved();
  }

  @Override
  @TruffleBoundary
  protected final void reach(TxThread rival) {
    if (rival instanceof GuestThread other) {
      other.pollSoon();
    }
  }

  private void pollSoon() {
    threads.submit(thread(), new SafepointCheck(this, this::poll, () -> {}));
  }

  /** Asks the running attempt to abort, at its next safepoint at the latest. Called by anybody. */
  public final void hurry() {
    requestAbort();
    pollSoon();
  }

  /**
   * Sleeps for a moment, answering safepoints: for loops that poll because they cannot wait for a
   * change.
   */
  public final void pauseBriefly() {
    park(() -> false, 500_000);
  }

  /**
   * Whether guest code may run at a safepoint that this thread answers: no operation of a built-in
   * is under way as a transaction, nor does one wait in a transaction, perhaps half done. (One that
   * waits outside of transactions holds nothing and has changed nothing that others could see half
   * done.)
   */
  public final boolean mayRunGuestCode() {
    return !inOperation && !(inTx() && isWaitingForRival());
  }

  /**
   * Puts off what has come at a safepoint where guest code may not run ({@link #mayRunGuestCode}).
   * If the operation waits for another thread it is taken back, where that is possible, lest what
   * was put off waits as long as that.
   *
   * @param again asks for it once more, at another safepoint; called soon
   */
  public final void postpone(Runnable again) {
    if (postponed == null) {
      postponed = new ArrayDeque<>();
    }
    postponed.add(again);
  }

  private void askAgain() {
    ArrayDeque<Runnable> all = postponed;
    if (all != null) {
      postponed = null;
      all.forEach(Runnable::run);
    }
  }

  @Override
  protected void pauseEnds() {
    if (postponed != null) {
      takeBack = true;
      askAgain();
    }
  }

  @Override
  protected void onSpin(int round) {
    if (takeBack) {
      takeBack = false;
      if (inOperation) {
        throw StepsSignal.INSTANCE;
      }
      requestAbort();
      poll();
    }
    TruffleSafepoint.pollHere(null);
  }

  /**
   * {@inheritDoc} Returns early after a safepoint. Truffle calls the blocking code again after it,
   * and also runs pending safepoint work before the first call; either may have used up the permit
   * that the waker gave, hence the question inside. Within the blocking code no safepoint work
   * runs: it interrupts the thread, which ends the parking.
   */
  @Override
  protected void park(BooleanSupplier done, long nanos) {
    boolean[] parked = {false};
    TruffleSafepoint.setBlockedThreadInterruptible(
        null,
        thread -> {
          if (parked[0] || done.getAsBoolean()) {
            return;
          }
          parked[0] = true;
          if (nanos == Long.MAX_VALUE) {
            LockSupport.park(thread);
          } else {
            LockSupport.parkNanos(thread, nanos);
          }
          if (Thread.interrupted()) {
            throw new InterruptedException();
          }
        },
        this);
  }

  /**
   * Ends the descriptor: what a transaction was doing is undone, unless it is inevitable; the
   * descriptor is given back. Called by the thread itself.
   */
  public final void end() {
    if (inTx()) {
      if (isInevitable()) {
        commit();
      } else {
        rollback();
      }
    }
    threads.remove(this);
    detach();
  }

  @Override
  @TruffleBoundary
  protected final void failOpen(Object operation) {
    super.failOpen(operation);
  }

  /** Takes back a running operation of a built-in, which then runs in steps. */
  public final void leaveOperation() {
    assert holdsNothingOpen("guest code is called");
    if (inOperation) {
      throw StepsSignal.INSTANCE;
    }
  }

  /** Set by {@link io.orochi.framework.operation.Operation} only. */
  public final void setInOperation(boolean value) {
    inOperation = value;
    if (!value) {
      askAgain();
    }
  }
}
