package io.orochi.python.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import io.orochi.python.number.Floats;
import io.orochi.python.number.IntBits;
import io.orochi.python.number.Ints;
import java.math.BigInteger;

/** Operators on instances of exactly int, bool and float. */
public final class Arithmetic {
  private Arithmetic() {}

  /**
   * {@code a op b}, or null when the operands are not such numbers or the operator does not apply
   * to them.
   */
  @TruffleBoundary
  public static Object binary(BinaryOperator op, Object a, Object b) {
    if (!PureEquality.isNumber(a) || !PureEquality.isNumber(b)) {
      return null;
    }
    if (a instanceof Double || b instanceof Double) {
      return floats(op, toDouble(a), toDouble(b));
    }
    if (a instanceof Boolean x && b instanceof Boolean y) {
      switch (op) {
        case AND:
          return x & y;
        case OR:
          return x | y;
        case XOR:
          return x ^ y;
        default:
          break;
      }
    }
    return ints(op, toInt(a), toInt(b));
  }

  /** The number as an int: a bool as 0 or 1. */
  static Object toInt(Object v) {
    return v instanceof Boolean b ? (Object) (b ? 1L : 0L) : v;
  }

  private static double toDouble(Object v) {
    return v instanceof Double d ? d : Ints.toDouble(toInt(v));
  }

  private static Object ints(BinaryOperator op, Object a, Object b) {
    return switch (op) {
      case ADD -> Ints.add(a, b);
      case SUB -> Ints.subtract(a, b);
      case MUL -> Ints.multiply(a, b);
      case TRUE_DIV -> Ints.trueDivide(a, b);
      case FLOOR_DIV -> Ints.floorDivide(a, b);
      case MOD -> Ints.modulo(a, b);
      case POW -> Ints.power(a, b);
      case LSHIFT -> IntBits.shiftLeft(a, b);
      case RSHIFT -> IntBits.shiftRight(a, b);
      case AND -> IntBits.and(a, b);
      case OR -> IntBits.or(a, b);
      case XOR -> IntBits.xor(a, b);
      case DIVMOD -> PyTuple.of(Ints.divmod(a, b));
      case MATMUL -> null;
    };
  }

  private static Object floats(BinaryOperator op, double a, double b) {
    return switch (op) {
      case ADD -> a + b;
      case SUB -> a - b;
      case MUL -> a * b;
      case TRUE_DIV -> Floats.divide(a, b);
      case FLOOR_DIV -> Floats.floorDivide(a, b);
      case MOD -> Floats.modulo(a, b);
      case POW -> Floats.power(a, b);
      case DIVMOD -> {
        double[] r = Floats.divmod(a, b);
        yield PyTuple.of(r[0], r[1]);
      }
      case LSHIFT, RSHIFT, AND, OR, XOR, MATMUL -> null;
    };
  }

  /**
   * {@code op a}, or null when the operand is no such number or the operator does not apply to it.
   */
  @TruffleBoundary
  public static Object unary(UnaryOperator op, Object a) {
    if (a instanceof Double d) {
      return switch (op) {
        case NEG -> -d;
        case POS -> d;
        case INVERT -> null;
      };
    }
    if (!(a instanceof Long || a instanceof BigInteger || a instanceof Boolean)) {
      return null;
    }
    Object i = toInt(a);
    return switch (op) {
      case NEG -> Ints.negate(i);
      case POS -> i;
      case INVERT -> IntBits.invert(i);
    };
  }
}
