package io.orochi.stm;

import java.lang.invoke.VarHandle;
import java.util.function.BooleanSupplier;

/**
 * The part of a {@link TxThread} that makes its reads visible to writers, so that it need not
 * validate them, and that makes it inevitable. Why this is sound stands in {@link VisibleReaders}.
 */
abstract class VisibleReader extends Contender {
  final VisibleReads visibleReads = new VisibleReads();

  /** Whether writers must respect the reads of the running attempt. */
  boolean visible;

  /** Whether the running transaction cannot abort any more. */
  public final boolean isInevitable() {
    return contention.rank == Contention.INEVITABLE;
  }

  /**
   * Makes the running transaction unable to abort; there is one such at a time. May wait for
   * another one.
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
    if (Chaos.ON) {
      Chaos.delay(Chaos.Point.TOKEN_TAKEN);
    }
    int before = contention.rank;
    contention.rank = Contention.INEVITABLE;
    boolean sure = false;
    try {
      if (!visible) {
        becomeVisible();
      }
      checkEpoch();
      attempt = Long.MAX_VALUE;
      if (EventSink.events() != null) {
        inevitablePlace = location();
      }
      sure = true;
    } finally {
      if (!sure) {
        contention.rank = before;
        Inevitability.giveBack();
      }
    }
    if (EventSink.events() != null) {
      EventSink.events().inevitable(self(), location(), why);
    }
  }

  /**
   * From now on writers wait for what this transaction has read; throws {@link Abort} if that has
   * changed already.
   */
  final void becomeVisible() {
    enterVisible();
    int invalid = firstInvalidRead();
    if (invalid >= 0) {
      throw becauseOfRead(invalid);
    }
    checkEpoch();
  }

  /**
   * In an inevitable transaction that waits: whether it can go on. If not, it is as if {@code
   * condition}, which only reads, had read nothing, so that others can change what it has read. (A
   * transaction's place in the order is its commit, and what it does depends only on the condition
   * that was met: on that, those reads are kept.)
   */
  public final boolean isMet(BooleanSupplier condition) {
    assert isInevitable() : "the reads of other transactions cannot be taken back";
    visibleReads.beginTrial();
    boolean met = false;
    try {
      met = condition.getAsBoolean();
    } finally {
      visibleReads.endTrial(met);
      if (!met) {
        wakeSleepers();
      }
    }
    return met;
  }

  final void enterVisible() {
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

  final void leaveVisible() {
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
}
