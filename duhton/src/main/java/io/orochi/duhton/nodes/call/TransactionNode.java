package io.orochi.duhton.nodes.call;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import io.orochi.duhton.builtins.Builtin;
import io.orochi.duhton.nodes.DuhtonNode;
import io.orochi.duhton.runtime.DuhtonContext;
import io.orochi.duhton.runtime.Function;
import io.orochi.duhton.runtime.None;
import io.orochi.duhton.task.Task;
import io.orochi.framework.thread.GuestThread;

/** {@code transaction}: evaluates the arguments of a call now, and queues the call. */
public final class TransactionNode extends DuhtonNode {
  @Child private LookUpNode lookUp;
  @Child private ArgumentsNode arguments;

  public TransactionNode(LookUpNode lookUp, ArgumentsNode arguments) {
    this.lookUp = lookUp;
    this.arguments = arguments;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    Object f = lookUp.execute(frame);
    if (!(f instanceof Function function)) {
      throw error("symbol refers to a macro: '" + ((Builtin) f).symbol() + "'");
    }
    if (!arguments.fit(function)) {
      CompilerDirectives.transferToInterpreter();
      throw arguments.fail(frame, function);
    }
    add(thread(frame), new Task(function, arguments.values(frame)));
    return None.NONE;
  }

  @TruffleBoundary
  private void add(GuestThread t, Task task) {
    DuhtonContext.get(this).language().pending().add(t, task);
  }
}
