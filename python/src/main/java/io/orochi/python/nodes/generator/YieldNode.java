package io.orochi.python.nodes.generator;

import com.oracle.truffle.api.frame.VirtualFrame;
import io.orochi.python.nodes.Expression;
import io.orochi.python.nodes.Statement;
import io.orochi.python.nodes.local.Slots;
import io.orochi.python.runtime.PyException;

/** {@code yield}: hands a value out; what is sent in at the next resume goes into a slot. */
public final class YieldNode extends Statement implements Resumable {
  private final int stateSlot;
  private final int resultSlot;
  private final int sentSlot;
  @Child private Expression value;

  /**
   * The statement.
   *
   * @param resultSlot the frame's result slot, which carries values out of the generator and into
   *     it; the next one holds the place
   * @param sentSlot receives what was sent
   */
  public YieldNode(Expression value, int stateSlot, int resultSlot, int sentSlot) {
    this.value = value;
    this.stateSlot = stateSlot;
    this.resultSlot = resultSlot;
    this.sentSlot = sentSlot;
  }

  @Override
  public void executeVoid(VirtualFrame frame) {
    if (Resumable.take(frame, stateSlot) == 0) {
      frame.setObject(resultSlot, value.execute(frame));
      frame.setObject(resultSlot + 1, this);
      frame.setLong(stateSlot, 1);
      throw YieldException.INSTANCE;
    }
    Object sent = frame.getObject(resultSlot);
    frame.setObject(resultSlot, null);
    if (sent instanceof PyException e) {
      throw e.at(this);
    }
    Slots.write(frame, sentSlot, sent);
  }
}
