package io.orochi.python.nodes.generator;

import com.oracle.truffle.api.frame.VirtualFrame;
import io.orochi.python.nodes.Statement;
import io.orochi.python.nodes.control.BreakException;
import io.orochi.python.nodes.control.ContinueException;
import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.Exceptions;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyThread;

/** {@code async for}, once its iterator is there. */
public final class ResumableAsyncForNode extends Statement implements Resumable {
  private static final int IN_NEXT = 1;
  private static final int IN_BODY = 2;
  private static final int IN_ELSE = 3;

  private final int iteratorSlot;
  private final int stateSlot;
  @Child private Statement next;
  @Child private Statement body;
  @Child private Statement orElse;

  /**
   * The loop.
   *
   * @param next awaits {@code __anext__} and puts the value where {@code body} takes it
   * @param orElse may be null
   * @param iteratorSlot holds the iterator until the loop ends
   */
  public ResumableAsyncForNode(
      Statement next, Statement body, Statement orElse, int iteratorSlot, int stateSlot) {
    this.next = next;
    this.body = body;
    this.orElse = orElse;
    this.iteratorSlot = iteratorSlot;
    this.stateSlot = stateSlot;
  }

  @Override
  public void executeVoid(VirtualFrame frame) {
    int state = Resumable.take(frame, stateSlot);
    try {
      while (state != IN_ELSE) {
        if (state != IN_BODY) {
          state = IN_NEXT;
          try {
            next.executeVoid(frame);
          } catch (PyException e) {
            if (!Exceptions.matches(PyThread.of(frame), e, BuiltinException.StopAsyncIteration)) {
              throw e;
            }
            state = IN_ELSE;
            frame.setObject(iteratorSlot, null);
            break;
          }
          state = IN_BODY;
        }
        try {
          body.executeVoid(frame);
        } catch (ContinueException e) {
          // on with the next value
        } catch (BreakException e) {
          frame.setObject(iteratorSlot, null);
          return;
        }
        state = IN_NEXT;
      }
      if (orElse != null) {
        orElse.executeVoid(frame);
      }
    } catch (YieldException e) {
      frame.setLong(stateSlot, state);
      throw e;
    }
  }
}
