package io.orochi.duhton.nodes.effect;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleSafepoint;
import com.oracle.truffle.api.frame.VirtualFrame;
import io.orochi.duhton.nodes.DuhtonNode;
import io.orochi.duhton.runtime.DuhtonContext;
import io.orochi.duhton.runtime.None;
import io.orochi.framework.thread.GuestThread;

/** {@code sleepms}: milliseconds. A transaction sleeps too, and wakes early if it must abort. */
public final class SleepNode extends DuhtonNode {
  private static final long NANOS_IN_MILLISECOND = 1_000_000;
  private static final long LONGEST_NAP = 10;

  @Child private DuhtonNode duration;

  public SleepNode(DuhtonNode duration) {
    this.duration = duration;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    sleep(thread(frame), duration.operand(frame));
    return None.NONE;
  }

  @TruffleBoundary(transferToInterpreterOnException = false)
  private void sleep(GuestThread t, int milliseconds) {
    DuhtonContext c = DuhtonContext.get(this);
    c.errors().write(t, "[sleeping " + milliseconds + " ms]\n");
    long end = System.nanoTime() + milliseconds * NANOS_IN_MILLISECOND;
    long left;
    while ((left = end - System.nanoTime()) > 0) {
      if (t.inTx()) {
        t.poll();
      }
      long nap = Math.min(LONGEST_NAP, left / NANOS_IN_MILLISECOND + 1);
      TruffleSafepoint.setBlockedThreadInterruptible(this, Thread::sleep, nap);
    }
    c.errors().write(t, "[slept " + milliseconds + " ms]\n");
  }
}
