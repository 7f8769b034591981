package io.orochi.duhton.task;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.IndirectCallNode;
import io.orochi.framework.atomic.AtomicNode;
import io.orochi.framework.thread.GuestThread;

/** Runs the task that is argument 1, as one transaction. It has no locals to restore. */
final class TaskNode extends AtomicNode {
  @Child private IndirectCallNode call = IndirectCallNode.create();

  @Override
  protected void executeBody(VirtualFrame frame, GuestThread t, boolean tx) {
    Task task = (Task) frame.getArguments()[1];
    Object[] arguments = task.arguments();
    arguments[0] = t;
    call.call(task.function().targets().get(tx), arguments);
  }

  @Override
  protected Object save(VirtualFrame frame, GuestThread t) {
    return null;
  }

  @Override
  protected void restore(VirtualFrame frame, GuestThread t, Object saved) {}
}
