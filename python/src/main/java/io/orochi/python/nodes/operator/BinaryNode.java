package io.orochi.python.nodes.operator;

import com.oracle.truffle.api.nodes.Node;
import io.orochi.python.runtime.BinaryOperator;
import io.orochi.python.runtime.PyThread;

/** The work of one binary operator on two values. */
public abstract class BinaryNode extends Node {
  public abstract Object execute(PyThread t, Object a, Object b);

  // guards that the DSL cannot say itself

  static boolean isZero(double b) {
    return b == 0;
  }

  static boolean isTwo(double b) {
    return b == 2;
  }

  static boolean isNegative(double a) {
    return a < 0;
  }

  /** Zero raises; the quotient by -1 may need more than 64 bits. */
  static boolean isSafeDivisor(long b) {
    return b != 0 && b != -1;
  }

  /** The node for an operator. */
  public static BinaryNode create(BinaryOperator op) {
    return switch (op) {
      case ADD -> AddNodeGen.create();
      case SUB -> SubtractNodeGen.create();
      case MUL -> MultiplyNodeGen.create();
      case TRUE_DIV -> TrueDivideNodeGen.create();
      case FLOOR_DIV -> FloorDivideNodeGen.create();
      case MOD -> ModuloNodeGen.create();
      case AND, OR, XOR -> BitwiseNodeGen.create(op);
      case LSHIFT, RSHIFT -> ShiftNodeGen.create(op);
      case POW -> PowerNodeGen.create();
      case MATMUL, DIVMOD -> new GenericBinaryNode.AsBinary(op);
    };
  }
}
