package io.orochi.python.nodes.generator;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.Frame;
import com.oracle.truffle.api.frame.VirtualFrame;
import io.orochi.python.nodes.Expression;
import io.orochi.python.nodes.Statement;
import io.orochi.python.nodes.local.Slots;
import io.orochi.python.runtime.Delegation;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;

/**
 * {@code yield from} and {@code await}: hands out what another iterator yields and sends it what is
 * sent here (PEP 380).
 */
public final class YieldFromNode extends Statement implements Resumable {
  /** What is delegated to. */
  public enum Source {
    /** An iterable ({@code yield from}). */
    ITERABLE,
    /** Something to await. */
    AWAITABLE,
    /** The iterator of something that is awaited. */
    AWAITED
  }

  private final int stateSlot;
  private final int iteratorSlot;
  private final int resultSlot;
  private final int valueSlot;
  private final Source kind;
  @Child private Expression source;

  /**
   * The statement.
   *
   * @param iteratorSlot keeps the iterator
   * @param resultSlot the frame's result slot, which carries values out of the generator and into
   *     it; the next one holds the place
   * @param valueSlot receives the value that the iterator returns at its end
   */
  public YieldFromNode(
      Expression source,
      int stateSlot,
      int iteratorSlot,
      int resultSlot,
      int valueSlot,
      Source kind) {
    this.source = source;
    this.stateSlot = stateSlot;
    this.iteratorSlot = iteratorSlot;
    this.resultSlot = resultSlot;
    this.valueSlot = valueSlot;
    this.kind = kind;
  }

  @Override
  public void executeVoid(VirtualFrame frame) {
    PyThread t = PyThread.of(frame);
    Object sent = PyNone.NONE;
    Object iterator;
    if (Resumable.take(frame, stateSlot) == 0) {
      Object o = source.execute(frame);
      try {
        iterator = start(t, o);
      } catch (PyException e) {
        throw e.at(this);
      }
      frame.setObject(iteratorSlot, iterator);
    } else {
      iterator = frame.getObject(iteratorSlot);
      sent = frame.getObject(resultSlot);
      frame.setObject(resultSlot, null);
    }
    Delegation.Step step;
    try {
      step = step(t, iterator, sent);
    } catch (PyException e) {
      frame.setObject(iteratorSlot, null);
      throw e.at(this);
    }
    if (step.finished()) {
      frame.setObject(iteratorSlot, null);
      Slots.write(frame, valueSlot, step.value());
      return;
    }
    frame.setObject(resultSlot, step.value());
    frame.setObject(resultSlot + 1, this);
    frame.setLong(stateSlot, 1);
    throw YieldException.INSTANCE;
  }

  /** The iterator that a generator with this frame delegates to. */
  public Object iterator(Frame frame) {
    return frame.getObject(iteratorSlot);
  }

  @TruffleBoundary(transferToInterpreterOnException = false)
  private Object start(PyThread t, Object o) {
    return switch (kind) {
      case ITERABLE ->
          Delegation.iterator(
              t, o, ((io.orochi.python.nodes.function.PyRootNode) getRootNode()).code());
      case AWAITABLE -> Delegation.awaitable(t, o);
      case AWAITED -> o;
    };
  }

  @TruffleBoundary(transferToInterpreterOnException = false)
  private static Delegation.Step step(PyThread t, Object iterator, Object sent) {
    return Delegation.step(t, iterator, sent);
  }
}
