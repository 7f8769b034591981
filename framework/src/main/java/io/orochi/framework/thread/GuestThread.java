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
 * A thread of a guest language: the descriptor that travels as hidden argument 0 of every guest call. It gives the barriers of the transactional memory the form
 * that compiled code wants: the expected case inline, everything else behind a boundary that gives the final value, and {@link AbortSignal} for aborts.
 *
 * <p>Used by its own thread only, except where the superclass says otherwise.
 */
public class GuestThread extends TxThread {
  private static final double RARE = CompilerDirectives.SLOWPATH_PROBABILITY;
  private static final double USUAL = CompilerDirectives.FASTPATH_PROBABILITY;

  /** A fresh descriptor; {@link #attach()} before its first guest operation. */
  public GuestThread() {
    super(AbortSignal.INSTANCE);
  }

  @Override
  public final long firstLook(TxObject o) {
    long m = o.metaAcquire();
    return CompilerDirectives.injectBranchProbability(USUAL, admits(m)) ? m : awaitReadable(o);
  }

  @Override
  public final boolean secondLook(TxObject o, long m) {
    VarHandle.loadLoadFence();
    if (CompilerDirectives.injectBranchProbability(RARE, o.meta() != m)) {
      return false;
    }
    if (inTx() && Header.isVersion(m)) {
      if (CompilerDirectives.injectBranchProbability(RARE, !tryLogRead(o))) {
        logReadSlow(o);
      }
    }
    return true;
  }

  @Override
  @TruffleBoundary(transferToInterpreterOnException = false)
  public final long awaitReadable(TxObject o) {
    return super.awaitReadable(o);
  }

  @Override
  @TruffleBoundary(transferToInterpreterOnException = false)
  public final void logReadSlow(TxObject o) {
    super.logReadSlow(o);
  }

  @Override
  @TruffleBoundary(transferToInterpreterOnException = false)
  public final void savePrivate(TxObject o, long m) {
    super.savePrivate(o, m);
  }

  @Override
  @TruffleBoundary(transferToInterpreterOnException = false)
  public final void lockTx(TxObject o) {
    super.lockTx(o);
  }

  @Override
  @TruffleBoundary(transferToInterpreterOnException = false)
  public final long lockPlain(TxObject o) {
    return super.lockPlain(o);
  }

  @Override
  @TruffleBoundary(transferToInterpreterOnException = false)
  protected final boolean keepLock(TxObject o, long m) {
    return super.keepLock(o, m);
  }

  @Override
  @TruffleBoundary
  protected final void changeSlot() {
    super.changeSlot();
  }

  @Override
  @TruffleBoundary
  protected final void beginSlow() {
    super.beginSlow();
  }

  @Override
  @TruffleBoundary(transferToInterpreterOnException = false)
  protected final boolean commitSlow() {
    return super.commitSlow();
  }

  @Override
  @TruffleBoundary
  protected final void escapeSlow(Object value) {
    super.escapeSlow(value);
  }

  @Override
  @TruffleBoundary(transferToInterpreterOnException = false)
  protected final void epochMoved() {
    super.epochMoved();
  }

  @Override
  protected void onSpin(int round) {
    TruffleSafepoint.pollHere((Node) null);
  }
}
