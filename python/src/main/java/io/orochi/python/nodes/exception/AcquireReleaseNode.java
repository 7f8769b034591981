package io.orochi.python.nodes.exception;

import com.oracle.truffle.api.frame.VirtualFrame;
import io.orochi.framework.elision.ElisionPolicy;
import io.orochi.python.nodes.Statement;
import io.orochi.python.nodes.atomic.LockedStatement;
import io.orochi.python.runtime.PyThread;

/**
 * {@code x.acquire()} and the {@code try} statement behind it, whose {@code finally} clause
 * releases {@code x}: they can be run together without the lock, as a {@code with} statement can.
 */
public final class AcquireReleaseNode extends LockedStatement {
  @Child private Statement acquire;
  @Child private Statement guarded;

  public AcquireReleaseNode(Statement acquire, Statement guarded) {
    this.acquire = acquire;
    this.guarded = guarded;
  }

  @Override
  public void executeVoid(VirtualFrame frame) {
    PyThread t = PyThread.of(frame);
    ElisionPolicy policy = knownPolicy();
    if (policy == null) {
      executeHeld(frame, t);
    } else if (!isElided(frame, t, policy)) {
      executeHeld(frame, t);
      policy.ran(t);
    }
  }

  @Override
  protected void executeHeld(VirtualFrame frame, PyThread t) {
    beforeEntry(t);
    acquire.executeVoid(frame);
    afterEntry(t);
    guarded.executeVoid(frame);
  }
}
