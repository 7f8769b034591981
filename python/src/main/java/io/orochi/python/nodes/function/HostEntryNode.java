package io.orochi.python.nodes.function;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.RootNode;
import io.orochi.python.OrochiLanguage;
import io.orochi.python.runtime.PyContext;
import io.orochi.python.runtime.PyThread;
import java.util.function.Function;

/** What the host calls: finds the descriptor of the calling thread and hands it on. */
public final class HostEntryNode extends RootNode {
  private final Function<PyThread, Object> action;

  public HostEntryNode(OrochiLanguage language, Function<PyThread, Object> action) {
    super(language);
    this.action = action;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    return run(PyContext.get(this));
  }

  @TruffleBoundary(transferToInterpreterOnException = false)
  private Object run(PyContext context) {
    return action.apply(context.currentThread());
  }
}
