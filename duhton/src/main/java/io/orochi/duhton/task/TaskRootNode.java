package io.orochi.duhton.task;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.RootNode;
import io.orochi.duhton.DuhtonLanguage;
import io.orochi.framework.atomic.AtomicNode;
import io.orochi.framework.thread.GuestThread;

/** The outermost code of a task; its arguments are the thread and the task. */
final class TaskRootNode extends RootNode {
  @Child private TaskNode task = new TaskNode();

  TaskRootNode(DuhtonLanguage language) {
    super(language);
  }

  @Override
  public Object execute(VirtualFrame frame) {
    task.execute(frame, (GuestThread) frame.getArguments()[0], AtomicNode.Form.COMMITTING);
    return null;
  }

  @Override
  public String getName() {
    return "transaction";
  }
}
