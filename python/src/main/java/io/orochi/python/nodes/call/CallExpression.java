package io.orochi.python.nodes.call;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import io.orochi.python.nodes.Expression;
import io.orochi.python.runtime.Arguments;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyThread;

/**
 * {@code callee(arguments)} without stars; the values of keyword arguments follow the positional
 * ones.
 */
public final class CallExpression extends Expression {
  @Child private Expression callee;
  @Children private final Expression[] arguments;
  @Child private InvokeNode invoke;

  public CallExpression(Expression callee, Expression[] arguments, String[] keywords) {
    this.callee = callee;
    this.arguments = arguments;
    this.invoke = InvokeNode.create(keywords, false, false);
  }

  @Override
  @ExplodeLoop
  public Object execute(VirtualFrame frame) {
    Object f = callee.execute(frame);
    Object[] all = new Object[Arguments.HIDDEN + arguments.length];
    for (int i = 0; i < arguments.length; i++) {
      all[Arguments.HIDDEN + i] = arguments[i].execute(frame);
    }
    try {
      return invoke.execute(PyThread.of(frame), f, all);
    } catch (PyException e) {
      throw e.at(this);
    }
  }
}
