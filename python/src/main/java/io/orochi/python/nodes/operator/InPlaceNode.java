package io.orochi.python.nodes.operator;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.runtime.BinaryOperator;
import io.orochi.python.runtime.Operators;
import io.orochi.python.runtime.PyThread;
import java.math.BigInteger;

/** The work of {@code old op= operand}: the value to store back. */
public final class InPlaceNode extends Node {
  private final BinaryOperator op;
  private final boolean bitwise;
  @Child private BinaryNode binary;

  public InPlaceNode(BinaryOperator op) {
    this.op = op;
    this.bitwise =
        switch (op) {
          case AND, OR, XOR, LSHIFT, RSHIFT -> true;
          default -> false;
        };
    this.binary = BinaryNode.create(op);
  }

  public Object execute(PyThread t, Object old, Object operand) {
    t.at(this);
    return fit(old, operand) ? binary.execute(t, old, operand) : inPlace(t, old, operand);
  }

  /**
   * Whether the operands are immutable values of built-in classes for which the plain operator is
   * the whole story.
   */
  private boolean fit(Object a, Object b) {
    return isNumber(a) && isNumber(b)
        || op == BinaryOperator.ADD && a instanceof TruffleString && b instanceof TruffleString;
  }

  /** Whether it is a number that the operator is for: an error names the operator as it stands. */
  private boolean isNumber(Object o) {
    return o instanceof Long || o instanceof Double && !bitwise || o instanceof BigInteger;
  }

  @TruffleBoundary(transferToInterpreterOnException = false)
  private Object inPlace(PyThread t, Object old, Object operand) {
    return Operators.inPlace(t, op, old, operand);
  }
}
