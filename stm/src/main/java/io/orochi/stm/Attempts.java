package io.orochi.stm;

import java.lang.invoke.VarHandle;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The part of a {@link TxThread} that begins, commits and undoes attempts, and levels within them.
 */
abstract class Attempts extends WriteBarriers {
  /** What {@link #stampLimit} is when nothing special is to be done. */
  long stampEnd;

  /** Aborted attempts of the present block. */
  private int aborts;

  /** Whether others may have waited for the attempt that was aborted last. */
  private boolean disturbed;

  /** Begins an attempt. No transaction may be running. */
  public final void begin() {
    assert !active : "a transaction is running";
    assert holdsNothingOpen("a transaction begins");
    long s = stamp + 2;
    if (s < stampLimit) {
      start(s);
    } else {
      beginSlow();
    }
  }

  private void start(long s) {
    stamp = s;
    attempt = s;
    long lock = plainLock | s << Header.SLOT_BITS;
    lockMeta = lock;
    privStamp = Header.privateWord(lock);
    long[] k = vector;
    k[slot] = version;
    known = k;
    epoch = Epoch.current();
    active = true;
    if (EventSink.events() != null) {
      EventSink.events().begin(self());
    }
    if (Chaos.ON) {
      Chaos.delay(Chaos.Point.BEGUN);
    }
  }

  /**
   * The rare part of {@link #begin}: after an abort, or when the slot's numbers are nearly used up.
   */
  protected void beginSlow() {
    stampLimit = stampEnd;
    if (stamp + 2 >= stampLimit || version >= versionLimit) {
      changeSlot();
    }
    if (aborts > 0) {
      boolean ready = false;
      try {
        backOff();
        ready = true;
      } finally {
        waitIsOver();
        if (!ready) {
          endBlock(); // the hook for waiting threw: there will be no other attempt
        }
      }
    }
    start(stamp + 2);
    if (aborts > 0) {
      complex = true;
      contention.ownTicket();
      if (aborts >= Contention.PRIVILEGE_AFTER) {
        if (!contention.ordered) {
          contention.rank = Contention.PRIVILEGED;
        }
        enterVisible();
        epoch = Epoch.current();
      }
    }
  }

  /**
   * Waits after an abort: for the lock that was in the way, then, if others may have waited for the
   * attempt, for a random time that grows with the number of aborts. One that only read has
   * disturbed nobody, and would not find its objects quieter later.
   */
  private void backOff() {
    long since = waitBegins();
    TxObject o = blockedOn;
    blockedOn = null;
    if (o != null && o.metaAcquire() == blockedWord) {
      Contender owner = Slots.owner(Header.slot(blockedWord));
      int round = 0;
      while (round < Contention.LOSER_ROUNDS && o.metaAcquire() == blockedWord) {
        round += rest(owner, round, () -> o.metaAcquire() != blockedWord);
      }
    }
    Contender asker = contention.requester;
    contention.requester = null;
    contention.requestObject = null;
    if (asker != null) {
      int round = 0;
      while (round < Contention.LOSER_ROUNDS && asker.contention.pressing) {
        round += rest(asker, round, () -> !asker.contention.pressing);
      }
    }
    if (disturbed && aborts < Contention.PRIVILEGE_AFTER) {
      for (int i = ThreadLocalRandom.current().nextInt(16 << Math.min(aborts, 8)); i > 0; i--) {
        Thread.onSpinWait();
      }
    }
    if (EventSink.events() != null) {
      EventSink.events().waited(self(), conflict, System.nanoTime() - since);
    }
  }

  /**
   * Commits.
   *
   * @return false if the attempt was aborted instead: begin again
   */
  public final boolean commit() {
    assert holdsNothingOpen("a transaction commits");
    if (!complex) {
      leave();
      if (EventSink.events() != null) {
        EventSink.events().commit(self());
      }
      return true;
    }
    return commitSlow();
  }

  /** The part of {@link #commit} for transactions that changed something. */
  protected boolean commitSlow() {
    long released = 0;
    if (!locks.isEmpty() || pending.hasParticipants()) {
      released = orderAndValidate();
      if (released < 0) {
        abort();
        return false;
      }
    }
    Runnable[] hooks = Pending.NONE;
    if (pending.isEmpty()) {
      locks.releaseAll(released);
    } else {
      pending.commitParticipants();
      pending.publish();
      locks.releaseAll(released);
      pending.releaseParticipants(true);
      hooks = pending.takeCommitHooks();
    }
    TxObject at = contested;
    endBlock();
    if (EventSink.events() != null) {
      EventSink.events().commit(self());
    }
    Pending.run(hooks);
    if (at != null) {
      contended(at);
    }
    return true;
  }

  /**
   * Takes the transaction's place in the serial order: gives the version to release with, or -1 if
   * it must be undone.
   */
  private long orderAndValidate() {
    if (requested()) {
      return -1;
    }
    SlotCounter counter = Slots.counter(slot);
    if (newestClock - counter.clock > 0) {
      counter.clock = newestClock;
    }
    pending.prepareParticipants();
    long v = nextVersion();
    // Two transactions each of which wrote what the other read: both have their locks and counters
    // before this fence, and look at each other's
    // headers after it, so at least one sees the other.
    VarHandle.fullFence();
    if (Chaos.ON) {
      Chaos.delay(Chaos.Point.COUNTER_MOVED);
    }
    if (!attemptCanAbort()) {
      return v;
    }
    int invalid = visible ? -1 : firstInvalidRead();
    if (invalid >= 0) {
      becauseOfRead(invalid);
    } else if (Epoch.current() != epoch) {
      becauseOfConstant();
    } else {
      return v;
    }
    return -1;
  }

  /** Undoes the attempt; the caller begins again. */
  public final void abort() {
    disturbed = mayBeWaitedFor();
    undoAll();
    aborts++;
    stampLimit = 0;
    Runnable[] hooks = pending.takeAbortHooks();
    finish();
    if (EventSink.events() != null) {
      EventSink.events().abort(self(), conflict);
    }
    Pending.run(hooks);
  }

  /** Undoes the transaction and ends its block: it will not be tried again. */
  public final void rollback() {
    rollback(ConflictKind.ROLLBACK);
  }

  /** As {@link #rollback()}, for a reason that listeners are to be told. */
  public final void rollback(ConflictKind reason) {
    undoAll();
    Runnable[] hooks = pending.takeAbortHooks();
    endBlock();
    tellUndone(reason);
    Pending.run(hooks);
  }

  /** Tells a listener that the program itself has ended the attempt. */
  final void tellUndone(ConflictKind kind) {
    if (EventSink.events() != null) {
      EventSink.events().abort(self(), new Conflict(kind, location(), null, null));
    }
  }

  /** The block whose last attempt was undone will not be tried again. Outside of any attempt. */
  public final void abandonBlock() {
    assert !active : "a transaction is running";
    endBlock();
    if (EventSink.events() != null) {
      EventSink.events().abandoned(self(), location());
    }
  }

  final void undoAll() {
    if (!active || contention.rank == Contention.INEVITABLE) {
      throw new IllegalStateException(
          active ? "an inevitable transaction cannot abort" : "no transaction");
    }
    assert forgetOpened(); // a signal to abort need not close what it leaves
    contention.pressing = false;
    contention.request = 0; // it may carry a stamp of a slot that this thread had before
    undo.undoTo(0);
    if (Chaos.ON) {
      Chaos.delay(Chaos.Point.UNDONE);
    }
    abortVersion = -1;
    if (!locks.isEmpty()) {
      if (Breakage.ABORT_VERSION) {
        locks.releaseUnchanged();
      } else {
        // A reader may have read an undone value between two looks at the version of before
        abortVersion = nextVersion();
        locks.releaseAll(abortVersion);
      }
    }
    pending.releaseParticipants(false);
  }

  final void endBlock() {
    aborts = 0;
    contested = null;
    stampLimit = version < versionLimit ? stampEnd : 0;
    finish();
    contention.reset();
  }

  /** Leaves the transaction, with all that belongs to it: nothing is locked any more. */
  private void finish() {
    leave();
    if (complex) {
      forgetAttempt();
    }
    wakeSleepers();
  }

  /** Leaves a transaction that did nothing but read. */
  private void leave() {
    active = false;
    attempt = Long.MAX_VALUE;
    known = Slots.everything();
    lockMeta = plainLock;
    privStamp = Header.PRIVATE;
    lastRead = null;
    if (readCount > 0) {
      forgetReads();
    }
  }

  private void forgetAttempt() {
    complex = false;
    undo.clear();
    if (!pending.isEmpty()) {
      pending.clear();
    }
    validated = 0;
    clockRead = false;
    if (visible) {
      leaveVisible();
    }
  }

  /**
   * Begins a level that can be undone by itself; at least one of {@link #commitTo} and {@link
   * #rollbackTo} ends it.
   */
  public final int savepoint() {
    assert active : "no transaction";
    int level = pending.push(lockMeta, privStamp, undo.count());
    complex = true;
    if (!Breakage.SAVEPOINT) {
      stamp += 2;
      lockMeta = plainLock | stamp << Header.SLOT_BITS;
      privStamp = Header.privateWord(lockMeta);
    }
    return level;
  }

  /** Ends a level and those within it; what they did becomes part of the level around it. */
  public final void commitTo(int level) {
    lockMeta = pending.lockMeta(level);
    privStamp = pending.privStamp(level);
    pending.popKeeping(level);
  }

  /**
   * Undoes a level and those within it. What they read stays read: the transaction's course depends
   * on it. What they locked stays locked, and is saved again if the level around it writes it.
   */
  public final void rollbackTo(int level) {
    undo.undoTo(pending.undoMark(level));
    lockMeta = pending.lockMeta(level);
    privStamp = pending.privStamp(level);
    Pending.run(pending.popDropping(level));
  }

  /**
   * Runs {@code action} after the transaction has committed, outside of it. Forgotten if it aborts.
   */
  public final void onCommit(Runnable action) {
    complex = true;
    pending.onCommit(action);
  }

  /**
   * Runs {@code action} after the attempt, or the level, has been undone. Forgotten if the
   * transaction commits.
   */
  public final void onAbort(Runnable action) {
    complex = true;
    pending.onAbort(action);
  }

  /** Makes {@code participant} take part in this attempt's commit. Once for each participant. */
  public final void enlist(CommitParticipant participant) {
    complex = true;
    pending.enlist(participant);
  }

  /** How many attempts of the present block have been aborted. */
  public final int abortCount() {
    return aborts;
  }

  /**
   * Gives the next block a place in a prescribed order instead of an age: of two such transactions
   * the one with the smaller place wins, unless the other one is inevitable; neither becomes
   * privileged. Kept over the attempts of the block.
   *
   * @param place greater than 0
   */
  public final void prescribeOrder(long place) {
    contention.ticket = place;
    contention.ordered = true;
    complex = true;
  }
}
