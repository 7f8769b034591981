package io.orochi.python.nodes.generator;

import com.oracle.truffle.api.frame.VirtualFrame;
import io.orochi.python.nodes.Expression;
import io.orochi.python.nodes.Statement;
import io.orochi.python.runtime.AsyncProtocol;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyThread;

/**
 * Starts {@code async with} (calls {@code __aenter__}, keeps {@code __aexit__}) or {@code async
 * for} (calls {@code __aiter__}).
 */
public final class AsyncStartNode extends Statement {
  private final boolean with;
  private final int keptSlot;
  private final int awaitableSlot;
  @Child private Expression value;

  /**
   * The statement.
   *
   * @param keptSlot receives {@code __aexit__}, or the iterator
   * @param awaitableSlot receives what {@code __aenter__} gave
   */
  public AsyncStartNode(boolean with, Expression value, int keptSlot, int awaitableSlot) {
    this.with = with;
    this.value = value;
    this.keptSlot = keptSlot;
    this.awaitableSlot = awaitableSlot;
  }

  @Override
  public void executeVoid(VirtualFrame frame) {
    PyThread t = PyThread.of(frame);
    Object v = value.execute(frame);
    try {
      if (with) {
        AsyncProtocol.Entering entering = AsyncProtocol.enter(t, v);
        frame.setObject(keptSlot, entering.exit());
        frame.setObject(awaitableSlot, entering.awaitable());
      } else {
        frame.setObject(keptSlot, AsyncProtocol.iterator(t, v));
      }
    } catch (PyException e) {
      throw e.at(this);
    }
  }
}
