package io.orochi.python.builtins;

import io.orochi.python.number.IntBits;
import io.orochi.python.runtime.BuiltinType;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.Strings;
import io.orochi.python.runtime.Truth;
import io.orochi.python.runtime.TypeBuilder;
import io.orochi.python.runtime.TypeDefinition;
import java.util.function.BinaryOperator;

/** The class {@code bool}. */
public final class BoolType implements TypeDefinition {
  @Override
  public BuiltinType type() {
    return BuiltinType.BOOL;
  }

  /** An operation on two bools that gives a bool. */
  private interface Logic {
    boolean apply(boolean a, boolean b);
  }

  private static void logic(TypeBuilder b, String name, Logic op, BinaryOperator<Object> ints) {
    b.def("__" + name + "__(self, value, /)", (t, self, o) -> apply(self, o, op, ints));
    b.def("__r" + name + "__(self, value, /)", (t, self, o) -> apply(o, self, op, ints));
  }

  private static Object apply(Object x, Object y, Logic op, BinaryOperator<Object> ints) {
    if (x instanceof Boolean p && y instanceof Boolean q) {
      return op.apply(p, q);
    }
    Object i = IntType.valueOrNull(x);
    Object j = IntType.valueOrNull(y);
    return i == null || j == null ? PyNone.NOT_IMPLEMENTED : ints.apply(i, j);
  }

  @Override
  public void define(TypeBuilder b) {
    b.newMethod("(cls, x=NULL, /)", (t, a) -> a[1] != null && Truth.isTrue(t, a[1]));
    b.def("__repr__(self, /)", (t, self) -> Strings.of((Boolean) self ? "True" : "False"));
    logic(b, "and", (p, q) -> p & q, IntBits::and);
    logic(b, "xor", (p, q) -> p ^ q, IntBits::xor);
    logic(b, "or", (p, q) -> p | q, IntBits::or);
    b.def("__invert__(self, /)", (t, self) -> (Boolean) self ? -2L : -1L);
  }
}
