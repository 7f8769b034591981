package io.orochi.python.modules.ordering;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import io.orochi.framework.operation.Operation;
import io.orochi.python.runtime.BuiltinType;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.CompareOperator;
import io.orochi.python.runtime.Comparisons;
import io.orochi.python.runtime.Indices;
import io.orochi.python.runtime.Lengths;
import io.orochi.python.runtime.ModuleBuilder;
import io.orochi.python.runtime.ModuleDefinition;
import io.orochi.python.runtime.PyDict;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyList;
import io.orochi.python.runtime.PyMappingProxy;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.Subscripts;
import io.orochi.python.runtime.Types;

/** The module {@code _bisect}. */
public final class BisectModule implements ModuleDefinition {
  @Override
  public String name() {
    return "_bisect";
  }

  @Override
  public void define(ModuleBuilder b) {
    b.defN("bisect_left(a, x, lo=0, hi=None, *, key=None)", (t, a) -> bisect(t, a, false));
    b.defN("bisect_right(a, x, lo=0, hi=None, *, key=None)", (t, a) -> bisect(t, a, true));
    b.defN("insort_left(a, x, lo=0, hi=None, *, key=None)", (t, a) -> insort(t, a, false));
    b.defN("insort_right(a, x, lo=0, hi=None, *, key=None)", (t, a) -> insort(t, a, true));
  }

  @TruffleBoundary
  private static Object bisect(PyThread t, Object[] a, boolean right) {
    return Operation.atomically(t, () -> find(t, a, a[1], right));
  }

  private static long find(PyThread t, Object[] a, Object x, boolean right) {
    long low = Indices.toLong(t, a[2]);
    if (low < 0) {
      throw PyErrors.valueError("lo must be non-negative");
    }
    checkMapping(t, a[0]);
    long high = a[3] == PyNone.NONE ? Lengths.length(t, a[0]) : Indices.toLong(t, a[3]);
    if (t.context().typeOf(t, a[0]).find(t, "__getitem__") == null) {
      throw PyErrors.typeError("'%s' object does not support indexing", Types.nameOf(t, a[0]));
    }
    Object key = a[4];
    while (low < high) {
      long middle = low + high >>> 1;
      Object item = Subscripts.get(t, a[0], middle);
      if (key != PyNone.NONE) {
        item = Calls.call(t, key, item);
      }
      boolean goLeft =
          right
              ? Comparisons.holds(t, CompareOperator.LT, x, item)
              : !Comparisons.holds(t, CompareOperator.LT, item, x);
      if (goLeft) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** Refuses what is a mapping in C and no sequence: dictionaries. */
  private static void checkMapping(PyThread t, Object o) {
    if (o instanceof PyDict && Types.inherits(t, o, "__getitem__", BuiltinType.DICT)
        || o instanceof PyMappingProxy) {
      throw PyErrors.typeError("%s is not a sequence", Types.nameOf(t, o));
    }
  }

  @TruffleBoundary
  private static Object insort(PyThread t, Object[] a, boolean right) {
    return Operation.atomically(
        t,
        () -> {
          Object x = a[4] == PyNone.NONE ? a[1] : Calls.call(t, a[4], a[1]);
          long i = find(t, a, x, right);
          if (a[0] instanceof PyList list && list.isExact()) {
            list.insert(t, i, a[1]);
          } else {
            Calls.callMethod(t, a[0], "insert", i, a[1]);
          }
          return PyNone.NONE;
        });
  }
}
