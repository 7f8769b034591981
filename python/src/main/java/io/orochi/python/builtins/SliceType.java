package io.orochi.python.builtins;

import io.orochi.python.number.Ints;
import io.orochi.python.runtime.BuiltinType;
import io.orochi.python.runtime.CompareOperator;
import io.orochi.python.runtime.Comparisons;
import io.orochi.python.runtime.Hashing;
import io.orochi.python.runtime.Indices;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PySlice;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.Strings;
import io.orochi.python.runtime.Texts;
import io.orochi.python.runtime.TypeBuilder;
import io.orochi.python.runtime.TypeDefinition;

/** The class {@code slice}. */
public final class SliceType implements TypeDefinition {
  @Override
  public BuiltinType type() {
    return BuiltinType.SLICE;
  }

  private static PySlice slice(Object self) {
    return (PySlice) self;
  }

  private static PyTuple parts(Object self) {
    return PyTuple.of(slice(self).start(), slice(self).stop(), slice(self).step());
  }

  @Override
  public void define(TypeBuilder b) {
    b.newMethod("(cls, /, *args)", (t, a) -> make(((PyTuple) a[1]).items()));
    b.def(
        "__repr__(self, /)",
        (t, self) ->
            Strings.of(
                String.format(
                    "slice(%s, %s, %s)",
                    Texts.javaRepr(t, slice(self).start()),
                    Texts.javaRepr(t, slice(self).stop()),
                    Texts.javaRepr(t, slice(self).step()))));
    for (CompareOperator op : CompareOperator.values()) {
      b.def(
          op.method + "(self, value, /)",
          (t, self, o) ->
              o instanceof PySlice
                  ? Comparisons.compareTuples(t, op, parts(self), parts(o))
                  : PyNone.NOT_IMPLEMENTED);
    }
    b.def("__hash__(self, /)", (t, self) -> Hashing.ofSlice(t, slice(self)));
    b.def("indices(self, object, /)", SliceType::indicesOf);
    b.def(
        "__reduce__(self, /)",
        (t, self) ->
            Reductions.call(
                t, "slice", slice(self).start(), slice(self).stop(), slice(self).step()));
    b.computedMember("start", (t, self) -> slice(self).start(), null);
    b.computedMember("stop", (t, self) -> slice(self).stop(), null);
    b.computedMember("step", (t, self) -> slice(self).step(), null);
  }

  private static Object make(Object[] a) {
    return switch (a.length) {
      case 0 -> throw PyErrors.typeError("slice expected at least 1 argument, got 0");
      case 1 -> new PySlice(PyNone.NONE, a[0], PyNone.NONE);
      case 2 -> new PySlice(a[0], a[1], PyNone.NONE);
      case 3 -> new PySlice(a[0], a[1], a[2]);
      default -> throw PyErrors.typeError("slice expected at most 3 arguments, got %d", a.length);
    };
  }

  private static Object indicesOf(PyThread t, Object self, Object length) {
    Object n = Indices.index(t, length);
    if (Ints.sign(n) < 0) {
      throw PyErrors.valueError("length should not be negative");
    }
    return PyTuple.of(indices(t, slice(self), n));
  }

  private static Object part(PyThread t, Object v) {
    Object i = Indices.indexOrNull(t, v);
    if (i == null) {
      throw PyErrors.typeError(
          "slice indices must be integers or None or have an __index__ method");
    }
    return i;
  }

  /** Start, stop and step for a sequence of any length, ints of any size. */
  static Object[] indices(PyThread t, PySlice slice, Object length) {
    Object step = slice.step() == PyNone.NONE ? (Object) 1L : part(t, slice.step());
    if (Ints.isZero(step)) {
      throw PyErrors.valueError("slice step cannot be zero");
    }
    boolean back = Ints.sign(step) < 0;
    Object lower = back ? -1L : 0L;
    Object upper = back ? Ints.add(length, (Object) (-1L)) : length;
    Object start =
        slice.start() == PyNone.NONE
            ? (back ? upper : lower)
            : clamp(part(t, slice.start()), length, lower, upper);
    Object stop =
        slice.stop() == PyNone.NONE
            ? (back ? lower : upper)
            : clamp(part(t, slice.stop()), length, lower, upper);
    return new Object[] {start, stop, step};
  }

  private static Object clamp(Object i, Object length, Object lower, Object upper) {
    if (Ints.sign(i) < 0) {
      Object shifted = Ints.add(i, length);
      return Ints.compare(shifted, lower) < 0 ? lower : shifted;
    }
    return Ints.compare(i, upper) > 0 ? upper : i;
  }
}
