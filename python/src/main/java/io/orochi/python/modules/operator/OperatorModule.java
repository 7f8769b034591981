package io.orochi.python.modules.operator;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import io.orochi.framework.operation.Operation;
import io.orochi.python.runtime.BinaryOperator;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.CompareOperator;
import io.orochi.python.runtime.Comparisons;
import io.orochi.python.runtime.Dicts;
import io.orochi.python.runtime.Indices;
import io.orochi.python.runtime.Iteration;
import io.orochi.python.runtime.Lengths;
import io.orochi.python.runtime.Membership;
import io.orochi.python.runtime.ModuleBuilder;
import io.orochi.python.runtime.ModuleDefinition;
import io.orochi.python.runtime.Operators;
import io.orochi.python.runtime.PyDict;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.Subscripts;
import io.orochi.python.runtime.Truth;
import io.orochi.python.runtime.Types;
import io.orochi.python.runtime.UnaryOperator;

/** The module {@code _operator}. */
public final class OperatorModule implements ModuleDefinition {
  @Override
  public String name() {
    return "_operator";
  }

  @Override
  public void define(ModuleBuilder b) {
    for (CompareOperator op : CompareOperator.values()) {
      b.def(bare(op.method) + "(a, b, /)", (t, x, y) -> Comparisons.compare(t, op, x, y));
    }
    binary(b, "add", BinaryOperator.ADD);
    binary(b, "sub", BinaryOperator.SUB);
    binary(b, "mul", BinaryOperator.MUL);
    binary(b, "matmul", BinaryOperator.MATMUL);
    binary(b, "truediv", BinaryOperator.TRUE_DIV);
    binary(b, "floordiv", BinaryOperator.FLOOR_DIV);
    binary(b, "mod", BinaryOperator.MOD);
    binary(b, "pow", BinaryOperator.POW);
    binary(b, "lshift", BinaryOperator.LSHIFT);
    binary(b, "rshift", BinaryOperator.RSHIFT);
    binary(b, "and", BinaryOperator.AND);
    binary(b, "or", BinaryOperator.OR);
    binary(b, "xor", BinaryOperator.XOR);
    b.def("not_(a, /)", (t, x) -> !Truth.isTrue(t, x));
    b.def("truth(a, /)", (t, x) -> Truth.isTrue(t, x));
    b.def("is_(a, b, /)", (t, x, y) -> Comparisons.identical(x, y));
    b.def("is_not(a, b, /)", (t, x, y) -> !Comparisons.identical(x, y));
    b.def("abs(a, /)", OperatorModule::abs);
    b.def("neg(a, /)", (t, x) -> Operators.unary(t, UnaryOperator.NEG, x));
    b.def("pos(a, /)", (t, x) -> Operators.unary(t, UnaryOperator.POS, x));
    b.def("inv(a, /)", (t, x) -> Operators.unary(t, UnaryOperator.INVERT, x));
    b.def("invert(a, /)", (t, x) -> Operators.unary(t, UnaryOperator.INVERT, x));
    b.def("index(a, /)", (t, x) -> Indices.index(t, x));
    b.def("concat(a, b, /)", (t, x, y) -> concat(t, x, y, false));
    b.def("iconcat(a, b, /)", (t, x, y) -> concat(t, x, y, true));
    b.def("contains(a, b, /)", (t, x, y) -> Membership.contains(t, x, y));
    b.def("countOf(a, b, /)", OperatorModule::countOf);
    b.def("indexOf(a, b, /)", OperatorModule::indexOf);
    b.def("getitem(a, b, /)", (t, x, y) -> Subscripts.get(t, x, y));
    b.def(
        "setitem(a, b, c, /)",
        (t, x, y, z) -> {
          Subscripts.set(t, x, y, z);
          return PyNone.NONE;
        });
    b.def(
        "delitem(a, b, /)",
        (t, x, y) -> {
          Subscripts.delete(t, x, y);
          return PyNone.NONE;
        });
    b.def("length_hint(obj, default=0, /)", OperatorModule::lengthHint);
    b.defN(
        "call(obj, /, *args, **kwargs)",
        (t, a) -> Dicts.call(t, a[0], ((PyTuple) a[1]).items(), (PyDict) a[2]));
    b.def("_compare_digest(a, b, /)", (t, x, y) -> Digests.equal(t, x, y));
    b.type(Getters.ITEM);
    b.type(Getters.ATTRIBUTE);
    b.type(Getters.METHOD);
  }

  private static String bare(String method) {
    return method.substring(2, method.length() - 2);
  }

  private static void binary(ModuleBuilder b, String name, BinaryOperator op) {
    boolean keyword = name.equals("and") || name.equals("or");
    b.def((keyword ? name + "_" : name) + "(a, b, /)", (t, x, y) -> Operators.binary(t, op, x, y));
    b.def("i" + name + "(a, b, /)", (t, x, y) -> Operators.inPlace(t, op, x, y));
  }

  private static Object abs(PyThread t, Object x) {
    Object r = Calls.callSpecial(t, x, "__abs__");
    if (r == null) {
      throw PyErrors.typeError("bad operand type for abs(): '%s'", Types.nameOf(t, x));
    }
    return r;
  }

  private static Object concat(PyThread t, Object a, Object b, boolean inPlace) {
    if (a instanceof PyDict || t.context().typeOf(t, a).find(t, "__getitem__") == null) {
      throw PyErrors.typeError("'%s' object can't be concatenated", Types.nameOf(t, a));
    }
    return inPlace
        ? Operators.inPlace(t, BinaryOperator.ADD, a, b)
        : Operators.binary(t, BinaryOperator.ADD, a, b);
  }

  @TruffleBoundary
  private static Object countOf(PyThread t, Object a, Object x) {
    return Operation.atomically(
        t,
        () -> {
          long n = 0;
          Object it = Membership.iterator(t, a);
          for (Object v = Iteration.next(t, it); v != null; v = Iteration.next(t, it)) {
            if (Comparisons.same(t, v, x)) {
              n++;
            }
          }
          return n;
        });
  }

  @TruffleBoundary
  private static Object indexOf(PyThread t, Object a, Object x) {
    return Iteration.inOneGo(
        t,
        a,
        () -> {
          Object it = Membership.iterator(t, a);
          long i = 0;
          for (Object v = Iteration.next(t, it); v != null; v = Iteration.next(t, it), i++) {
            if (Comparisons.same(t, v, x)) {
              return i;
            }
          }
          throw PyErrors.valueError("sequence.index(x): x not in sequence");
        });
  }

  private static Object lengthHint(PyThread t, Object o, Object fallback) {
    return Lengths.hint(t, o, Indices.toLong(t, fallback));
  }
}
