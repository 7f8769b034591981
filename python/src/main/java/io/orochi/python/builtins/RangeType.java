package io.orochi.python.builtins;

import io.orochi.python.number.Ints;
import io.orochi.python.runtime.BuiltinType;
import io.orochi.python.runtime.Comparisons;
import io.orochi.python.runtime.Hashing;
import io.orochi.python.runtime.Indices;
import io.orochi.python.runtime.Iteration;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyRange;
import io.orochi.python.runtime.PySlice;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.Strings;
import io.orochi.python.runtime.Texts;
import io.orochi.python.runtime.TypeBuilder;
import io.orochi.python.runtime.TypeDefinition;
import io.orochi.python.runtime.Types;
import java.math.BigInteger;

/** The class {@code range}. */
public final class RangeType implements TypeDefinition {
  @Override
  public BuiltinType type() {
    return BuiltinType.RANGE;
  }

  private static PyRange range(Object self) {
    return (PyRange) self;
  }

  @Override
  public void define(TypeBuilder b) {
    b.newMethod("(cls, /, *args)", (t, a) -> make(t, ((PyTuple) a[1]).items()));
    b.def("__repr__(self, /)", RangeType::repr);
    b.def("__hash__(self, /)", RangeType::hash);
    b.def(
        "__eq__(self, value, /)",
        (t, self, o) ->
            o instanceof PyRange r ? (Object) equal(range(self), r) : PyNone.NOT_IMPLEMENTED);
    b.def(
        "__ne__(self, value, /)",
        (t, self, o) ->
            o instanceof PyRange r ? (Object) !equal(range(self), r) : PyNone.NOT_IMPLEMENTED);
    for (String ordering : new String[] {"__lt__", "__le__", "__gt__", "__ge__"}) {
      b.def(ordering + "(self, value, /)", (t, self, o) -> PyNone.NOT_IMPLEMENTED);
    }
    b.def("__iter__(self, /)", (t, self) -> range(self).iterator(t));
    b.def("__len__(self, /)", (t, self) -> range(self).length());
    b.def("__bool__(self, /)", (t, self) -> !Ints.isZero(range(self).length()));
    b.def("__getitem__(self, key, /)", (t, self, key) -> get(t, range(self), key));
    b.def("__contains__(self, key, /)", (t, self, x) -> contains(t, range(self), x));
    b.def("__reversed__(self, /)", (t, self) -> range(self).reversed(t));
    b.def(
        "__reduce__(self, /)",
        (t, self) ->
            Reductions.call(
                t, "range", range(self).start(), range(self).stop(), range(self).step()));
    b.def("count(self, value, /)", (t, self, x) -> count(t, range(self), x));
    b.def("index(self, value, /)", (t, self, x) -> index(t, range(self), x));
    b.computedMember("start", (t, self) -> range(self).start(), null);
    b.computedMember("stop", (t, self) -> range(self).stop(), null);
    b.computedMember("step", (t, self) -> range(self).step(), null);
  }

  private static Object make(PyThread t, Object[] a) {
    return switch (a.length) {
      case 0 -> throw PyErrors.typeError("range expected at least 1 argument, got 0");
      case 1 -> PyRange.of(0L, Indices.index(t, a[0]), 1L);
      case 2 -> PyRange.of(Indices.index(t, a[0]), Indices.index(t, a[1]), 1L);
      case 3 -> PyRange.of(Indices.index(t, a[0]), Indices.index(t, a[1]), Indices.index(t, a[2]));
      default -> throw PyErrors.typeError("range expected at most 3 arguments, got %d", a.length);
    };
  }

  private static Object repr(PyThread t, Object self) {
    PyRange r = range(self);
    String text = "range(" + Texts.javaRepr(t, r.start()) + ", " + Texts.javaRepr(t, r.stop());
    boolean one = r.step() instanceof Long l && l == 1;
    return Strings.of(one ? text + ")" : text + ", " + Texts.javaRepr(t, r.step()) + ")");
  }

  private static Object hash(PyThread t, Object self) {
    PyRange r = range(self);
    boolean empty = Ints.isZero(r.length());
    boolean one = r.length() instanceof Long l && l == 1;
    return Hashing.of(
        t,
        PyTuple.of(
            r.length(), empty ? PyNone.NONE : r.start(), empty || one ? PyNone.NONE : r.step()));
  }

  private static boolean equal(PyRange a, PyRange b) {
    if (!a.length().equals(b.length())) {
      return false;
    }
    if (Ints.isZero(a.length())) {
      return true;
    }
    return a.start().equals(b.start()) && (a.length().equals(1L) || a.step().equals(b.step()));
  }

  private static Object get(PyThread t, PyRange r, Object key) {
    if (key instanceof PySlice slice) {
      return slice(t, r, slice);
    }
    Object i = Indices.indexOrNull(t, key);
    if (i == null) {
      throw PyErrors.typeError(
          "range indices must be integers or slices, not %s", Types.nameOf(t, key));
    }
    if (Ints.sign(i) < 0) {
      i = Ints.add(i, r.length());
    }
    if (Ints.sign(i) < 0 || Ints.compare(i, r.length()) >= 0) {
      throw PyErrors.indexError("range object index out of range");
    }
    return r.item(i);
  }

  private static Object slice(PyThread t, PyRange r, PySlice slice) {
    Object[] parts = SliceType.indices(t, slice, r.length());
    return PyRange.of(r.item(parts[0]), r.item(parts[1]), Ints.multiply(r.step(), parts[2]));
  }

  /** The index of an int in the range, or null. */
  private static Object indexOfInt(PyRange r, Object x) {
    if (Ints.isZero(r.length())) {
      return null;
    }
    Object distance = Ints.subtract(x, r.start());
    if (!Ints.isZero(Ints.modulo(distance, r.step()))) {
      return null;
    }
    Object i = Ints.floorDivide(distance, r.step());
    return Ints.sign(i) >= 0 && Ints.compare(i, r.length()) < 0 ? i : null;
  }

  private static Object asInt(Object x) {
    return x instanceof Long || x instanceof BigInteger
        ? x
        : x instanceof Boolean v ? (Object) (v ? 1L : 0L) : null;
  }

  private static boolean contains(PyThread t, PyRange r, Object x) {
    Object i = asInt(x);
    if (i != null) {
      return indexOfInt(r, i) != null;
    }
    Object it = r.iterator(t);
    for (Object v = Iteration.next(t, it); v != null; v = Iteration.next(t, it)) {
      if (Comparisons.equal(t, v, x)) {
        return true;
      }
    }
    return false;
  }

  private static Object count(PyThread t, PyRange r, Object x) {
    Object i = asInt(x);
    if (i != null) {
      return indexOfInt(r, i) != null ? 1L : 0L;
    }
    long n = 0;
    Object it = r.iterator(t);
    for (Object v = Iteration.next(t, it); v != null; v = Iteration.next(t, it)) {
      if (Comparisons.equal(t, v, x)) {
        n++;
      }
    }
    return n;
  }

  private static Object index(PyThread t, PyRange r, Object x) {
    Object i = asInt(x);
    if (i != null) {
      Object found = indexOfInt(r, i);
      if (found == null) {
        throw PyErrors.valueError("%s is not in range", Texts.javaRepr(t, x));
      }
      return found;
    }
    Object it = r.iterator(t);
    long n = 0;
    for (Object v = Iteration.next(t, it); v != null; v = Iteration.next(t, it), n++) {
      if (Comparisons.equal(t, v, x)) {
        return n;
      }
    }
    throw PyErrors.valueError("sequence.index(x): x not in sequence");
  }
}
