package io.orochi.python.nodes.control;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.UnexpectedResultException;
import io.orochi.python.nodes.Expression;
import io.orochi.python.nodes.Statement;

/** Statements and then a value: the body of a function that ends in {@code return}. */
public final class BlockExpression extends Expression {
  @Child private Statement before;
  @Child private Expression value;

  public BlockExpression(Statement before, Expression value) {
    this.before = before;
    this.value = value;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    before.executeVoid(frame);
    return value.execute(frame);
  }

  @Override
  public long executeLong(VirtualFrame frame) throws UnexpectedResultException {
    before.executeVoid(frame);
    return value.executeLong(frame);
  }

  @Override
  public double executeDouble(VirtualFrame frame) throws UnexpectedResultException {
    before.executeVoid(frame);
    return value.executeDouble(frame);
  }

  @Override
  public boolean executeBoolean(VirtualFrame frame) throws UnexpectedResultException {
    before.executeVoid(frame);
    return value.executeBoolean(frame);
  }
}
