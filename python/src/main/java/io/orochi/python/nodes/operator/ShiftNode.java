package io.orochi.python.nodes.operator;

import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.Fallback;
import com.oracle.truffle.api.dsl.Specialization;
import io.orochi.python.runtime.BinaryOperator;
import io.orochi.python.runtime.PyThread;

/** {@code a << b, a >> b}. */
abstract class ShiftNode extends BinaryNode {
  final BinaryOperator op;

  ShiftNode(BinaryOperator op) {
    this.op = op;
  }

  @Specialization(guards = {"isRight()", "b >= 0"})
  long right(PyThread t, long a, long b) {
    return b > 63 ? a >> 63 : a >> b;
  }

  @Specialization(guards = {"!isRight()", "b >= 0", "b < 63", "fits(a, b)"})
  long left(PyThread t, long a, long b) {
    return a << b;
  }

  boolean isRight() {
    return op == BinaryOperator.RSHIFT;
  }

  static boolean fits(long a, long b) {
    return (a << b) >> b == a;
  }

  @Fallback
  Object generic(PyThread t, Object a, Object b, @Cached("create(op)") GenericBinaryNode generic) {
    return generic.execute(t, a, b);
  }
}
