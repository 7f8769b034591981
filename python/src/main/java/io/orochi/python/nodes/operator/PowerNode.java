package io.orochi.python.nodes.operator;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.Fallback;
import com.oracle.truffle.api.dsl.ImportStatic;
import com.oracle.truffle.api.dsl.Specialization;
import io.orochi.python.number.Floats;
import io.orochi.python.number.Ints;
import io.orochi.python.runtime.BinaryOperator;
import io.orochi.python.runtime.PyThread;

/** {@code a ** b}. */
@ImportStatic(BinaryOperator.class)
abstract class PowerNode extends BinaryNode {
  /** Small squares, the most frequent case, without a call. */
  @Specialization(guards = "b == 2", rewriteOn = ArithmeticException.class)
  static long square(PyThread t, long a, long b) {
    return Math.multiplyExact(a, a);
  }

  @Specialization(guards = "b >= 0", replaces = "square")
  @TruffleBoundary(transferToInterpreterOnException = false)
  static Object longs(PyThread t, long a, long b) {
    return Ints.power(a, b);
  }

  @Specialization(guards = "isTwo(b)")
  static double squareDouble(PyThread t, double a, double b) {
    return Floats.square(a);
  }

  @Specialization(guards = "b == 2")
  static double squareDoubleLong(PyThread t, double a, long b) {
    return Floats.square(a);
  }

  @Specialization(guards = "!isNegative(a)", replaces = "squareDouble")
  @TruffleBoundary(transferToInterpreterOnException = false)
  static double doubles(PyThread t, double a, double b) {
    return (double) Floats.power(a, b);
  }

  @Fallback
  static Object generic(
      PyThread t, Object a, Object b, @Cached("create(POW)") GenericBinaryNode generic) {
    return generic.execute(t, a, b);
  }
}
