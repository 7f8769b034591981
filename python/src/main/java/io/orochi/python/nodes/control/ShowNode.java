package io.orochi.python.nodes.control;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import io.orochi.python.nodes.Expression;
import io.orochi.python.nodes.Statement;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.Imports;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyThread;

/** An expression statement typed at a prompt: hands its value to {@code sys.displayhook}. */
public final class ShowNode extends Statement {
  @Child private Expression value;

  public ShowNode(Expression value) {
    this.value = value;
  }

  @Override
  public void executeVoid(VirtualFrame frame) {
    Object v = value.execute(frame);
    try {
      show(PyThread.of(frame), v);
    } catch (PyException e) {
      throw e.at(this);
    }
  }

  @TruffleBoundary(transferToInterpreterOnException = false)
  private static void show(PyThread t, Object v) {
    Calls.call(t, Imports.sysAttribute(t, "displayhook"), v);
  }
}
