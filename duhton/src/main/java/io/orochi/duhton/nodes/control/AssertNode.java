package io.orochi.duhton.nodes.control;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import io.orochi.duhton.nodes.DuhtonNode;
import io.orochi.duhton.runtime.DuhtonContext;
import io.orochi.duhton.runtime.None;
import io.orochi.duhton.runtime.Printer;
import io.orochi.framework.thread.GuestThread;

/** {@code assert}: an int that must not be 0. */
public final class AssertNode extends DuhtonNode {
  private final Object form;
  @Child private DuhtonNode condition;

  /**
   * The assertion.
   *
   * @param form the condition as it was written
   */
  public AssertNode(Object form, DuhtonNode condition) {
    this.form = form;
    this.condition = condition;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    if (condition.operand(frame) == 0) {
      fail(thread(frame));
    }
    return None.NONE;
  }

  @TruffleBoundary
  private void fail(GuestThread t) {
    DuhtonContext.get(this).output().write(t, "assert failed: " + Printer.text(t, form) + "\n");
    throw error("assert failed");
  }
}
