package io.orochi.stm;

import java.util.concurrent.locks.LockSupport;

/**
 * A thread that takes part in transactions. All methods are for the thread itself unless they say
 * otherwise.
 *
 * <h2>The algorithm</h2>
 *
 * Writers update in place, under a lock in the object's header that they take at the first write
 * and keep until the end of the transaction; an undo log leads back. Readers are optimistic: they
 * remember what they read and validate it. There is no global clock. Each thread has a slot with a
 * counter; a version is (counter, slot). A transaction keeps a vector {@code known} with the newest
 * version of each slot that it admits, and
 *
 * <ul>
 *   <li><b>reads</b> an unlocked object whose version is admitted, and logs it;
 *   <li><b>extends</b> when it meets a version (c, w) that is not admitted: it reads the counter of
 *       w, validates its log <em>against the vector as it is</em>, and only then sets {@code
 *       known[w]} to what it had read;
 *   <li><b>commits</b>, if it has written, by moving its own counter, validating, and releasing
 *       everything with the new version. If it has not written there is nothing to do;
 *   <li><b>aborts</b> by undoing, moving its counter, and releasing with the new version.
 * </ul>
 *
 * Valid is: unlocked with an admitted version, or locked by the transaction itself. A plain
 * operation (outside of transactions) that writes locks one object, stores, moves its counter and
 * releases; one that reads accepts any version.
 *
 * <p>The ancestors are TL2 (Dice, Shalev, Shavit, DISC 2006) for versions and validation, TL2C
 * (Avni, Shavit, SIROCCO 2008) for counters per thread instead of a clock, SwissTM (Dragojević,
 * Guerraoui, Kapałka, PLDI 2009) for eager locks with lazy validation, LSA (Riegel, Felber, Fetzer,
 * DISC 2006) for extension. New against TL2C: locks are eager, updates in place, plain operations
 * are part of the order, slots are reused.
 *
 * <h2>Invariants</h2>
 *
 * <ol>
 *   <li>A thread moves its counter to c only when it holds every lock that will be released with
 *       version (c, slot), and changes none of these objects afterwards.
 *   <li>Every release of an object that was changed, or whose change was undone, carries a version
 *       never used before. (Slots do not repeat: {@link Slots}.)
 *   <li>A locked object whose holder has changed nothing may get its old word back; that changes
 *       neither contents nor version.
 *   <li>{@code known[w]} only takes values read from the counter of w, and only after the log was
 *       found valid against the vector of before, after that reading. An empty log is valid. {@code
 *       known[self]} is no exception: it is raised at begin, when the log is empty, and never
 *       because this thread moved its own counter.
 * </ol>
 *
 * <h2>Opacity</h2>
 *
 * <em>Claim: at any time, all that the running attempt has read was, at the moment t of its last
 * extension (or begin), current: the object had that content, or was locked by a writer which had
 * moved its counter for it.</em>
 *
 * <p>Lemma. Let {@code known[w]} have been read at moment s, and let o be seen unlocked with an
 * admitted version (c, w) at some r &gt; s. Then from s to r the content was the one seen, in the
 * sense of the claim. For c was not above the counter at s, so by invariant 1 the writer held o at
 * s, its change done, or had released it before. Could another writer have come in between? It
 * would have released o, before r, with a version of its own, and by invariant 2 never again with
 * (c, w).
 *
 * <p>Extension keeps the claim. The counter of w is read at t. What was in the log is found, after
 * t, unlocked with versions that the old vector admits, whose entries were read before t. By the
 * lemma nothing in the log has changed between the older of its read and its vector entry, and now:
 * had o been changed since it was read, its version would be that of a writer which held o at, or
 * locked it after, the moment at which o was read as unlocked; if the vector entry of that writer
 * is newer than that moment, then the extension that made the entry has found o locked or with a
 * version that was not admitted, and has aborted; if it is older, then the version is above the
 * entry. So all of the log was current at t. Later reads, up to the next extension, see versions
 * that are admitted by a vector whose entries were all read at or before t, and by the lemma they
 * were current at t. (This is where the order matters: were the counter read after the validation,
 * a writer could lock, change what is in the log, and move its counter in between. And were {@code
 * known[self]} raised first, a thread that shares the slot could have changed the log under an
 * admitted version.)
 *
 * <p>So an attempt, also one that will abort, sees one moment of the serial order; it may run any
 * code on it.
 *
 * <h2>Serializability</h2>
 *
 * A transaction or plain operation that writes takes its place when it moves its counter; a
 * transaction that does not, at its last extension or begin; a plain read, when it reads. A writing
 * transaction validates after it has moved its counter: all it has read is unlocked with admitted
 * versions or its own, so by the lemma was current when it moved. Two writers of one object are
 * ordered by its lock. If A wrote what B read, B admitted A's version, hence read A's counter after
 * A moved it, so A's place is earlier. If B read o before A changed it, then either A locked o
 * after B's place, hence moved later; or A locked o before B's place and B, if it writes, validated
 * o afterwards and saw the lock or the new version, and aborted. Two transactions each of which
 * wrote what the other had read both have their locks, then their counter, then a full fence, then
 * look: at least one sees the other's lock. All places lie between the first and the last step of
 * what takes them, so the order also agrees with real time, and with each thread's own.
 *
 * <h2>Plain operations are sequentially consistent</h2>
 *
 * A plain write's CAS of the header is a volatile write, a first look is a volatile read; volatile
 * accesses have one total order. Take the classic case: A writes x then reads y, B writes y then
 * reads x. A's CAS of x precedes its look at y, B's CAS of y precedes its look at x; so one of the
 * looks follows the other thread's CAS, sees at least the lock, and waits for the new content. The
 * release of x may still sit in a store buffer: nobody gets past the lock meanwhile.
 *
 * <h2>Why an abort releases with a new version</h2>
 *
 * A reader's first look saw version v, unlocked. Then a writer locked, stored, undid, and released.
 * If it released with v, the reader, which may have read what was undone, would see v at its second
 * look too.
 *
 * <h2>Memory order, access by access</h2>
 *
 * <table>
 *   <caption>Racy accesses and the argument for each</caption>
 *   <tr><td>header, first look, validation<td>volatile: see above; pairs with the release; looks that validate stay behind the read of the counter, and
 *       behind the full fence of a commit
 *   <tr><td>header, second look<td>plain, after loadLoadFence: {@link TxObject}
 *   <tr><td>header, lock<td>CAS, volatile; then storeStoreFence, so that no store to a field is seen before it
 *   <tr><td>header, release<td>setRelease: fields and counter come first
 *   <tr><td>header, stamps of objects held<td>opaque or plain: only the holder compares stamps; others see "locked", whichever it is
 *   <tr><td>counter, move<td>setRelease: the CASes of all locks come first; a commit adds a full fence before it validates
 *   <tr><td>counter, read<td>volatile: acquires the locks taken before the move; stays before the validation
 *   <tr><td>epoch<td>volatile: {@link Epoch}
 *   <tr><td>set of visible reads, {@link VisibleReaders}<td>volatile: Dekker with the CAS
 *   <tr><td>requests to abort, age, rank<td>volatile; hints that are repeated, nothing rests on their order but progress
 * </table>
 *
 * <p>Why waiting loses no wake-up stands in {@link Watchers}; why there is no deadlock and everyone
 * gets through, in {@link Contention}; why visible readers need not validate, in {@link
 * VisibleReaders}; why constants need not be logged, in {@link Epoch}.
 *
 * <h2>For compiled code</h2>
 *
 * The fields that barriers touch are in the first of the classes that this one is layered from, on
 * cache lines that no other thread writes. A transaction that conflicts with nobody writes nothing
 * that is shared but the headers of what it changes and its own counter. Methods that are not final
 * ({@link #awaitReadable}, {@link #lockTx}, {@link #lockPlain}, {@link #savePrivate}, {@link
 * #logReadSlow}, {@link #commitSlow}, {@link #beginSlow}, {@link #escapeSlow}, {@link #keepLock},
 * {@link #changeSlot}) are slow paths: a subclass may put a compiler's boundary around them.
 */
public class TxThread extends Attempts {
  private static final ThreadLocal<TxThread> CURRENT = new ThreadLocal<>();

  private Thread thread;

  /** Of the listener to events. */
  private Object listening;

  /**
   * A descriptor without slot; {@link #attach} before anything else. Aborts are thrown as {@link
   * Abort}.
   */
  public TxThread() {}

  /**
   * A descriptor whose aborts are thrown as {@code abortSignal}, one exception without stack trace
   * for all: for runtimes that want a class of their own. Wherever {@link Abort} is named in this
   * package, that exception is meant.
   */
  protected TxThread(RuntimeException abortSignal) {
    this.abortSignal = abortSignal;
  }

  @Override
  final TxThread self() {
    return this;
  }

  /**
   * The descriptor attached to the calling Java thread; one is made and attached if there is none.
   */
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
    if (EventSink.events() != null) {
      EventSink.events().attached(this);
    }
  }

  /** What {@link #listening(Object)} set, or null. */
  public final Object listening() {
    return listening;
  }

  /** For the listener to events: keeps what belongs to it and to this thread. */
  public final void listening(Object state) {
    listening = state;
  }

  /** Gives the slot back. No transaction may be running. */
  public final void detach() {
    if (active || slot < 0) {
      throw new IllegalStateException(active ? "a transaction is running" : "not attached");
    }
    if (EventSink.events() != null) {
      EventSink.events().detached(this);
    }
    Slots.free(slot, stamp);
    slot = -1;
    thread = null;
    if (CURRENT.get() == this) {
      CURRENT.remove();
    }
  }

  /** The Java thread that this serves, or null. May be asked by anybody, who may see an old one. */
  public final Thread thread() {
    return thread;
  }

  /**
   * Whether the Java thread that this served has ended without detaching. May be asked by anybody.
   */
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

  @Override
  protected void changeSlot() {
    Slots.free(slot, stamp);
    takeSlot();
  }

  /**
   * Undoes the running transaction and waits until something that it has read changes, or a
   * constant, or {@code nanos} have passed ({@code Long.MAX_VALUE}: no limit). The caller then
   * begins the block again. May return early.
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
    Object here = locationIfLogged(); // while it sleeps, other code may run on this thread
    if (Chaos.ON) {
      Chaos.delay(Chaos.Point.BEFORE_WATCH);
    }
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
      tellUndone(ConflictKind.RETRY);
      Pending.run(hooks);
      return !same || parkUntilSignalled(nanos, here);
    } finally {
      for (int i = 0; i < set; i++) {
        Watchers.unwatch(watched[i], this);
      }
      Watchers.leave(this);
      abortVersion = -1;
    }
  }

  /**
   * All on which the attempt's course may depend, each once: also what was locked, since reads of
   * that are not logged.
   */
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

  private boolean parkUntilSignalled(long nanos, Object here) {
    long start = System.nanoTime();
    boolean interrupted = false;
    boolean changed;
    if (nanos == Long.MAX_VALUE) {
      beginsWait();
      contention.sleeps = true;
    }
    try {
      while (!(changed = contention.signalled)) {
        long left = nanos;
        if (nanos != Long.MAX_VALUE) {
          left = nanos - (System.nanoTime() - start);
          if (left <= 0) {
            break;
          }
        }
        if (Chaos.ON) {
          Chaos.delay(Chaos.Point.BEFORE_PARK);
        }
        park(() -> contention.signalled, left);
        interrupted |= Thread.interrupted(); // or parking would not block any more
      }
    } finally {
      contention.sleeps = false;
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
    if (EventSink.events() != null) {
      EventSink.events().parked(this, here, System.nanoTime() - start);
    }
    return changed;
  }

  @Override
  final void wake() {
    LockSupport.unpark(thread);
  }

  /** Something that this thread waits for has changed. Called by anybody. */
  final void signal() {
    contention.signalled = true;
    LockSupport.unpark(thread);
  }
}
