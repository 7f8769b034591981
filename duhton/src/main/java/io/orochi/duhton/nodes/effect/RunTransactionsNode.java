package io.orochi.duhton.nodes.effect;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import io.orochi.duhton.nodes.DuhtonNode;
import io.orochi.duhton.runtime.DuhtonContext;
import io.orochi.duhton.runtime.None;
import io.orochi.duhton.task.Programs;
import io.orochi.framework.thread.GuestThread;

/** {@code run-transactions}: runs what is queued, to the end. */
public final class RunTransactionsNode extends DuhtonNode {
  @Override
  public Object execute(VirtualFrame frame) {
    run(thread(frame));
    return None.NONE;
  }

  @TruffleBoundary(transferToInterpreterOnException = false)
  private void run(GuestThread t) {
    if (t.atomicDepth() > 0) {
      throw error("run-transactions: not possible inside a transaction");
    }
    Programs.runTasks(DuhtonContext.get(this));
  }
}
