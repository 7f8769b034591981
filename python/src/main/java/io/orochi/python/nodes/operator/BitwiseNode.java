package io.orochi.python.nodes.operator;

import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.Fallback;
import com.oracle.truffle.api.dsl.Specialization;
import io.orochi.python.runtime.BinaryOperator;
import io.orochi.python.runtime.PyThread;

/** {@code a & b, a | b, a ^ b}. */
abstract class BitwiseNode extends BinaryNode {
  final BinaryOperator op;

  BitwiseNode(BinaryOperator op) {
    this.op = op;
  }

  @Specialization
  long longs(PyThread t, long a, long b) {
    return switch (op) {
      case AND -> a & b;
      case OR -> a | b;
      default -> a ^ b;
    };
  }

  @Specialization
  boolean booleans(PyThread t, boolean a, boolean b) {
    return switch (op) {
      case AND -> a & b;
      case OR -> a | b;
      default -> a ^ b;
    };
  }

  @Fallback
  Object generic(PyThread t, Object a, Object b, @Cached("create(op)") GenericBinaryNode generic) {
    return generic.execute(t, a, b);
  }
}
