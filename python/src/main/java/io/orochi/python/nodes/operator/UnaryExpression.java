package io.orochi.python.nodes.operator;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import io.orochi.python.nodes.Expression;
import io.orochi.python.runtime.Operators;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.UnaryOperator;

/** {@code -x}, {@code +x}, {@code ~x}. */
public final class UnaryExpression extends Expression {
  private final UnaryOperator op;
  @Child private Expression operand;

  public UnaryExpression(UnaryOperator op, Expression operand) {
    this.op = op;
    this.operand = operand;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    Object v = operand.execute(frame);
    if (v instanceof Long l && l != Long.MIN_VALUE) {
      return switch (op) {
        case NEG -> (Object) (-l);
        case POS -> l;
        case INVERT -> ~l;
      };
    }
    if (v instanceof Double d && op != UnaryOperator.INVERT) {
      return op == UnaryOperator.NEG ? -d : d;
    }
    try {
      return general(PyThread.of(frame), v);
    } catch (PyException e) {
      throw e.at(this);
    }
  }

  @TruffleBoundary(transferToInterpreterOnException = false)
  private Object general(PyThread t, Object v) {
    return Operators.unary(t, op, v);
  }
}
