package io.orochi.python.nodes.operator;

import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.Fallback;
import com.oracle.truffle.api.dsl.ImportStatic;
import com.oracle.truffle.api.dsl.Specialization;
import io.orochi.python.runtime.BinaryOperator;
import io.orochi.python.runtime.PyThread;

/** {@code a / b}. */
@ImportStatic(BinaryOperator.class)
abstract class TrueDivideNode extends BinaryNode {
  private static final long EXACT = 1L << 53;

  @Specialization(guards = {"b != 0", "isExact(a)", "isExact(b)"})
  static double longs(PyThread t, long a, long b) {
    return (double) a / (double) b;
  }

  /** Whether a double holds the number exactly, so that one division rounds correctly. */
  static boolean isExact(long a) {
    return -EXACT <= a && a <= EXACT;
  }

  @Specialization(guards = "!isZero(b)")
  static double doubles(PyThread t, double a, double b) {
    return a / b;
  }

  @Specialization(guards = "!isZero(b)")
  static double longDouble(PyThread t, long a, double b) {
    return a / b;
  }

  @Specialization(guards = "b != 0")
  static double doubleLong(PyThread t, double a, long b) {
    return a / b;
  }

  @Fallback
  static Object generic(
      PyThread t, Object a, Object b, @Cached("create(TRUE_DIV)") GenericBinaryNode generic) {
    return generic.execute(t, a, b);
  }
}
