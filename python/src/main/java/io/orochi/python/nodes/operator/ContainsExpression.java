package io.orochi.python.nodes.operator;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import io.orochi.python.nodes.Expression;
import io.orochi.python.runtime.Membership;
import io.orochi.python.runtime.PyDict;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyThread;

/** {@code item in container}. */
public final class ContainsExpression extends Expression {
  @Child private Expression item;
  @Child private Expression container;
  private final boolean negated;

  public ContainsExpression(Expression item, Expression container, boolean negated) {
    this.item = item;
    this.container = container;
    this.negated = negated;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    return executeBoolean(frame);
  }

  @Override
  public boolean executeBoolean(VirtualFrame frame) {
    Object x = item.execute(frame);
    Object o = container.execute(frame);
    PyThread t = PyThread.of(frame);
    t.at(this, x);
    try {
      boolean found = o instanceof PyDict d && d.isExact() ? d.contains(t, x) : contains(t, o, x);
      return found != negated;
    } catch (PyException e) {
      throw e.at(this);
    }
  }

  @TruffleBoundary(transferToInterpreterOnException = false)
  private static boolean contains(PyThread t, Object o, Object x) {
    return Membership.contains(t, o, x);
  }
}
