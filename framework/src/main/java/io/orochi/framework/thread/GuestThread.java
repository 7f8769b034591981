package io.orochi.framework.thread;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleSafepoint;
import com.oracle.truffle.api.nodes.Node;
import io.orochi.stm.Header;
import io.orochi.stm.TxObject;
import io.orochi.stm.TxThread;
import java.lang.invoke.VarHandle;

/**
 * A thread of a guest language: the descriptor that travels as hidden argument 0 of every guest call. It adds to the transactional
 * descriptor what Truffle needs: safepoints while waiting, and the barriers in the form that compiled code wants.
 *
 * <p>Used by its own thread only, except where the superclass says otherwise.
 */
public class GuestThread extends TxThread {
  /** A fresh descriptor; {@link #attach()} before its first guest operation. */
  public GuestThread() {}

  /**
   * First look of the read protocol: a header word under which {@code o} may be read. May wait, adopt a newer version, or
   * throw {@link io.orochi.stm.Abort} in a transaction.
   */
  public final long firstLook(TxObject o) {
    long m = o.metaAcquire();
    if (CompilerDirectives.injectBranchProbability(
        CompilerDirectives.FASTPATH_PROBABILITY, admits(m))) {
      return m;
    }
    return readableSlow(o);
  }

  @TruffleBoundary
  private long readableSlow(TxObject o) {
    return awaitReadable(o);
  }

  /**
   * Second look: whether what was read since {@link #firstLook} gave {@code m} is valid. If so it is logged; if not, start
   * again with a first look.
   */
  public final boolean secondLook(TxObject o, long m) {
    VarHandle.loadLoadFence();
    if (CompilerDirectives.injectBranchProbability(
        CompilerDirectives.SLOWPATH_PROBABILITY, o.meta() != m)) {
      return false;
    }
    if (inTx() && Header.isVersion(m)) {
      log(o);
    }
    return true;
  }

  /** Logs a validated read of a public object in a transaction. */
  public final void log(TxObject o) {
    if (CompilerDirectives.injectBranchProbability(
        CompilerDirectives.SLOWPATH_PROBABILITY, !tryLogRead(o))) {
      growAndLog(o);
    }
  }

  @TruffleBoundary
  private void growAndLog(TxObject o) {
    logReadSlow(o);
  }

  @Override
  protected void onSpin(int round) {
    pollSafepoint();
  }

  @TruffleBoundary
  private static void pollSafepoint() {
    TruffleSafepoint.pollHere((Node) null);
  }
}
