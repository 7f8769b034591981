package io.orochi.framework.object;

import com.oracle.truffle.api.Assumption;
import io.orochi.framework.thread.GuestThread;

/**
 * Whether one thing about public objects of a shape is still what it was when each of them was
 * published: the value of an attribute (one {@code Stability} for each {@link Property}), or which
 * attributes and class they have (one for each {@link Shape}). While it is, compiled code may read
 * that thing without a barrier and without logging it. Most attributes are written by the thread
 * that makes the object and never again, so what threads share and only read costs no more than
 * what they own.
 *
 * <h2>Why that is sound</h2>
 *
 * <ul>
 *   <li><b>What readers see.</b> Whoever has a reference to a public object got it under the read
 *       protocol, or from an object for which that holds; so the publication, and all stores before
 *       it, happened before. As nothing was stored there since, each read finds the one value that
 *       there has ever been. No transaction can be too old for it: it would have been too old for
 *       the reference.
 *   <li><b>The first change.</b> A thread that is about to change such a thing holds the object. If
 *       somebody has ever assumed the thing to be stable, it invalidates the assumption first, then
 *       begins a new epoch, then stores ({@code openFolded}). Invalidation returns when no compiled
 *       code that rests on the assumption can run any more, so no such code sees the store, not
 *       even one that is taken back later. Transactions that have relied on the assumption began in
 *       an older epoch and abort: the proof is that of folded cells, see {@link
 *       io.orochi.stm.Epoch}. As the thing had never changed before, no transaction can be too old
 *       for the assumption itself, so there is no epoch to compare with.
 *   <li><b>Only compiled code relies on it.</b> There the test of the assumption takes no time and
 *       cannot be separated from the read by a change: the change waits for a safepoint, and there
 *       is none between. The interpreter could be suspended after its test; it follows the read
 *       protocol.
 *   <li><b>Two writers.</b> Both see that the thing is not {@linkplain #isUnstable() unstable} yet
 *       and both invalidate, begin an epoch and store; the second waits for the first one's
 *       invalidation (the monitor). Who sees it unstable comes after the end of all that.
 *   <li><b>Adding an attribute</b> to a public object makes the former shape unstable, since its
 *       objects may have lost the certainty of what they do not have, and the new attribute: an old
 *       transaction must not find it. The other attributes stay where they are, with the same
 *       {@link Property}, so what is assumed of them stays true, and nothing was taken away from
 *       what the new shape lacks.
 *   <li><b>Every other change of the shape</b> moves attributes or changes the class: it makes both
 *       shapes and all their attributes unstable.
 * </ul>
 */
public final class Stability {
  /** Guarded by this. */
  private Assumption assumption;

  /** Guarded by this. Whether somebody has begun to change the thing. */
  private boolean changing;

  private volatile boolean unstable;

  Stability() {}

  /**
   * The assumption that the thing is stable, for compiled code; null when it is not. Valid until
   * just before the first change.
   */
  public synchronized Assumption assume() {
    if (changing) {
      return null;
    }
    if (assumption == null) {
      assumption = Assumption.create("unchanged since publication");
    }
    return assumption;
  }

  /** Whether nobody relies on it any more, for ever. */
  public boolean isUnstable() {
    return unstable;
  }

  /**
   * To be called by a thread that has opened {@code o} and is about to change the thing in it.
   * Perhaps closes the object and opens it again, so that whatever was read from it has to be read
   * again.
   *
   * @param opened what {@code open} gave
   * @return what the last {@code open} gave
   */
  long end(GuestThread t, ShapedObject o, long opened) {
    if (endUnused()) {
      return opened;
    }
    t.closeUnchanged(o, opened);
    long w = t.openFolded(o, this::invalidate);
    unstable = true;
    return w;
  }

  private synchronized boolean endUnused() {
    if (assumption == null) {
      changing = true;
      unstable = true;
    }
    return unstable;
  }

  private synchronized void invalidate() {
    changing = true;
    assumption.invalidate("a public object has changed");
  }
}
