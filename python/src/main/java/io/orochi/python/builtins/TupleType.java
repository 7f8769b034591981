package io.orochi.python.builtins;

import io.orochi.python.runtime.BoxedValue;
import io.orochi.python.runtime.BuiltinType;
import io.orochi.python.runtime.CompareOperator;
import io.orochi.python.runtime.Comparisons;
import io.orochi.python.runtime.ContainerTexts;
import io.orochi.python.runtime.GenericAliases;
import io.orochi.python.runtime.Hashing;
import io.orochi.python.runtime.Indices;
import io.orochi.python.runtime.Iteration;
import io.orochi.python.runtime.Membership;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.PyType;
import io.orochi.python.runtime.TupleIterator;
import io.orochi.python.runtime.Tuples;
import io.orochi.python.runtime.TypeBuilder;
import io.orochi.python.runtime.TypeDefinition;
import io.orochi.python.runtime.Types;

/** The class {@code tuple}. Instances of derived classes are boxed. */
public final class TupleType implements TypeDefinition {
  @Override
  public BuiltinType type() {
    return BuiltinType.TUPLE;
  }

  private static PyTuple tuple(Object self) {
    return (PyTuple) BoxedValue.unbox(self);
  }

  @Override
  public void define(TypeBuilder b) {
    b.newMethod("(cls, iterable=(), /)", (t, a) -> make(t, (PyType) a[0], a[1]));
    b.def("__repr__(self, /)", (t, self) -> ContainerTexts.ofTuple(t, tuple(self)));
    b.def("__hash__(self, /)", (t, self) -> Hashing.of(t, tuple(self)));
    for (CompareOperator op : CompareOperator.values()) {
      b.def(
          op.method + "(self, value, /)",
          (t, self, o) ->
              BoxedValue.unbox(o) instanceof PyTuple other
                  ? Comparisons.compareTuples(t, op, tuple(self), other)
                  : PyNone.NOT_IMPLEMENTED);
    }
    b.def("__iter__(self, /)", (t, self) -> new TupleIterator(t, tuple(self)));
    b.def("__len__(self, /)", (t, self) -> (long) tuple(self).size());
    b.def("__getitem__(self, key, /)", (t, self, i) -> Tuples.get(t, tuple(self), i));
    b.def("__add__(self, value, /)", TupleType::add);
    b.def(
        "__mul__(self, value, /)",
        (t, self, n) -> Tuples.repeat(tuple(self), ListType.count(t, n)));
    b.def(
        "__rmul__(self, value, /)",
        (t, self, n) -> Tuples.repeat(tuple(self), ListType.count(t, n)));
    b.def(
        "__contains__(self, key, /)", (t, self, x) -> indexOf(t, self, x, 0, Long.MAX_VALUE) >= 0);
    b.def("__getnewargs__(self, /)", (t, self) -> PyTuple.of(PyTuple.of(tuple(self).items())));
    b.def(
        "index(self, value, start=0, stop=9223372036854775807, /)",
        (t, self, x, start, stop) -> {
          int i = indexOf(t, self, x, Indices.clamped(t, start), Indices.clamped(t, stop));
          if (i < 0) {
            throw PyErrors.valueError("tuple.index(x): x not in tuple");
          }
          return (long) i;
        });
    b.def(
        "count(self, value, /)",
        (t, self, x) -> {
          long n = 0;
          for (Object item : tuple(self).items()) {
            if (Comparisons.same(t, item, x)) {
              n++;
            }
          }
          return n;
        });
    b.classMethod("__class_getitem__(cls, item, /)", (t, a) -> GenericAliases.of(t, a[0], a[1]));
  }

  private static Object make(PyThread t, PyType cls, Object iterable) {
    boolean exact = cls == t.context().type(BuiltinType.TUPLE);
    PyTuple value =
        iterable instanceof PyTuple same ? same : PyTuple.of(Iteration.toArray(t, iterable));
    return exact ? value : new BoxedValue(t, cls.instanceShape(), value);
  }

  private static Object add(PyThread t, Object self, Object o) {
    if (BoxedValue.unbox(o) instanceof PyTuple other) {
      return Tuples.concat(tuple(self), other);
    }
    throw PyErrors.typeError(
        "can only concatenate tuple (not \"%s\") to tuple", Types.nameOf(t, o));
  }

  private static int indexOf(PyThread t, Object self, Object x, long start, long stop) {
    Object[] items = tuple(self).items();
    int n = items.length;
    long from = start < 0 ? Math.max(0, start + n) : start;
    long to = Math.min(n, stop < 0 ? stop + n : stop);
    return from >= to ? -1 : Membership.indexOf(t, items, x, (int) from, (int) to);
  }
}
