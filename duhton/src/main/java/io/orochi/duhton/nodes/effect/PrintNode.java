package io.orochi.duhton.nodes.effect;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import io.orochi.duhton.nodes.DuhtonNode;
import io.orochi.duhton.runtime.DuhtonContext;
import io.orochi.duhton.runtime.None;
import io.orochi.duhton.runtime.Printer;
import io.orochi.framework.thread.GuestThread;

/** {@code print}. In a transaction the line comes out when it has committed. */
public final class PrintNode extends DuhtonNode {
  @Children private final DuhtonNode[] values;

  public PrintNode(DuhtonNode[] values) {
    this.values = values;
  }

  @Override
  @ExplodeLoop
  public Object execute(VirtualFrame frame) {
    Object[] all = new Object[values.length];
    for (int i = 0; i < all.length; i++) {
      all[i] = values[i].execute(frame);
    }
    GuestThread t = thread(frame);
    t.at(this);
    print(t, all);
    return None.NONE;
  }

  @TruffleBoundary
  private void print(GuestThread t, Object[] all) {
    DuhtonContext.get(this).output().write(t, Printer.line(t, all));
  }
}
