package io.orochi.python.nodes.control;

import com.oracle.truffle.api.frame.VirtualFrame;
import io.orochi.python.nodes.Expression;

/** A condition as a value: {@code not x}. */
public final class ConditionExpression extends Expression {
  @Child private Condition condition;

  public ConditionExpression(Condition condition) {
    this.condition = condition;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    return condition.test(frame);
  }

  @Override
  public boolean executeBoolean(VirtualFrame frame) {
    return condition.test(frame);
  }
}
