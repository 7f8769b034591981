package io.orochi.python.nodes.operator;

import com.oracle.truffle.api.frame.VirtualFrame;
import io.orochi.python.nodes.Expression;
import io.orochi.python.runtime.BinaryOperator;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyThread;

/**
 * {@code old op= operand} as a value, for targets that only the running code can reach (local
 * names).
 */
public final class InPlaceExpression extends Expression {
  @Child private Expression old;
  @Child private Expression operand;
  @Child private InPlaceNode node;

  public InPlaceExpression(BinaryOperator op, Expression old, Expression operand) {
    this.old = old;
    this.operand = operand;
    this.node = new InPlaceNode(op);
  }

  @Override
  public Object execute(VirtualFrame frame) {
    Object a = old.execute(frame);
    Object b = operand.execute(frame);
    try {
      return node.execute(PyThread.of(frame), a, b);
    } catch (PyException e) {
      throw e.at(this);
    }
  }
}
