package io.orochi.python.nodes.operator;

import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.Fallback;
import com.oracle.truffle.api.dsl.ImportStatic;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.number.Ints;
import io.orochi.python.runtime.BinaryOperator;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.Strings;

/** {@code a + b}. */
@ImportStatic(BinaryOperator.class)
abstract class AddNode extends BinaryNode {
  @Specialization(rewriteOn = ArithmeticException.class)
  static long longs(PyThread t, long a, long b) {
    return Math.addExact(a, b);
  }

  @Specialization(replaces = "longs")
  static Object wideLongs(PyThread t, long a, long b) {
    return Ints.add(a, b);
  }

  @Specialization
  static double doubles(PyThread t, double a, double b) {
    return a + b;
  }

  @Specialization
  static double longDouble(PyThread t, long a, double b) {
    return a + b;
  }

  @Specialization
  static double doubleLong(PyThread t, double a, long b) {
    return a + b;
  }

  @Specialization
  static TruffleString strings(
      PyThread t, TruffleString a, TruffleString b, @Cached TruffleString.ConcatNode concat) {
    return concat.execute(a, b, Strings.ENCODING, true);
  }

  @Fallback
  static Object generic(
      PyThread t, Object a, Object b, @Cached("create(ADD)") GenericBinaryNode generic) {
    return generic.execute(t, a, b);
  }
}
