package io.orochi.framework.thread;

import com.oracle.truffle.api.ThreadLocalAction;
import com.oracle.truffle.api.nodes.Node;

/**
 * Makes a thread look, at its next safepoint in guest code, whether its transaction is to go on. A
 * loop that computes and meets no slow path does not look by itself: so it pays nothing but the
 * safepoints that it has anyway.
 */
final class SafepointCheck extends ThreadLocalAction {
  private final GuestThread asked;
  private final Runnable check;
  private final Runnable elsewhere;

  /**
   * A check for one safepoint.
   *
   * @param check ends the attempt by what it throws
   * @param elsewhere called instead at a safepoint outside of guest code, where an operation may be
   *     half done
   */
  SafepointCheck(GuestThread asked, Runnable check, Runnable elsewhere) {
    super(true, false);
    this.asked = asked;
    this.check = check;
    this.elsewhere = elsewhere;
  }

  @Override
  protected void perform(Access access) {
    if (asked.thread() != Thread.currentThread()) {
      return; // it serves another Java thread by now
    }
    Node location = access.getLocation();
    if (location != null && location.getRootNode() != null) {
      asked.atSafepoint(check);
    } else {
      elsewhere.run();
    }
  }
}
