package io.orochi.python.nodes.tracing;

import com.oracle.truffle.api.frame.VirtualFrame;
import io.orochi.python.nodes.Expression;
import io.orochi.python.runtime.Tracing;

/** What a function returns in the end: an expression that says that it is come to. */
final class TracedExpression extends Expression {
  @Child private Expression expression;

  TracedExpression(Expression expression) {
    this.expression = expression;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    Tracing.line(frame, this);
    return expression.execute(frame);
  }
}
