package io.orochi.framework.thread;

import com.oracle.truffle.api.ThreadLocalAction;
import com.oracle.truffle.api.nodes.Node;

/**
 * Makes a thread look, at its next safepoint in guest code, whether its transaction has been asked
 * to abort. A loop that computes and meets no slow path does not look by itself: so it pays nothing
 * but the safepoints that it has anyway.
 */
final class AbortPoll extends ThreadLocalAction {
  private final GuestThread asked;

  AbortPoll(GuestThread asked) {
    super(true, false);
    this.asked = asked;
  }

  @Override
  protected void perform(Access access) {
    Node location = access.getLocation();
    // Only in guest code: elsewhere an operation may be half done, and looks by itself if it waits.
    if (asked.thread() == Thread.currentThread()
        && location != null
        && location.getRootNode() != null) {
      asked.atSafepoint(asked::poll);
    }
  }
}
