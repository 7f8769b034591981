package io.orochi.python.builtins;

import io.orochi.python.runtime.BoxedValue;
import io.orochi.python.runtime.CompareOperator;
import io.orochi.python.runtime.Comparisons;
import io.orochi.python.runtime.ContainerTexts;
import io.orochi.python.runtime.GenericAliases;
import io.orochi.python.runtime.Lengths;
import io.orochi.python.runtime.PyFrozenSet;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PySet;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.SetAlgebra;
import io.orochi.python.runtime.SetAlgebra.Kind;
import io.orochi.python.runtime.SetIterator;
import io.orochi.python.runtime.Sets;
import io.orochi.python.runtime.TypeBuilder;

/** What {@code set} and {@code frozenset} have in common. */
final class SetMethods {
  private SetMethods() {}

  /** A result in the class of the operand that decides it. */
  private static Object likeSelf(PyThread t, Object self, PySet result) {
    return self instanceof PySet ? result : PyFrozenSet.copyOf(t, result);
  }

  /** The value of a copy: a frozenset that is exact is its own copy. */
  private static Object copy(PyThread t, Object self) {
    if (self instanceof PyFrozenSet) {
      return self;
    }
    return likeSelf(t, self, SetAlgebra.compute(t, Kind.UNION, self, PyTuple.EMPTY));
  }

  static void define(TypeBuilder b) {
    b.def("__repr__(self, /)", (t, self) -> ContainerTexts.ofSet(t, self));
    b.def("__len__(self, /)", (t, self) -> Lengths.ofSet(t, self));
    b.def("__contains__(self, object, /)", (t, self, x) -> Sets.hasMember(t, self, x));
    b.def(
        "__iter__(self, /)",
        (t, self) ->
            self instanceof PySet s
                ? new SetIterator(t, s)
                : new SetIterator(t, (PyFrozenSet) BoxedValue.unbox(self)));
    for (CompareOperator op : CompareOperator.values()) {
      b.def(
          op.method + "(self, value, /)",
          (t, self, o) ->
              Sets.isSet(o)
                  ? (Object) Comparisons.compareSets(t, op, self, o)
                  : PyNone.NOT_IMPLEMENTED);
    }
    operator(b, "or", Kind.UNION);
    operator(b, "and", Kind.INTERSECTION);
    operator(b, "sub", Kind.DIFFERENCE);
    operator(b, "xor", Kind.SYMMETRIC_DIFFERENCE);
    b.def("copy(self, /)", (t, self) -> copy(t, self));
    b.defN("union(self, /, *others)", (t, a) -> all(t, Kind.UNION, a));
    b.defN("intersection(self, /, *others)", (t, a) -> all(t, Kind.INTERSECTION, a));
    b.defN("difference(self, /, *others)", (t, a) -> all(t, Kind.DIFFERENCE, a));
    b.def(
        "symmetric_difference(self, other, /)",
        (t, self, o) ->
            likeSelf(t, self, SetAlgebra.compute(t, Kind.SYMMETRIC_DIFFERENCE, self, o)));
    b.def("isdisjoint(self, other, /)", (t, self, o) -> SetAlgebra.areDisjoint(t, self, o));
    b.def("issubset(self, other, /)", (t, self, o) -> SetAlgebra.isSubset(t, self, o));
    b.def("issuperset(self, other, /)", (t, self, o) -> SetAlgebra.isSuperset(t, self, o));
    b.def("__reduce__(self, /)", SetMethods::reduce);
    b.def("__sizeof__(self, /)", (t, self) -> 200L + 16 * Lengths.ofSet(t, self));
    b.classMethod("__class_getitem__(cls, item, /)", (t, a) -> GenericAliases.of(t, a[0], a[1]));
  }

  private static void operator(TypeBuilder b, String name, Kind kind) {
    b.def(
        "__" + name + "__(self, value, /)",
        (t, self, o) ->
            Sets.isSet(o)
                ? likeSelf(t, self, SetAlgebra.compute(t, kind, self, o))
                : PyNone.NOT_IMPLEMENTED);
    b.def(
        "__r" + name + "__(self, value, /)",
        (t, self, o) ->
            Sets.isSet(o)
                ? likeSelf(t, o, SetAlgebra.compute(t, kind, o, self))
                : PyNone.NOT_IMPLEMENTED);
  }

  private static Object all(PyThread t, Kind kind, Object[] a) {
    Object self = a[0];
    Object result = self;
    for (Object other : ((PyTuple) a[1]).items()) {
      result = SetAlgebra.compute(t, kind, result, other);
    }
    return result == self ? copy(t, self) : likeSelf(t, self, (PySet) result);
  }

  private static Object reduce(PyThread t, Object self) {
    return Reductions.withState(t, self, PyTuple.of(Reductions.list(t, Sets.items(t, self))));
  }
}
