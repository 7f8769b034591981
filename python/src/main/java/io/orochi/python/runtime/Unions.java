package io.orochi.python.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.ArrayList;
import java.util.List;

/** {@code X | Y} of classes (PEP 604). */
public final class Unions {
  private Unions() {}

  /** The union, or NotImplemented when one of the operands cannot be in one. */
  @TruffleBoundary
  public static Object or(PyThread t, Object a, Object b) {
    return canBeMember(t, a) && canBeMember(t, b) ? of(t, a, b) : PyNone.NOT_IMPLEMENTED;
  }

  private static boolean canBeMember(PyThread t, Object o) {
    PyType type = t.context().typeOf(t, o);
    String name = type.name();
    return o == PyNone.NONE
        || o instanceof PyType
        || o instanceof PyGenericAlias
        || o instanceof PyUnion
        || name.equals("typing.TypeAliasType");
  }

  /** The union of these without repetition; a single one is given as it is. */
  @TruffleBoundary
  public static Object of(PyThread t, Object... members) {
    List<Object> flat = new ArrayList<>();
    for (Object m : members) {
      if (m instanceof PyUnion u) {
        for (Object x : u.args().items()) {
          add(t, flat, x);
        }
      } else {
        add(t, flat, m == PyNone.NONE ? t.context().type(BuiltinType.NONE_TYPE) : m);
      }
    }
    return flat.size() == 1 ? flat.get(0) : new PyUnion(PyTuple.of(flat.toArray()));
  }

  private static void add(PyThread t, List<Object> flat, Object member) {
    for (Object f : flat) {
      if (f == member
          || !(f instanceof PyType && member instanceof PyType)
              && Comparisons.equal(t, f, member)) {
        return;
      }
    }
    flat.add(member);
  }
}
