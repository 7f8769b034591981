package io.orochi.stm;

import java.lang.invoke.VarHandle;
import java.util.Arrays;

/**
 * The part of a {@link TxThread} that compiled code touches at every barrier: small methods over
 * plain fields of one object, used by its own thread only, behind padding. Everything slow is in
 * {@link TxThread}.
 */
abstract class TxState extends LinePadding {
  private static final int FIRST_READS = 64;

  /** A log shorter than this is not searched for repetitions. */
  private static final int SHORT_LOG = 512;

  /** The vector of a visible reader: admits nothing, so that every read takes the slow path. */
  static final long[] NOTHING = {};

  /** Newest admitted version of each slot; outside of transactions {@link Slots#everything}. */
  long[] known = NOTHING;

  /** {@link #known} of transactions, while they are not visible readers. */
  long[] vector = NOTHING;

  /** Lock word of the running level; outside of transactions that of plain operations. */
  long lockMeta;

  /**
   * Header of private objects that were made or saved in the running level; PRIVATE outside of
   * transactions.
   */
  long privStamp = Header.PRIVATE;

  /** Lock word of plain operations: the slot without a stamp. */
  long plainLock;

  /** The last version that this thread handed out. */
  long version;

  /** At this version the thread takes a fresh slot. */
  long versionLimit;

  /**
   * The last stamp used, even; the odd one above it marks private objects that log per operation.
   */
  long stamp;

  /** At this stamp {@link TxThread#begin} takes its slow path; 0 after an abort. */
  long stampLimit;

  /**
   * First stamp of the running attempt; while it cannot be asked to abort, {@code Long.MAX_VALUE}.
   */
  long attempt = Long.MAX_VALUE;

  long epoch;
  int slot = -1;
  SlotCounter counter;

  boolean active;

  /** Whether there is more to commit than to forget the reads. */
  boolean complex;

  Object[] reads = new Object[FIRST_READS];

  /** Where each entry of {@link #reads} was read, if there is a listener to events. */
  Object[] readPlaces = {};

  int readCount;
  Object lastRead;

  /** What the attempt that aborts was stopped at, if that is known. */
  TxObject contested;

  /**
   * So many entries at the beginning of the log are known to differ: those in {@link #seenReads}.
   */
  private int distinctReads;

  /** Whether the last search has dropped half of the log. */
  private boolean repetitive;

  private final SeenReads seenReads = new SeenReads();

  /** How many objects are open; counted only where assertions are enabled. */
  private int opened;

  /** The one that was opened last; noted only where assertions are enabled. */
  private TxObject lastOpened;

  final UndoLog undo = new UndoLog();

  /** Whether a transaction is running. */
  public final boolean inTx() {
    return active;
  }

  /**
   * Whether an object with header {@code m} may be read without further ado: it is unlocked and, in
   * a transaction, its version is one whose writer had moved its counter when the transaction last
   * extended.
   */
  public final boolean admits(long m) {
    long[] k = known;
    int s = Header.slot(m);
    return s < k.length && Long.compareUnsigned(m, k[s]) <= 0;
  }

  /** Whether {@code m} is a lock word of this thread, of whatever level. */
  public final boolean owns(long m) {
    return Header.isLockedBy(m, plainLock);
  }

  /**
   * To be asserted wherever guest code may begin to run, or a Java lock is waited for: that this
   * thread is between the steps of no change. Counts where assertions are enabled, else knows
   * nothing.
   *
   * @param operation what is about to happen, for the error
   * @return true
   * @throws AssertionError if an object is open
   */
  public final boolean holdsNothingOpen(Object operation) {
    if (opened != 0) {
      failOpen(operation);
    }
    return true;
  }

  /** The part of {@link #holdsNothingOpen} that throws. */
  protected void failOpen(Object operation) {
    throw new AssertionError(
        operation
            + " while objects are open: "
            + opened
            + (lastOpened == null ? "" : ", the last one a " + lastOpened.getClass().getName()));
  }

  /** Counts an object that was opened. Only to be asserted. */
  final boolean countOpened(TxObject o) {
    opened++;
    lastOpened = o;
    return true;
  }

  /** Counts an object that was closed; false if none was open. Only to be asserted. */
  final boolean countClosed() {
    lastOpened = null;
    return --opened >= 0;
  }

  /** What was open is not any more: it was undone. Only to be asserted. */
  final boolean forgetOpened() {
    opened = 0;
    return true;
  }

  /** The header of public objects that are locked and saved in the running level. */
  public final long lockMeta() {
    return lockMeta;
  }

  /** The header of private objects that are made or saved in the running level. */
  public final long privStamp() {
    return privStamp;
  }

  /**
   * Logs a validated read in a transaction if there is room; false if {@link TxThread#logReadSlow}
   * must do it.
   */
  public final boolean tryLogRead(TxObject o) {
    if (o == lastRead) {
      return true;
    }
    Object[] log = reads;
    int n = readCount;
    if (n >= log.length) {
      return false;
    }
    log[n] = o;
    readCount = n + 1;
    lastRead = o;
    if (EventSink.isOn()) {
      noteRead(n);
    }
    return true;
  }

  /** Notes for events where the read with this index in the log takes place. */
  protected abstract void noteRead(int index);

  /** Notes for events where {@code o}, just locked, is written. */
  protected abstract void noteWrite(TxObject o);

  /**
   * Whether {@code o} may be changed with neither lock nor log: it is private, and in a transaction
   * was made or saved in the running level.
   */
  public final boolean mayChangeFreely(TxObject o) {
    long m = o.meta();
    return Breakage.BARRIERS || (active ? m == privStamp : Header.isPrivate(m));
  }

  /**
   * Logs one change of {@code o}, which the caller holds, before it is made. Nothing happens
   * outside of transactions, and for objects that were made in this level or saved whole: what they
   * were needs no log.
   *
   * @param op not negative; {@link TxObject#undo} gets it back
   */
  public final void logUndo(TxObject o, int op, long arg, Object value) {
    if (active && o.meta() != privStamp) {
      logUndoSlow(o, op, arg, value);
    }
  }

  /** The part of {@link #logUndo} that logs. */
  protected void logUndoSlow(TxObject o, int op, long arg, Object value) {
    undo.append(o, op, arg, value);
  }

  /**
   * Aborts if a constant has changed since the attempt began. To be called in a transaction after
   * counters have been read and before what they admit is used.
   */
  public final void checkEpoch() {
    if (Epoch.current() != epoch) {
      epochMoved();
    }
  }

  /**
   * Aborts if the attempt began before the epoch {@code since}. To be called in a transaction after
   * a constant was seen to be valid that has been the same from that epoch on (0: always): it may
   * be newer than what an older attempt has read. Costs nothing if {@code since} is a compiled 0,
   * otherwise one comparison with a field of this object.
   */
  public final void checkBegan(long since) {
    if (since != 0 && epoch < since && !Breakage.CONSTANT_AGE) {
      epochMoved();
    }
  }

  /** The epoch has moved: throws unless the attempt can no longer abort. */
  protected abstract void epochMoved();

  /** Hands out the next version, before objects are released with it. */
  final long nextVersion() {
    long v = version + Header.STEP;
    version = v;
    counter.move(v);
    return v;
  }

  /**
   * Whether an object that was read with an admitted version may still be what it was: unlocked
   * with such a version, or mine.
   */
  private boolean stillValid(TxObject o) {
    // volatile: looks that follow a counter's read (adoption) or the own counter's move (commit)
    // must not be done before it
    long m = o.metaAcquire();
    return owns(m) || Header.isVersion(m) && vectorAdmits(Header.version(m));
  }

  final boolean vectorAdmits(long v) {
    int s = Header.slot(v);
    return s < vector.length && v <= vector[s];
  }

  /** Whether all that was read has not changed since. */
  final boolean validateReads() {
    return firstInvalidRead() < 0;
  }

  /** The index of something that was read and has changed since, or -1. */
  final int firstInvalidRead() {
    if (Breakage.VALIDATION) {
      return -1;
    }
    Object[] log = reads;
    for (int i = 0, n = readCount; i < n; i++) {
      TxObject o = (TxObject) log[i];
      if (!stillValid(o)) {
        contested = o;
        return i;
      }
      if (Chaos.ON) {
        Chaos.delay(Chaos.Point.ONE_VALIDATED);
      }
    }
    return -1;
  }

  /**
   * Makes room in the read log: drops what occurs twice, and doubles the log unless that has freed
   * half of it. Each entry is looked up at most once; a log without repetitions is gone through at
   * every second doubling only.
   */
  final void makeRoomForReads() {
    int n = readCount;
    if (n >= SHORT_LOG && (n >= 4 * distinctReads || repetitive)) {
      dropRepeatedReads();
      repetitive = readCount <= n / 2;
    }
    if (readCount > n / 2) {
      reads = Arrays.copyOf(reads, reads.length * 2);
    }
  }

  private void dropRepeatedReads() {
    Object[] log = reads;
    int n = readCount;
    int kept = distinctReads;
    for (int i = kept; i < n; i++) {
      Object o = log[i];
      if (seenReads.add(o)) {
        if (i < readPlaces.length) {
          readPlaces[kept] = readPlaces[i];
        }
        log[kept++] = o;
      }
    }
    Arrays.fill(log, kept, n, null);
    readCount = kept;
    distinctReads = kept;
  }

  /** Forgets the reads, so that they do not keep objects alive. */
  final void forgetReads() {
    lastRead = null;
    Object[] log = reads;
    if (log.length > 1 << 14) {
      reads = new Object[FIRST_READS];
    } else {
      for (int i = readCount - 1; i >= 0; i--) {
        log[i] = null;
      }
    }
    readCount = 0;
    if (distinctReads > 0) {
      distinctReads = 0;
      repetitive = false;
      seenReads.clear();
    }
  }

  /**
   * CAS-locks a public object for a plain operation, if its header is {@code m}, which must be
   * unlocked and not watched.
   *
   * @return false if that failed: {@link TxThread#lockPlain} is the slow way
   */
  public final boolean tryLockPlain(TxObject o, long m) {
    if (Chaos.ON) {
      Chaos.delay(Chaos.Point.BEFORE_LOCK);
    }
    if (!Header.isUnlocked(m) || !o.casMeta(m, plainLock)) {
      return false;
    }
    // stores to the fields must not be seen before the lock: a volatile write does not hold back
    // later plain stores
    VarHandle.storeStoreFence();
    if (Chaos.ON) {
      Chaos.delay(Chaos.Point.LOCKED);
    }
    if (VisibleReaders.any() && !keepLock(o, m)) {
      return false;
    }
    if (EventSink.isOn()) {
      noteWrite(o);
    }
    return true;
  }

  /** Releases what {@link #tryLockPlain} locked, with a new version. */
  public final void unlockPlain(TxObject o) {
    long v = nextVersion();
    if (Chaos.ON) {
      Chaos.delay(Chaos.Point.BEFORE_RELEASE);
    }
    o.releaseMeta(v);
    if (v >= versionLimit) {
      changeSlot();
    }
  }

  /**
   * Whether no visible reader has read {@code o}, just locked from {@code m}; otherwise it is
   * unlocked again.
   */
  protected abstract boolean keepLock(TxObject o, long m);

  /** Takes a slot whose numbers are not used up. */
  protected abstract void changeSlot();
}
