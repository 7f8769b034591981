package io.orochi.stm;

import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/**
 * A thread that takes part in transactions. All methods are for the thread itself unless they say otherwise.
 */
public class TxThread extends TxState {
  private static final ThreadLocal<TxThread> CURRENT = new ThreadLocal<>();

  final Contention contention = new Contention();
  final VisibleReads visibleReads = new VisibleReads();
  private final LockLog locks = new LockLog();
  private final Pending pending = new Pending();

  private Thread thread;
  private boolean visible;

  /** Rounds that the running plain operation has waited for visible readers. */
  int plainPatience;


  /** What {@link #stampLimit} is when nothing special is to be done. */
  private long stampEnd;

  private int aborts;
  private int validated;
  private long abortVersion;

  private ConflictKind abortKind = ConflictKind.REQUESTED;
  private Object abortThere;
  private TxObject blockedOn;
  private long blockedWord;

  private final RuntimeException abortSignal;

  /** A descriptor without slot; {@link #attach} before anything else. Aborts are thrown as {@link Abort}. */
  public TxThread() {
    this(Abort.INSTANCE);
  }

  /**
   * A descriptor whose aborts are thrown as {@code abortSignal}, one exception without stack trace for all: for runtimes that want a class of their own. Wherever {@link
   * Abort} is named in this package, that exception is meant.
   */
  protected TxThread(RuntimeException abortSignal) {
    this.abortSignal = abortSignal;
  }

  /** What is thrown when the running attempt must be undone. */
  final RuntimeException abortSignal() {
    return abortSignal;
  }

  // ---------------------------------------------------------------- threads

  /** The descriptor attached to the calling Java thread; one is made and attached if there is none. */
  public static TxThread current() {
    TxThread t = CURRENT.get();
    if (t == null) {
      t = new TxThread();
      t.attach();
    }
    return t;
  }

  /** The descriptor attached to the calling Java thread, or null. */
  public static TxThread currentOrNull() {
    return CURRENT.get();
  }

  /** Makes this the descriptor of the calling Java thread and takes a slot. */
  public final void attach() {
    if (slot >= 0) {
      throw new IllegalStateException("attached already");
    }
    thread = Thread.currentThread();
    takeSlot();
    CURRENT.set(this);
  }

  /** Gives the slot back. No transaction may be running. */
  public final void detach() {
    if (active || slot < 0) {
      throw new IllegalStateException(active ? "a transaction is running" : "not attached");
    }
    Slots.free(slot, stamp);
    slot = -1;
    thread = null;
    if (CURRENT.get() == this) {
      CURRENT.remove();
    }
  }

  /** Whether the Java thread that this served has ended without detaching. May be asked by anybody. */
  final boolean hasEnded() {
    Thread served = thread;
    return served != null && !served.isAlive();
  }

  private void takeSlot() {
    slot = Slots.take(this);
    counter = Slots.counter(slot);
    version = counter.read();
    stamp = counter.stamp;
    stampEnd = Slots.retireAt();
    stampLimit = stampEnd;
    versionLimit = Header.versionOf(slot, stampEnd);
    contention.request = 0;
    plainLock = Header.lockWord(slot, 0);
    lockMeta = plainLock;
    known = Slots.everything();
    makeVectorFit();
  }

  private void makeVectorFit() {
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

  @Override
  protected void changeSlot() {
    Slots.free(slot, stamp);
    takeSlot();
  }

  // ---------------------------------------------------------------- begin

  /** Begins an attempt. No transaction may be running. */
  public final void begin() {
    assert !active : "a transaction is running";
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
      EventSink.events().begin(this);
    }
    if (Chaos.ON) {
      Chaos.delay(Chaos.Point.BEGUN);
    }
  }

  /** The rare part of {@link #begin}: after an abort, or when the slot's numbers are nearly used up. */
  protected void beginSlow() {
    stampLimit = stampEnd;
    if (stamp + 2 >= stampLimit || version >= versionLimit) {
      changeSlot();
    }
    if (aborts > 0) {
      backOff();
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

  /** Waits after an abort: for the lock that was in the way, then for a random time that grows with the number of aborts. */
  private void backOff() {
    TxObject o = blockedOn;
    blockedOn = null;
    for (int round = 0; o != null && round < Contention.LOSER_ROUNDS && o.metaAcquire() == blockedWord; ) {
      pause(round++);
    }
    TxThread asker = contention.requester;
    contention.requester = null;
    for (int round = 0; asker != null && round < Contention.LOSER_ROUNDS && asker.contention.pressing; ) {
      pause(round++);
    }
    if (aborts < Contention.PRIVILEGE_AFTER) {
      for (int i = ThreadLocalRandom.current().nextInt(16 << Math.min(aborts, 8)); i > 0; i--) {
        Thread.onSpinWait();
      }
    }
  }

  // ---------------------------------------------------------------- reads

  /**
   * First look of the read protocol in {@link TxObject}: a header under which {@code o} may be read.
   *
   * @throws Abort in a transaction that cannot go on
   */
  public long firstLook(TxObject o) {
    long m = o.metaAcquire();
    return admits(m) ? m : awaitReadable(o);
  }

  /** Second look: whether what was read since {@link #firstLook} gave {@code m} is valid. If so it is logged; if not, begin again. */
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
   * A header under which {@code o} may be read: of an admitted version, watched or not; a lock word of this thread; or private. Waits for a foreign
   * lock, adopts newer versions, registers visible reads.
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
      if (!Header.isLocked(m)) {
        return m;
      }
      Rivals.awaitUnlocked(this, o, m, ConflictKind.WRITE_READ);
    }
  }

  /** Admits {@code v}, a version not admitted yet, or throws {@link Abort}. */
  private void extend(long v) {
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
    vector[s] = Breakage.ADOPTION_ORDER ? Slots.counter(s).read() : newest;
  }

  private void adoptAll() {
    long[] newest = new long[vector.length];
    for (int s = 0; s < newest.length; s++) {
      newest[s] = Slots.counter(s).read();
    }
    validateOrAbort();
    vector = newest;
    known = newest;
  }

  private void validateOrAbort() {
    if (readCount == 0) {
      return;
    }
    complex = true;
    validated += readCount;
    if (!validateReads()) {
      throw because(ConflictKind.WRITE_READ, null);
    }
  }

  @Override
  protected void epochMoved() {
    if (attemptCanAbort()) {
      throw because(ConflictKind.CONSTANT, null);
    }
  }

  final void epochAdvanced(long before) {
    if (active && epoch == before) {
      epoch = before + 1;
    }
  }

  /** Whether an object that was read may still be watched for a change: it has the version that was read, or that the own undo gave it. */
  final boolean stillAsRead(long v) {
    return visible || vectorAdmits(v) || v == abortVersion;
  }

  // ---------------------------------------------------------------- writes

  /**
   * Takes {@code o} for writing, and in a transaction saves it if this level has not done so. What follows must not run guest code, wait or throw before
   * {@link #close}. Outside of transactions a thread holds at most one object at a time: what changes several is a transaction.
   *
   * @return what {@link #close} wants
   * @throws Abort in a transaction that cannot go on
   */
  public final long open(TxObject o) {
    long m = o.meta();
    if (Header.isPrivate(m)) {
      if (active && m != privStamp) {
        savePrivate(o, m);
      }
      return m;
    }
    if (active) {
      if (m != lockMeta) {
        lockTx(o);
      }
      return lockMeta;
    }
    return tryLockPlain(o, m) ? m : lockPlain(o);
  }

  /** Ends what {@link #open} began: outside of transactions a public object is released with a new version. */
  public final void close(TxObject o, long opened) {
    if (Header.isVersion(opened)) {
      unlockPlain(o);
      if (Header.isWatched(opened)) {
        Watchers.wake(o);
      }
    }
  }

  /** As {@link #close}, when nothing was changed: outside of transactions the old version comes back. */
  public final void closeUnchanged(TxObject o, long opened) {
    if (Header.isVersion(opened)) {
      o.releaseMeta(opened);
    }
  }

  /** Saves a private object before this level first writes it. */
  public void savePrivate(TxObject o, long m) {
    long logged = privStamp + Header.STEP;
    if (m == logged || m == privStamp) {
      return;
    }
    complex = true;
    Object saved = o.snapshot();
    if (saved == null) {
      o.setMeta(logged);
    } else {
      undo.appendWhole(o, saved);
      o.setMeta(privStamp);
    }
  }

  /**
   * Locks a public object in a transaction and saves it, if this level has not done so.
   *
   * @throws Abort if the transaction must give way or cannot go on
   */
  public void lockTx(TxObject o) {
    complex = true;
    poll();
    while (true) {
      long m = o.metaAcquire();
      if (owns(m)) {
        if (m != lockMeta) {
          saveLocked(o);
        }
        return;
      }
      if (Header.isLocked(m)) {
        Rivals.awaitUnlocked(this, o, m, ConflictKind.WRITE_WRITE);
      } else if (!visible && !vectorAdmits(Header.version(m))) {
        extend(Header.version(m));
      } else {
        locks.reserve();
        if (o.casMeta(m, plainLock | unsavedStamp())) {
          VarHandle.storeStoreFence();
          if (Chaos.ON) {
            Chaos.delay(Chaos.Point.LOCKED);
          }
          if (!VisibleReaders.any() || keepLock(o, m)) {
            locks.append(o, m);
            if (visible) {
              checkEpoch();
            }
            saveLocked(o);
            return;
          }
        }
      }
    }
  }

  /** The odd stamp of this level, in its place in a word: the object is locked but not saved yet. */
  private long unsavedStamp() {
    return Header.stamp(lockMeta) + 1 << Header.SLOT_BITS;
  }

  private void saveLocked(TxObject o) {
    Object saved = o.snapshot();
    if (saved != null) {
      undo.appendWhole(o, saved);
    }
    o.setMeta(lockMeta);
  }

  /**
   * Locks a public object for a plain operation, waiting as long as it takes.
   *
   * @return the header from which it was locked, for {@link #close}
   */
  public long lockPlain(TxObject o) {
    while (true) {
      long m = o.metaAcquire();
      if (Header.isLocked(m)) {
        Rivals.awaitUnlocked(this, o, m, ConflictKind.WRITE_WRITE);
      } else if (o.casMeta(m, plainLock)) {
        VarHandle.storeStoreFence();
        if (!VisibleReaders.any() || keepLock(o, m)) {
          return m;
        }
      }
    }
  }

  @Override
  protected boolean keepLock(TxObject o, long m) {
    return Rivals.keepLock(this, o, m);
  }

  /**
   * As {@link #open}, for a cell whose value compiled code may hold as a constant: begins a new epoch, and no other thread is inevitable
   * until {@link #close}.
   */
  public long openFolded(TxObject o) {
    while (true) {
      Rivals.awaitNoForeignInevitable(this);
      long opened = open(o);
      Epoch.advance();
      // A transaction that becomes inevitable takes the token, then compares the epoch: here the order is reversed, so one sees the other.
      TxThread holder = Inevitability.holder();
      if (holder == null || holder == this) {
        return opened;
      }
      closeUnchanged(o, opened);
    }
  }

  /**
   * To be called before a reference to {@code value} is stored into a public object. Outside of transactions it publishes what it reaches now;
   * in one this happens at commit.
   */
  public final void escape(Object value) {
    if (Publisher.needed(value)) {
      escapeSlow(value);
    }
  }

  /** The rare part of {@link #escape}. */
  protected void escapeSlow(Object value) {
    if (active) {
      complex = true;
      pending.escaped(value);
    } else {
      publish(value);
    }
  }

  /** Publishes {@code value} and all that it reaches, now. Only for what no other thread can reach yet. */
  public static void publish(Object value) {
    if (!Breakage.PUBLICATION) {
      new Publisher().publish(value);
    }
  }

  // ---------------------------------------------------------------- the end of an attempt

  /**
   * Commits.
   *
   * @return false if the attempt was aborted instead: begin again
   */
  public final boolean commit() {
    if (!complex) {
      finish();
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
    endBlock();
    if (EventSink.events() != null) {
      EventSink.events().commit(this);
    }
    Pending.run(hooks);
    return true;
  }

  /** Takes the transaction's place in the serial order: gives the version to release with, or -1 if it must be undone. */
  private long orderAndValidate() {
    if (requested()) {
      return -1;
    }
    pending.prepareParticipants();
    long v = nextVersion();
    // Two transactions each of which wrote what the other read: both have their locks and counters before this fence, and look at each other's
    // headers after it, so at least one sees the other.
    VarHandle.fullFence();
    if (Chaos.ON) {
      Chaos.delay(Chaos.Point.COUNTER_MOVED);
    }
    if (!attemptCanAbort()) {
      return v;
    }
    if (!visible && !validateReads()) {
      because(ConflictKind.WRITE_READ, null);
    } else if (Epoch.current() != epoch) {
      because(ConflictKind.CONSTANT, null);
    } else {
      return v;
    }
    return -1;
  }

  /** Undoes the attempt; the caller begins again. */
  public final void abort() {
    undoAll();
    aborts++;
    stampLimit = 0;
    Object there = abortThere;
    abortThere = null;
    Runnable[] hooks = pending.takeAbortHooks();
    finish();
    if (EventSink.events() != null) {
      EventSink.events().abort(this, abortKind, location(), there);
    }
    Pending.run(hooks);
  }

  /** Undoes the transaction and ends its block: it will not be tried again. */
  public final void rollback() {
    undoAll();
    Runnable[] hooks = pending.takeAbortHooks();
    endBlock();
    Pending.run(hooks);
  }

  private void undoAll() {
    if (!active || contention.rank == Contention.INEVITABLE) {
      throw new IllegalStateException(active ? "an inevitable transaction cannot abort" : "no transaction");
    }
    contention.pressing = false;
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

  private void endBlock() {
    aborts = 0;
    stampLimit = version < versionLimit ? stampEnd : 0;
    finish();
    contention.reset();
  }

  /** Leaves the transaction: nothing is locked any more. */
  private void finish() {
    active = false;
    attempt = Long.MAX_VALUE;
    known = Slots.everything();
    lockMeta = plainLock;
    privStamp = Header.PRIVATE;
    lastRead = null;
    if (readCount > 0) {
      forgetReads();
    }
    if (complex) {
      finishSlow();
    }
  }

  private void finishSlow() {
    complex = false;
    undo.clear();
    if (!pending.isEmpty()) {
      pending.clear();
    }
    validated = 0;
    if (visible) {
      leaveVisible();
    }
  }

  // ---------------------------------------------------------------- savepoints

  /** Begins a level that can be undone by itself; at least one of {@link #commitTo} and {@link #rollbackTo} ends it. */
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
   * Undoes a level and those within it. What they read stays read: the transaction's course depends on it. What they locked stays locked,
   * and is saved again if the level around it writes it.
   */
  public final void rollbackTo(int level) {
    undo.undoTo(pending.undoMark(level));
    lockMeta = pending.lockMeta(level);
    privStamp = pending.privStamp(level);
    Pending.run(pending.popDropping(level));
  }

  // ---------------------------------------------------------------- hooks for the caller

  /** Runs {@code action} after the transaction has committed, outside of it. Forgotten if it aborts. */
  public final void onCommit(Runnable action) {
    complex = true;
    pending.onCommit(action);
  }

  /** Runs {@code action} after the attempt, or the level, has been undone. Forgotten if the transaction commits. */
  public final void onAbort(Runnable action) {
    complex = true;
    pending.onAbort(action);
  }

  /** Makes {@code participant} take part in this attempt's commit. Once for each participant. */
  public final void enlist(CommitParticipant participant) {
    complex = true;
    pending.enlist(participant);
  }

  // ---------------------------------------------------------------- inevitable and visible

  /** Whether the running transaction cannot abort any more. */
  public final boolean isInevitable() {
    return contention.rank == Contention.INEVITABLE;
  }

  /**
   * Makes the running transaction unable to abort; there is one such at a time. May wait for another one.
   *
   * @throws Abort if this attempt has become invalid before that
   */
  public final void becomeInevitable(String why) {
    assert active : "no transaction";
    if (isInevitable()) {
      return;
    }
    complex = true;
    Rivals.takeInevitability(this);
    int before = contention.rank;
    contention.rank = Contention.INEVITABLE;
    boolean sure = false;
    try {
      if (!visible) {
        becomeVisible();
      }
      checkEpoch();
      attempt = Long.MAX_VALUE;
      sure = true;
    } finally {
      if (!sure) {
        contention.rank = before;
        Inevitability.giveBack();
      }
    }
    if (EventSink.events() != null) {
      EventSink.events().inevitable(this, why);
    }
  }

  /** From now on writers wait for what this transaction has read; throws {@link Abort} if that has changed already. */
  private void becomeVisible() {
    enterVisible();
    if (!validateReads()) {
      throw because(ConflictKind.WRITE_READ, null);
    }
    checkEpoch();
  }

  private void enterVisible() {
    complex = true;
    for (int i = 0; i < readCount; i++) {
      visibleReads.add((TxObject) reads[i]);
    }
    visible = true;
    known = NOTHING;
    contention.visibleAttempt = attempt;
    VisibleReaders.enter(this);
    VarHandle.fullFence();
    if (Chaos.ON) {
      Chaos.delay(Chaos.Point.VISIBLE);
    }
  }

  private void leaveVisible() {
    visible = false;
    contention.visibleAttempt = 0;
    VisibleReaders.leave(this);
    visibleReads.clear();
    boolean inevitable = contention.rank == Contention.INEVITABLE;
    contention.rank = Contention.NORMAL;
    if (inevitable) {
      Inevitability.giveBack();
    }
  }

  // ---------------------------------------------------------------- waiting

  /**
   * Undoes the running transaction and waits until something that it has read changes, or a constant, or {@code nanos} have passed ({@code
   * Long.MAX_VALUE}: no limit). The caller then begins the block again. May return early.
   *
   * @return false if the time passed
   * @throws IllegalStateException if the transaction is inevitable
   */
  public final boolean waitForChange(long nanos) {
    if (isInevitable()) {
      throw new IllegalStateException("an inevitable transaction cannot wait for a change");
    }
    TxObject[] watched = objectsSeen();
    undoAll();
    Runnable[] hooks = pending.takeAbortHooks();
    contention.signalled = false;
    Watchers.enter(this);
    int set = 0;
    try {
      boolean same = Epoch.current() == epoch;
      while (same && set < watched.length) {
        same = Watchers.watch(watched[set], this);
        if (same) {
          set++;
        }
        if (Chaos.ON) {
          Chaos.delay(Chaos.Point.WATCH_SET);
        }
      }
      endBlock();
      Pending.run(hooks);
      return !same || parkUntilSignalled(nanos);
    } finally {
      for (int i = 0; i < set; i++) {
        Watchers.unwatch(watched[i], this);
      }
      Watchers.leave(this);
      abortVersion = -1;
    }
  }

  /** All on which the attempt's course may depend, each once: also what was locked, since reads of that are not logged. */
  private TxObject[] objectsSeen() {
    VisibleReads seen = new VisibleReads();
    for (int i = 0; i < readCount; i++) {
      seen.add((TxObject) reads[i]);
    }
    locks.addTo(seen);
    if (visible) {
      visibleReads.addTo(seen);
    }
    return seen.toArray();
  }

  private boolean parkUntilSignalled(long nanos) {
    long start = System.nanoTime();
    while (!contention.signalled) {
      long left = nanos;
      if (nanos != Long.MAX_VALUE) {
        left = nanos - (System.nanoTime() - start);
        if (left <= 0) {
          return false;
        }
      }
      if (Chaos.ON) {
        Chaos.delay(Chaos.Point.BEFORE_PARK);
      }
      park(this, left);
    }
    if (EventSink.events() != null) {
      EventSink.events().parked(this, System.nanoTime() - start);
    }
    return true;
  }

  /** Something that this thread waits for has changed. Called by anybody. */
  final void signal() {
    contention.signalled = true;
    LockSupport.unpark(thread);
  }

  // ---------------------------------------------------------------- contention

  /** To be called now and then by long computations: throws {@link Abort} if a rival asked this attempt to abort. */
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
  }

  private boolean requested() {
    if (contention.request >= attempt && mayAbort()) {
      noteRequest();
      return true;
    }
    return false;
  }

  private boolean attemptCanAbort() {
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
      contention.ask(running, ConflictKind.REQUESTED, null);
    }
  }

  /** How many attempts of the present block have been aborted. */
  public final int abortCount() {
    return aborts;
  }

  /**
   * Gives the next block a place in a prescribed order instead of an age: of two such transactions the one with the smaller place wins, unless
   * the other one is inevitable; neither becomes privileged. Kept over the attempts of the block.
   *
   * @param place greater than 0
   */
  public final void prescribeOrder(long place) {
    contention.ticket = place;
    contention.ordered = true;
    complex = true;
  }

  /** The running transaction has met a rival: it needs an age, and its end must forget it. */
  final void noteConflict() {
    complex = true;
    contention.ownTicket();
  }

  private RuntimeException because(ConflictKind kind, Object there) {
    abortKind = kind;
    abortThere = there;
    return abortSignal;
  }

  final RuntimeException giveWay(ConflictKind kind, TxThread winner, TxObject o, long word) {
    blockedOn = o;
    blockedWord = word;
    return because(kind, EventSink.events() == null ? null : winner.location());
  }

  final Object locationIfLogged() {
    return EventSink.events() == null ? null : location();
  }

  final long waitBegins() {
    return EventSink.events() == null ? 0 : System.nanoTime();
  }

  final void waitEnds(long since, ConflictKind kind, TxThread rival) {
    if (EventSink.events() != null) {
      Object there = rival == null ? null : rival.location();
      EventSink.events().waited(this, kind, location(), there, System.nanoTime() - since);
    }
  }

  /** One round of waiting for another thread: spins at first, then lets others run, then sleeps for microseconds. */
  final void pause(int round) {
    onSpin(round);
    if (round < 32) {
      Thread.onSpinWait();
    } else if (round < 96) {
      Thread.yield();
    } else {
      park(this, Math.min(200_000L, 1000L << Math.min(round - 96 >> 3, 8)));
    }
  }

  // ---------------------------------------------------------------- for subclasses

  /** Called in each round of waiting for another thread; may throw. Nothing is held by a plain operation then. */
  protected void onSpin(int round) {}

  /** Blocks the Java thread until it is unparked or {@code nanos} have passed ({@code Long.MAX_VALUE}: no limit); may return early. */
  protected void park(Object blocker, long nanos) {
    if (nanos == Long.MAX_VALUE) {
      LockSupport.park(blocker);
    } else {
      LockSupport.parkNanos(blocker, nanos);
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
