package io.orochi.stm;

import java.lang.invoke.VarHandle;

/** The part of a {@link TxThread} that writes: it locks, saves and publishes. */
abstract class WriteBarriers extends ReadBarriers {
  final LockLog locks = new LockLog();
  final Pending pending = new Pending();

  @Override
  final boolean mayBeWaitedFor() {
    return !locks.isEmpty() || visible || contention.ordered;
  }

  /**
   * Takes {@code o} for writing, and in a transaction saves it if this level has not done so. What
   * follows must not run guest code, wait or throw before {@link #close}. Outside of transactions a
   * thread holds at most one object at a time: what changes several is a transaction.
   *
   * @return what {@link #close} wants
   * @throws Abort in a transaction that cannot go on
   */
  public final long open(TxObject o) {
    long opened = take(o);
    assert countOpened(o);
    return opened;
  }

  /**
   * As {@link #open} and at once {@link #close}, in a transaction: from now on {@code o} may be
   * changed by this level without further ado.
   */
  public final void own(TxObject o) {
    assert active : "no transaction";
    take(o);
  }

  private long take(TxObject o) {
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

  /**
   * Ends what {@link #open} began: outside of transactions a public object is released with a new
   * version.
   */
  public final void close(TxObject o, long opened) {
    assert countClosed() : "closed twice, or never opened";
    if (Header.isVersion(opened)) {
      unlockPlain(o);
      if (Header.isWatched(opened)) {
        wakeWatchers(o);
      }
    }
  }

  /** The part of {@link #close} for objects whose change somebody waits for. */
  protected void wakeWatchers(TxObject o) {
    if (Chaos.ON) {
      Chaos.delay(Chaos.Point.BEFORE_WAKE);
    }
    Watchers.wake(o);
  }

  /**
   * As {@link #close}, when nothing was changed: outside of transactions the old version comes
   * back.
   */
  public final void closeUnchanged(TxObject o, long opened) {
    assert countClosed() : "closed twice, or never opened";
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
        if (Chaos.ON) {
          Chaos.delay(Chaos.Point.BEFORE_LOCK);
        }
        if (o.casMeta(m, plainLock | unsavedStamp())) {
          VarHandle.storeStoreFence();
          if (Chaos.ON) {
            Chaos.delay(Chaos.Point.LOCKED);
          }
          if (!VisibleReaders.any() || keepLock(o, m)) {
            locks.append(o, m);
            if (EventSink.events() != null) {
              noteWrite(o);
            }
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

  /**
   * The odd stamp of this level, in its place in a word: the object is locked but not saved yet.
   */
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
          if (EventSink.events() != null) {
            noteWrite(o);
          }
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
   * As {@link #open}, for a cell whose value compiled code may hold as a constant: takes the
   * constant back, begins a new epoch, and makes sure that no inevitable transaction of another
   * thread can have used it.
   *
   * @param takeBack sees to it that nobody finds the constant valid any more once it returns; run
   *     with the cell held, perhaps several times
   */
  public long openFolded(TxObject o, Runnable takeBack) {
    while (true) {
      Rivals.awaitNoForeignInevitable(this);
      long opened = open(o);
      takeBack.run();
      // Not before: a transaction that began in the new epoch must not find the constant of the old
      // one.
      long epoch = Epoch.advance();
      if (EventSink.events() != null) {
        LastWrites.noteConstant(epoch, o, location());
      }
      // A transaction that becomes inevitable takes the token, then compares the epoch; here it is
      // the other way round, so one sees the other.
      Contender holder = Inevitability.holder();
      if (holder == null || holder == this) {
        return opened;
      }
      closeUnchanged(o, opened);
    }
  }

  /**
   * To be called before a reference to {@code value} is stored into a public object. Outside of
   * transactions it publishes what it reaches now; in one this happens at commit.
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

  /**
   * Publishes {@code value} and all that it reaches, now. Only for what no other thread can reach
   * yet.
   */
  public static void publish(Object value) {
    if (!Breakage.PUBLICATION) {
      new Publisher().publish(value);
    }
  }
}
