package io.orochi.stm;

import java.util.concurrent.locks.LockSupport;

/**
 * A thread that takes part in transactions. All methods are for the thread itself unless they say otherwise.
 */
public class TxThread extends Attempts {
  private static final ThreadLocal<TxThread> CURRENT = new ThreadLocal<>();

  private Thread thread;

  /** A descriptor without slot; {@link #attach} before anything else. Aborts are thrown as {@link Abort}. */
  public TxThread() {}

  /**
   * A descriptor whose aborts are thrown as {@code abortSignal}, one exception without stack trace for all: for runtimes that want a class of their
   * own. Wherever {@link Abort} is named in this package, that exception is meant.
   */
  protected TxThread(RuntimeException abortSignal) {
    this.abortSignal = abortSignal;
  }

  @Override
  final TxThread self() {
    return this;
  }

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

  @Override
  protected void changeSlot() {
    Slots.free(slot, stamp);
    takeSlot();
  }

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
}
