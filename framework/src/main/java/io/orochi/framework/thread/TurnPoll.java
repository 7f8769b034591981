package io.orochi.framework.thread;

import com.oracle.truffle.api.ThreadLocalAction;
import com.oracle.truffle.api.nodes.Node;

/**
 * Tells a thread that its turn has come, or never will. Until then it may have run on what is old
 * by now: at its next safepoint in guest code it validates what it has read.
 */
final class TurnPoll extends ThreadLocalAction {
  private final GuestThread asked;

  TurnPoll(GuestThread asked) {
    super(true, false);
    this.asked = asked;
  }

  @Override
  protected void perform(Access access) {
    if (asked.thread() != Thread.currentThread()) {
      return; // it serves another Java thread by now
    }
    Node location = access.getLocation();
    // Only in guest code: elsewhere an operation may be half done.
    if (location != null && location.getRootNode() != null) {
      asked.atSafepoint(asked::checkTurn);
    } else if (asked.hasTurn()) {
      asked.hurryTurn();
    }
  }
}
