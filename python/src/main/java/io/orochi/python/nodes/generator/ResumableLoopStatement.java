package io.orochi.python.nodes.generator;

import com.oracle.truffle.api.frame.VirtualFrame;
import io.orochi.python.nodes.Statement;
import io.orochi.python.nodes.control.LoopBody;
import io.orochi.python.nodes.control.LoopStatement;

/** A loop and its {@code else} clause, of which a part can suspend. */
abstract class ResumableLoopStatement extends LoopStatement implements Resumable {
  private static final int IN_LOOP = 1;
  private static final int IN_ELSE = 2;

  private final int stateSlot;
  @Child private Statement orElse;

  /**
   * The loop.
   *
   * @param body has its own state in the slot after {@code stateSlot}
   * @param orElse may be null
   * @param stateSlot the first of two slots
   */
  ResumableLoopStatement(LoopBody body, Statement orElse, int stateSlot) {
    super(body);
    this.orElse = orElse;
    this.stateSlot = stateSlot;
  }

  /** Runs before the first round. */
  void start(VirtualFrame frame) {}

  /** Runs when the loop has ended by itself or by {@code break}. */
  void end(VirtualFrame frame) {}

  @Override
  public final void executeVoid(VirtualFrame frame) {
    int state = Resumable.take(frame, stateSlot);
    if (state == 0) {
      frame.setLong(stateSlot + 1, 0);
      start(frame);
    }
    if (state != IN_ELSE) {
      try {
        Object result = loop.execute(frame);
        end(frame);
        if (result != LoopBody.EXHAUSTED) {
          return;
        }
      } catch (YieldException e) {
        frame.setLong(stateSlot, IN_LOOP);
        throw e;
      }
    }
    if (orElse != null) {
      try {
        orElse.executeVoid(frame);
      } catch (YieldException e) {
        frame.setLong(stateSlot, IN_ELSE);
        throw e;
      }
    }
  }
}
