package io.orochi.python.nodes.control;

import com.oracle.truffle.api.frame.VirtualFrame;
import io.orochi.python.nodes.Expression;
import io.orochi.python.nodes.Statement;
import io.orochi.python.nodes.local.Slots;

/** {@code return} from within a loop or another statement that is not the function's last. */
public final class ReturnNode extends Statement {
  private final int resultSlot;
  @Child private Expression value;

  public ReturnNode(int resultSlot, Expression value) {
    this.resultSlot = resultSlot;
    this.value = value;
  }

  @Override
  public void executeVoid(VirtualFrame frame) {
    Slots.write(frame, resultSlot, value.execute(frame));
    throw ReturnException.INSTANCE;
  }
}
