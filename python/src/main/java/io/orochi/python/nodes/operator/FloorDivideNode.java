package io.orochi.python.nodes.operator;

import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.Fallback;
import com.oracle.truffle.api.dsl.ImportStatic;
import com.oracle.truffle.api.dsl.Specialization;
import io.orochi.python.number.Floats;
import io.orochi.python.runtime.BinaryOperator;
import io.orochi.python.runtime.PyThread;

/** {@code a // b}. */
@ImportStatic(BinaryOperator.class)
abstract class FloorDivideNode extends BinaryNode {
  @Specialization(guards = "isSafeDivisor(b)")
  static long longs(PyThread t, long a, long b) {
    return Math.floorDiv(a, b);
  }

  @Specialization(guards = "!isZero(b)")
  static double doubles(PyThread t, double a, double b) {
    return Floats.floorDivide(a, b);
  }

  @Fallback
  static Object generic(
      PyThread t, Object a, Object b, @Cached("create(FLOOR_DIV)") GenericBinaryNode generic) {
    return generic.execute(t, a, b);
  }
}
