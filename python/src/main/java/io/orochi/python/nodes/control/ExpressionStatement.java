package io.orochi.python.nodes.control;

import com.oracle.truffle.api.frame.VirtualFrame;
import io.orochi.python.nodes.Expression;
import io.orochi.python.nodes.Statement;

/** An expression whose value is not used. */
public final class ExpressionStatement extends Statement {
  @Child private Expression expression;

  public ExpressionStatement(Expression expression) {
    this.expression = expression;
  }

  @Override
  public void executeVoid(VirtualFrame frame) {
    expression.executeVoid(frame);
  }
}
