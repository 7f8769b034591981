package io.orochi.python.nodes.generator;

import com.oracle.truffle.api.frame.VirtualFrame;
import io.orochi.python.nodes.Expression;
import io.orochi.python.runtime.AsyncProtocol;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyThread;

/** The iterator of what {@code __anext__} of the iterator in a slot gives: to be awaited. */
public final class AsyncNextNode extends Expression {
  private final int iteratorSlot;

  public AsyncNextNode(int iteratorSlot) {
    this.iteratorSlot = iteratorSlot;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    try {
      return AsyncProtocol.next(PyThread.of(frame), frame.getObject(iteratorSlot));
    } catch (PyException e) {
      throw e.at(this);
    }
  }
}
