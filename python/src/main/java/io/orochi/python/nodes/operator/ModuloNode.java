package io.orochi.python.nodes.operator;

import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.Fallback;
import com.oracle.truffle.api.dsl.ImportStatic;
import com.oracle.truffle.api.dsl.Specialization;
import io.orochi.python.number.Floats;
import io.orochi.python.runtime.BinaryOperator;
import io.orochi.python.runtime.PyThread;

/** {@code a % b}. */
@ImportStatic(BinaryOperator.class)
abstract class ModuloNode extends BinaryNode {
  @Specialization(guards = "b > 0")
  static long positive(PyThread t, long a, long b) {
    long r = a % b;
    return r < 0 ? r + b : r;
  }

  @Specialization(guards = "b != 0", replaces = "positive")
  static long longs(PyThread t, long a, long b) {
    return Math.floorMod(a, b);
  }

  @Specialization(guards = "!isZero(b)")
  static double doubles(PyThread t, double a, double b) {
    return Floats.modulo(a, b);
  }

  @Fallback
  static Object generic(
      PyThread t, Object a, Object b, @Cached("create(MOD)") GenericBinaryNode generic) {
    return generic.execute(t, a, b);
  }
}
