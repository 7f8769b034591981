package io.orochi.python.nodes.operator;

import com.oracle.truffle.api.frame.VirtualFrame;
import io.orochi.python.nodes.Expression;
import io.orochi.python.runtime.BinaryOperator;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyThread;

/** {@code left op right}. */
public final class BinaryExpression extends Expression {
  @Child private Expression left;
  @Child private Expression right;
  @Child private BinaryNode node;

  public BinaryExpression(BinaryOperator op, Expression left, Expression right) {
    this.left = left;
    this.right = right;
    this.node = BinaryNode.create(op);
  }

  @Override
  public Object execute(VirtualFrame frame) {
    Object a = left.execute(frame);
    Object b = right.execute(frame);
    PyThread t = PyThread.of(frame);
    t.at(this);
    try {
      return node.execute(t, a, b);
    } catch (PyException e) {
      throw e.at(this);
    }
  }
}
