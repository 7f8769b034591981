package io.orochi.python.nodes.operator;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;
import io.orochi.framework.object.ShapedObject;
import io.orochi.python.runtime.BinaryOperator;
import io.orochi.python.runtime.Operators;
import io.orochi.python.runtime.PyThread;

/** The work of {@code old op= operand}: the value to store back. */
public final class InPlaceNode extends Node {
  private final BinaryOperator op;
  @Child private BinaryNode binary;

  public InPlaceNode(BinaryOperator op) {
    this.op = op;
    this.binary = BinaryNode.create(op);
  }

  public Object execute(PyThread t, Object old, Object operand) {
    return old instanceof ShapedObject ? inPlace(t, old, operand) : binary.execute(t, old, operand);
  }

  @TruffleBoundary(transferToInterpreterOnException = false)
  private Object inPlace(PyThread t, Object old, Object operand) {
    return Operators.inPlace(t, op, old, operand);
  }
}
