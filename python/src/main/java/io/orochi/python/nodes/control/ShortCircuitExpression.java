package io.orochi.python.nodes.control;

import com.oracle.truffle.api.frame.VirtualFrame;
import io.orochi.python.nodes.Expression;
import io.orochi.python.nodes.local.Slots;

/** {@code a and b} or {@code a or b} as a value: the operand that decides. */
public final class ShortCircuitExpression extends Expression {
  private final boolean or;
  private final int slot;
  @Child private Expression left;
  @Child private Condition leftIsTrue;
  @Child private Expression right;

  /**
   * The operation.
   *
   * @param slot a temporary slot for the left operand, which {@code leftIsTrue} tests
   */
  public ShortCircuitExpression(
      boolean or, int slot, Expression left, Condition leftIsTrue, Expression right) {
    this.or = or;
    this.slot = slot;
    this.left = left;
    this.leftIsTrue = leftIsTrue;
    this.right = right;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    Object v = left.execute(frame);
    Slots.write(frame, slot, v);
    return leftIsTrue.test(frame) == or ? v : right.execute(frame);
  }
}
