package io.orochi.python.modules.builtin;

import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.number.Ints;
import io.orochi.python.runtime.BinaryOperator;
import io.orochi.python.runtime.BoxedValue;
import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.BuiltinType;
import io.orochi.python.runtime.CallableIterator;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.CompareOperator;
import io.orochi.python.runtime.Comparisons;
import io.orochi.python.runtime.Exceptions;
import io.orochi.python.runtime.Iteration;
import io.orochi.python.runtime.Lengths;
import io.orochi.python.runtime.ModuleBuilder;
import io.orochi.python.runtime.Operators;
import io.orochi.python.runtime.PyBytes;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyFunction;
import io.orochi.python.runtime.PyIterator;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.PyType;
import io.orochi.python.runtime.Sorting;
import io.orochi.python.runtime.Truth;
import java.math.BigInteger;

/** Functions that go through the items of an iterable. */
public final class IterationFunctions {
  private IterationFunctions() {}

  public static void define(ModuleBuilder b) {
    b.def("all(iterable, /)", (t, iterable) -> untilTruthIs(t, iterable, false));
    b.def("any(iterable, /)", (t, iterable) -> untilTruthIs(t, iterable, true));
    b.inlined("len(obj, /)", (t, o) -> Lengths.length(t, o));
    b.def("iter(object, sentinel=NULL, /)", (t, o, sentinel) -> iter(t, o, sentinel));
    b.def("next(iterator, default=NULL, /)", (t, iterator, other) -> next(t, iterator, other));
    b.defN(
        "max(*args, key=None, default=NULL)",
        (t, a) -> extreme(t, "max", CompareOperator.GT, (PyTuple) a[0], a[1], a[2]));
    b.defN(
        "min(*args, key=None, default=NULL)",
        (t, a) -> extreme(t, "min", CompareOperator.LT, (PyTuple) a[0], a[1], a[2]));
    b.defN(
        "sorted(*args, key=None, reverse=False)",
        (t, a) -> {
          PyTuple args = (PyTuple) a[0];
          if (args.size() != 1) {
            throw PyErrors.typeError("sorted expected 1 argument, got %d", args.size());
          }
          return Sorting.sorted(t, args.get(0), a[1], Truth.isTrue(t, a[2]));
        });
    b.def("sum(iterable, /, start=0)", (t, iterable, start) -> sum(t, iterable, start));
    b.def("anext(aiterator, default=NULL, /)", (t, o, other) -> NextAwaitable.next(t, o, other));
    b.def("aiter(async_iterable, /)", (t, o) -> asyncIter(t, o));
  }

  private static boolean untilTruthIs(PyThread t, Object iterable, boolean wanted) {
    return Iteration.inOneGo(t, iterable, () -> untilTruthIsNow(t, iterable, wanted));
  }

  private static boolean untilTruthIsNow(PyThread t, Object iterable, boolean wanted) {
    Object it = Iteration.iter(t, iterable);
    for (Object v = Iteration.next(t, it); v != null; v = Iteration.next(t, it)) {
      if (Truth.isTrue(t, v) == wanted) {
        return wanted;
      }
    }
    return !wanted;
  }

  private static Object iter(PyThread t, Object o, Object sentinel) {
    if (sentinel == null) {
      return Iteration.iter(t, o);
    }
    if (!Calls.isCallable(t, o)) {
      throw PyErrors.typeError("iter(object, sentinel): object must be callable");
    }
    return new CallableIterator(t, o, sentinel);
  }

  private static Object next(PyThread t, Object iterator, Object other) {
    if (!Iteration.isIterator(t, iterator)) {
      throw PyErrors.typeError(
          "'%s' object is not an iterator", t.context().typeOf(t, iterator).name());
    }
    if (other == null) {
      if (!(iterator instanceof PyIterator)) {
        return Calls.callSpecial(t, iterator, "__next__"); // its StopIteration may carry a value
      }
      Object v = Iteration.next(t, iterator);
      if (v == null) {
        throw PyErrors.withArgs(BuiltinException.StopIteration);
      }
      return v;
    }
    try {
      Object v = Iteration.next(t, iterator);
      return v == null ? other : v;
    } catch (PyException e) {
      if (Exceptions.matches(t, e, BuiltinException.StopIteration)) {
        return other;
      }
      throw e;
    }
  }

  private static Object asyncIter(PyThread t, Object o) {
    Object it = Calls.callSpecial(t, o, "__aiter__");
    if (it == null) {
      throw PyErrors.typeError(
          "'%s' object is not an async iterable", t.context().typeOf(t, o).name());
    }
    if (t.context().typeOf(t, it).find(t, "__anext__") == null) {
      throw PyErrors.typeError(
          "aiter() returned not an async iterator of type '%s'", t.context().typeOf(t, it).name());
    }
    return it;
  }

  private static Object extreme(
      PyThread t, String name, CompareOperator better, PyTuple args, Object key, Object other) {
    if (args.size() == 0) {
      throw PyErrors.typeError("%s expected at least 1 argument, got 0", name);
    }
    if (args.size() > 1) {
      if (other != null) {
        throw PyErrors.typeError(
            "Cannot specify a default for %s() with multiple positional arguments", name);
      }
    }
    Object iterable = args.size() > 1 ? args : args.get(0);
    return key instanceof PyFunction
        ? extremeNow(t, name, better, iterable, key, other)
        : Iteration.inOneGo(t, iterable, () -> extremeNow(t, name, better, iterable, key, other));
  }

  private static Object extremeNow(
      PyThread t, String name, CompareOperator better, Object iterable, Object key, Object other) {
    Object it = Iteration.iter(t, iterable);
    Object best = null;
    Object bestKey = null;
    for (Object v = Iteration.next(t, it); v != null; v = Iteration.next(t, it)) {
      Object k = key == PyNone.NONE ? v : Calls.call(t, key, v);
      if (best == null || Comparisons.holds(t, better, k, bestKey)) {
        best = v;
        bestKey = k;
      }
    }
    if (best == null) {
      if (other == null) {
        throw PyErrors.valueError("%s() iterable argument is empty", name);
      }
      return other;
    }
    return best;
  }

  private static Object sum(PyThread t, Object iterable, Object start) {
    return Iteration.inOneGo(t, iterable, () -> sumNow(t, iterable, start));
  }

  private static Object sumNow(PyThread t, Object iterable, Object start) {
    Object it = Iteration.iter(t, iterable);
    Object plain = BoxedValue.unbox(start);
    if (plain instanceof TruffleString) {
      throw PyErrors.typeError("sum() can't sum strings [use ''.join(seq) instead]");
    }
    if (plain instanceof PyBytes) {
      throw PyErrors.typeError("sum() can't sum bytes [use b''.join(seq) instead]");
    }
    PyType type = t.context().typeOf(t, start);
    if (type.isSubtypeOf(t, t.context().type(BuiltinType.BYTEARRAY))) {
      throw PyErrors.typeError("sum() can't sum bytearray [use b''.join(seq) instead]");
    }
    Object total = start;
    Object v = Iteration.next(t, it);
    if (total instanceof Long || total instanceof BigInteger) {
      while (v instanceof Long || v instanceof BigInteger || v instanceof Boolean) {
        total = Ints.add(total, v instanceof Boolean flag ? (Object) (flag ? 1L : 0L) : v);
        v = Iteration.next(t, it);
      }
      if (v instanceof Double d) {
        total = Ints.toDouble(total) + d;
        v = Iteration.next(t, it);
      }
    }
    if (total instanceof Double) {
      CompensatedSum sum = new CompensatedSum((Double) total);
      while (sum.add(v)) {
        v = Iteration.next(t, it);
      }
      total = sum.total();
    }
    while (v != null) {
      total = Operators.binary(t, BinaryOperator.ADD, total, v);
      v = Iteration.next(t, it);
    }
    return total;
  }

  /** A sum of floats after Neumaier: as CPython since 3.12. */
  private static final class CompensatedSum {
    private double sum;
    private double compensation;

    CompensatedSum(double start) {
      sum = start;
    }

    /** False when the value is no float and no int that is one exactly enough. */
    boolean add(Object v) {
      if (v instanceof Double d) {
        double x = d;
        double next = sum + x;
        compensation += Math.abs(sum) >= Math.abs(x) ? sum - next + x : x - next + sum;
        sum = next;
        return true;
      }
      if (v instanceof Long l) {
        sum += l;
        return true;
      }
      return false;
    }

    double total() {
      return compensation != 0 && !Double.isInfinite(compensation) && !Double.isNaN(compensation)
          ? sum + compensation
          : sum;
    }
  }
}
