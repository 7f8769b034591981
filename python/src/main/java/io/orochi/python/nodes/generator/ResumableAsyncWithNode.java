package io.orochi.python.nodes.generator;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import io.orochi.python.nodes.Statement;
import io.orochi.python.nodes.local.Slots;
import io.orochi.python.runtime.AsyncProtocol;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.Truth;

/** The body and the end of {@code async with}, once its manager has been entered. */
public final class ResumableAsyncWithNode extends ResumableCleanupNode {
  private final int exitSlot;
  private final int awaitableSlot;
  private final int swallowSlot;

  /**
   * The statement.
   *
   * @param leave awaits what is in {@code awaitableSlot} and puts the value into {@code
   *     swallowSlot}
   * @param exitSlot has the manager and its {@code __aexit__}
   * @param pendingSlot the first of two slots: what goes on afterwards, and the value of a {@code
   *     return}
   */
  public ResumableAsyncWithNode(
      Statement body,
      Statement leave,
      int stateSlot,
      int exitSlot,
      int awaitableSlot,
      int pendingSlot,
      int swallowSlot,
      int resultSlot) {
    super(body, leave, stateSlot, pendingSlot, resultSlot);
    this.exitSlot = exitSlot;
    this.awaitableSlot = awaitableSlot;
    this.swallowSlot = swallowSlot;
  }

  @Override
  void prepare(VirtualFrame frame, PyThread t, PyException raised) {
    try {
      frame.setObject(awaitableSlot, AsyncProtocol.exit(t, frame.getObject(exitSlot), raised));
    } catch (PyException e) {
      throw e.at(this);
    }
    frame.setObject(exitSlot, null);
  }

  @Override
  boolean swallows(VirtualFrame frame, PyThread t) {
    return isTrue(t, Slots.read(frame, swallowSlot));
  }

  @TruffleBoundary
  private static boolean isTrue(PyThread t, Object value) {
    return Truth.isTrue(t, value);
  }
}
