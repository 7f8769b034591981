package io.orochi.duhton.nodes;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.RootNode;
import io.orochi.duhton.DuhtonLanguage;
import io.orochi.duhton.runtime.DuhtonContext;
import io.orochi.framework.thread.GuestThread;
import java.util.function.BiFunction;

/** What the host calls: finds the descriptor of the calling thread and hands it on. */
public final class EntryNode extends RootNode {
  private final BiFunction<DuhtonContext, GuestThread, Object> action;

  public EntryNode(DuhtonLanguage language, BiFunction<DuhtonContext, GuestThread, Object> action) {
    super(language);
    this.action = action;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    return run(DuhtonContext.get(this));
  }

  @TruffleBoundary(transferToInterpreterOnException = false)
  private Object run(DuhtonContext context) {
    return action.apply(context, context.currentThread());
  }
}
