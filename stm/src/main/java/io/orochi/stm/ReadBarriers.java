package io.orochi.stm;

import java.lang.invoke.VarHandle;
import java.util.Arrays;

/**
 * The part of a {@link TxThread} that reads: what follows when the first look finds a version that
 * is not admitted, a lock, or a watched object; and extension, the admission of newer versions.
 */
abstract class ReadBarriers extends VisibleReader {
  /** Entries validated by the running attempt: beyond measure, it becomes a visible reader. */
  int validated;

  /** Whether the running attempt has read a clock; then it did not before {@link #firstClock}. */
  boolean clockRead;

  private long firstClock;

  /**
   * Not before any clock that this thread's transactions, or those whose results they have read,
   * have read.
   */
  long newestClock = SlotCounterFields.START;

  /**
   * The version with which the attempt's undo released its locks, while it waits for a change;
   * otherwise -1.
   */
  long abortVersion = -1;

  /**
   * First look of the read protocol in {@link TxObject}: a header under which {@code o} may be
   * read.
   *
   * @throws Abort in a transaction that cannot go on
   */
  public long firstLook(TxObject o) {
    long m = o.metaAcquire();
    return admits(m) ? m : awaitReadable(o);
  }

  /**
   * Second look: whether what was read since {@link #firstLook} gave {@code m} is valid. If so it
   * is logged; if not, begin again.
   */
  public boolean secondLook(TxObject o, long m) {
    VarHandle.loadLoadFence();
    if (o.meta() != m) {
      return false;
    }
    if (active && Header.isVersion(m)) {
      logRead(o);
    }
    return true;
  }

  /** Logs a validated read of a public object; only in a transaction. */
  public final void logRead(TxObject o) {
    if (!tryLogRead(o)) {
      logReadSlow(o);
    }
  }

  /** The rare part of {@link #logRead}. */
  public void logReadSlow(TxObject o) {
    if (visible) {
      // the published set is the log
      forgetReads();
    } else {
      makeRoomForReads();
    }
    tryLogRead(o);
  }

  /**
   * A header under which {@code o} may be read: of an admitted version, watched or not; a lock word
   * of this thread; or private. Waits for a foreign lock, adopts newer versions, registers visible
   * reads.
   *
   * @throws Abort in a transaction that cannot go on
   */
  public long awaitReadable(TxObject o) {
    if (!active) {
      return awaitReadablePlain(o);
    }
    poll();
    while (true) {
      boolean shown = visible; // extension may make it so
      if (shown) {
        visibleReads.add(o);
        VarHandle.fullFence();
      }
      if (Chaos.ON) {
        Chaos.delay(Chaos.Point.BEFORE_LOOK);
      }
      long m = o.metaAcquire();
      if (Header.isVersion(m)) {
        if (shown) {
          checkEpoch();
          return m;
        }
        if (vectorAdmits(Header.version(m))) {
          return m;
        }
        extend(Header.version(m));
      } else if (owns(m) || Header.isPrivate(m)) {
        return m;
      } else {
        Rivals.awaitUnlocked(this, o, m, ConflictKind.WRITE_READ);
      }
    }
  }

  private long awaitReadablePlain(TxObject o) {
    known = Slots.everything();
    while (true) {
      long m = o.metaAcquire();
      if (!Header.isLocked(m) || owns(m)) {
        return m;
      }
      Rivals.awaitUnlocked(this, o, m, ConflictKind.WRITE_READ);
    }
  }

  /** Admits {@code v}, a version not admitted yet, or throws {@link Abort}. */
  final void extend(long v) {
    makeVectorFit();
    if (readCount > 1024) {
      adoptAll();
    } else {
      adopt(Header.slot(v));
    }
    checkEpoch();
    if (validated > 4096 + 4 * readCount) {
      becomeVisible();
    }
  }

  private void adopt(int s) {
    long newest = Breakage.ADOPTION_ORDER ? 0 : Slots.counter(s).read();
    if (Chaos.ON) {
      Chaos.delay(Chaos.Point.COUNTER_READ);
    }
    validateOrAbort();
    if (Chaos.ON) {
      Chaos.delay(Chaos.Point.VALIDATED);
    }
    checkClock(Slots.counter(s).clock);
    vector[s] = Breakage.ADOPTION_ORDER ? Slots.counter(s).read() : newest;
  }

  private void adoptAll() {
    long[] newest = new long[vector.length];
    for (int s = 0; s < newest.length; s++) {
      newest[s] = Slots.counter(s).read();
    }
    validateOrAbort();
    for (int s = 0; s < newest.length; s++) {
      if (newest[s] != vector[s]) {
        checkClock(Slots.counter(s).clock);
      }
    }
    vector = newest;
    known = newest;
  }

  /**
   * The running transaction is going to read a clock, or has just done so: to be called before and
   * after. From then on it does not read results of transactions that have read a later clock: it
   * begins again instead. (Visible readers, the inevitable one among them, admit whatever is
   * current and do not notice.)
   */
  public final void clockIsRead() {
    if (active) {
      newestClock = System.nanoTime();
      if (!clockRead) {
        clockRead = true;
        complex = true;
        firstClock = newestClock;
      }
    }
  }

  /** Before results of a slot are admitted whose transactions may have read this clock. */
  private void checkClock(long theirs) {
    if (theirs - newestClock > 0) {
      newestClock = theirs;
    }
    if (clockRead && theirs - firstClock > 0 && attemptCanAbort()) {
      throw because(ConflictKind.WRITE_READ, null, null, null);
    }
  }

  /**
   * Validates what the running transaction has read, if there is one: for those that would not
   * notice by themselves that it is old.
   *
   * @throws Abort if something that it has read has changed since
   */
  public final void checkReads() {
    if (active && attemptCanAbort() && !visible) {
      validateOrAbort();
    }
  }

  private void validateOrAbort() {
    if (readCount == 0) {
      return;
    }
    complex = true;
    validated += readCount;
    int invalid = firstInvalidRead();
    if (invalid >= 0) {
      throw becauseOfRead(invalid);
    }
  }

  /**
   * Whether an object that was read may still be watched for a change: it has the version that was
   * read, or that the own undo gave it.
   */
  final boolean stillAsRead(long v) {
    return visible || vectorAdmits(v) || v == abortVersion;
  }

  final void makeVectorFit() {
    int n = Slots.capacity();
    if (vector.length < n) {
      int old = vector.length;
      long[] next = Arrays.copyOf(vector, n);
      for (int s = old; s < n; s++) {
        next[s] = s;
      }
      vector = next;
      if (active && !visible) {
        known = next;
      }
    }
  }

  final void epochAdvanced(long before) {
    if (active && epoch == before) {
      epoch = before + 1;
    }
  }
}
