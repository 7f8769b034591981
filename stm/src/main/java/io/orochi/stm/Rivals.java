package io.orochi.stm;

/**
 * How a thread waits for another one, and when it gives up: the rules stand in {@link Contention}.
 * Every loop here polls for requests to abort and calls {@link TxThread#pause}, hence the safepoint
 * hook. Nothing is held by plain operations that wait here.
 */
final class Rivals {
  private Rivals() {}

  /**
   * Waits until the header of {@code o} is not {@code m}, a lock word of another thread, any more.
   *
   * @throws Abort if the running transaction must give way
   */
  static void awaitUnlocked(Contender t, TxObject o, long m, ConflictKind kind) {
    long since = t.waitBegins();
    boolean ownerInTx = Header.stamp(m) != 0;
    Contender owner = null;
    int round = 0;
    try {
      while (o.metaAcquire() == m) {
        t.pollWhileWaiting();
        if (ownerInTx && round >= Contention.WINNER_ROUNDS && owner == null) {
          owner = Slots.owner(Header.slot(m));
          kind = Contender.kindAgainst(kind, owner);
        }
        if (owner != null
            && insist(t, owner, Header.stamp(m), kind, o, round)
            && o.metaAcquire() == m) {
          throw t.giveWay(kind, owner, o, m);
        }
        if (owner == null) {
          t.pause(round++);
        } else {
          round += t.rest(owner, round, () -> o.metaAcquire() != m);
        }
      }
    } finally {
      t.waitIsOver();
    }
    t.stopPressing();
    if (round > 0) {
      t.waitEnds(since, kind, t.whoWrote(o, owner), o);
    }
  }

  /**
   * Deals with the visible readers of {@code o}, which {@code t} has just locked from {@code m} and
   * not changed. A transaction that wins against them keeps the lock while it waits for them to
   * abort, lest they come back first. Everybody else gives it back and waits.
   *
   * @return whether the lock is kept; if not, this thread has waited and may try again
   * @throws Abort if the running transaction must give way; the lock is given back
   */
  static boolean keepLock(Contender t, TxObject o, long m) {
    VisibleReader reader = VisibleReaders.readerOf(o, t);
    if (reader == null) {
      t.plainPatience = 0;
      return true;
    }
    long since = t.waitBegins();
    ConflictKind kind = Contender.kindAgainst(ConflictKind.WRITE_READ, reader);
    Object there = reader.locationIfLogged();
    boolean kept = false;
    try {
      kept = t.inTx() && outlast(t, o);
    } finally {
      t.waitIsOver();
      if (!kept) {
        o.releaseMeta(m); // nothing was stored, so the old word is right
      }
    }
    if (!kept) {
      awaitReader(t, reader, o);
    }
    t.waitEnds(since, kind, there, o);
    return kept;
  }

  /**
   * Waits until no visible reader of {@code o}, which {@code t} has locked, is left; false if there
   * is one that wins against it.
   */
  private static boolean outlast(Contender t, TxObject o) {
    t.noteConflict();
    VisibleReader reader;
    int round = 0;
    while ((reader = VisibleReaders.readerOf(o, t)) != null) {
      long reading = reader.contention.visibleAttempt;
      if (!t.contention.beats(reader.contention)) {
        return false;
      }
      ask(t, reader, reading, ConflictKind.WRITE_READ, o, round);
      t.pollWhileWaiting();
      VisibleReader rival = reader;
      round += t.rest(rival, round, () -> !VisibleReaders.stillReads(rival, o, reading));
    }
    t.stopPressing();
    return true;
  }

  /** Waits, holding no lock on {@code o}, until {@code reader} no longer reads it. */
  private static void awaitReader(Contender t, VisibleReader reader, TxObject o) {
    long reading = reader.contention.visibleAttempt;
    int round = 0;
    try {
      while (reading != 0 && VisibleReaders.stillReads(reader, o, reading)) {
        t.pollWhileWaiting();
        if (!t.inTx()) {
          if (++t.plainPatience >= Contention.PATIENT_ROUNDS
              && reader.contention.rank == Contention.NORMAL) {
            ask(t, reader, reading, ConflictKind.WRITE_READ, o, round);
          }
        } else if (insist(t, reader, reading, ConflictKind.WRITE_READ, o, round)) {
          throw t.giveWay(ConflictKind.WRITE_READ, reader, o, 0);
        }
        round += t.rest(reader, round, () -> !VisibleReaders.stillReads(reader, o, reading));
      }
    } finally {
      t.waitIsOver();
    }
    t.stopPressing();
  }

  /**
   * Asks the rival to abort if this thread may; true if this thread has waited enough and must
   * abort itself.
   */
  private static boolean insist(
      Contender t, Contender rival, long stamp, ConflictKind kind, TxObject o, int round) {
    int rank = rival.contention.rank;
    if (!t.inTx()) {
      if (round >= Contention.PATIENT_ROUNDS && rank == Contention.NORMAL) {
        ask(t, rival, stamp, kind, o, round);
      }
      return false;
    }
    t.noteConflict();
    boolean patient = !t.mayBeWaitedFor();
    if (t.contention.beats(rival.contention)) {
      if (!patient || round >= Contention.PATIENT_ROUNDS) {
        ask(t, rival, stamp, kind, o, round);
      }
      return false;
    }
    int patience =
        patient
            ? Contention.PATIENT_ROUNDS
            : t.hasDoneLittle() ? Contention.HOLDING_LOSER_ROUNDS : Contention.LOSER_ROUNDS;
    return rank != Contention.INEVITABLE && round >= patience && t.mayAbort();
  }

  private static void ask(
      Contender t, Contender rival, long stamp, ConflictKind kind, TxObject o, int round) {
    rival.contention.ask(stamp, kind, t, o);
    if (round >= Contention.REACH_ROUNDS) {
      t.reach(rival.self());
    }
  }

  /** Waits until no other thread is inevitable. */
  static void awaitNoForeignInevitable(Contender t) {
    Contender holder = Inevitability.holder();
    if (holder == null || holder == t) {
      return;
    }
    long since = t.waitBegins();
    Object there = holder.inevitablePlace;
    try {
      for (int round = 0; (holder = Inevitability.holder()) != null && holder != t; round++) {
        t.pollWhileWaiting();
        t.pauseFor(holder, round);
      }
    } finally {
      t.waitIsOver();
    }
    t.waitEnds(since, ConflictKind.INEVITABLE, there, null);
  }

  /**
   * Waits for the token of inevitability, behind every visible reader that wins against {@code t}.
   */
  static void takeInevitability(Contender t) {
    long since = t.waitBegins();
    t.noteConflict();
    Object there = null;
    int round = 0;
    try {
      Contender winner;
      while ((winner = VisibleReaders.winnerAgainst(t)) != null || !Inevitability.tryTake(t)) {
        Contender holder = Inevitability.holder();
        if (there == null && holder != null) {
          there = holder.inevitablePlace;
        }
        t.pollWhileWaiting();
        t.pauseFor(winner == null ? holder : winner, round++);
      }
    } finally {
      t.waitIsOver();
    }
    if (round > 0) {
      t.waitEnds(since, ConflictKind.INEVITABLE, there, null);
    }
  }
}
