package io.orochi.python.builtins;

import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.BuiltinType;
import io.orochi.python.runtime.CompareOperator;
import io.orochi.python.runtime.Comparisons;
import io.orochi.python.runtime.ContainerTexts;
import io.orochi.python.runtime.GenericAliases;
import io.orochi.python.runtime.Indices;
import io.orochi.python.runtime.Iteration;
import io.orochi.python.runtime.ListIterator;
import io.orochi.python.runtime.ListReverseIterator;
import io.orochi.python.runtime.ListSlices;
import io.orochi.python.runtime.Lists;
import io.orochi.python.runtime.Membership;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyList;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyType;
import io.orochi.python.runtime.Sorting;
import io.orochi.python.runtime.Truth;
import io.orochi.python.runtime.TypeBuilder;
import io.orochi.python.runtime.TypeDefinition;
import io.orochi.python.runtime.Types;

/** The class {@code list}. */
public final class ListType implements TypeDefinition {
  @Override
  public BuiltinType type() {
    return BuiltinType.LIST;
  }

  private static PyList list(Object self) {
    return (PyList) self;
  }

  @Override
  public void define(TypeBuilder b) {
    b.newMethod("(cls, *args, **kwargs)", (t, a) -> new PyList(t, ((PyType) a[0]).instanceShape()));
    b.def(
        "__init__(self, iterable=(), /)",
        (t, self, iterable) -> {
          if (list(self).size(t) == 0) {
            Lists.extend(t, list(self), iterable);
            return PyNone.NONE;
          }
          return Iteration.inOneGo(
              t,
              iterable,
              () -> {
                list(self).clear(t);
                Lists.extend(t, list(self), iterable);
                return PyNone.NONE;
              });
        });
    b.def("__repr__(self, /)", (t, self) -> ContainerTexts.ofList(t, list(self)));
    b.constant("__hash__", PyNone.NONE);
    for (CompareOperator op : CompareOperator.values()) {
      b.def(
          op.method + "(self, value, /)",
          (t, self, o) ->
              o instanceof PyList other
                  ? Comparisons.compareLists(t, op, list(self), other)
                  : PyNone.NOT_IMPLEMENTED);
    }
    b.def("__iter__(self, /)", (t, self) -> new ListIterator(t, list(self)));
    b.def("__len__(self, /)", (t, self) -> (long) list(self).size(t));
    b.def("__getitem__(self, index, /)", (t, self, i) -> ListSlices.get(t, list(self), i));
    b.def(
        "__setitem__(self, key, value, /)",
        (t, self, i, v) -> {
          ListSlices.set(t, list(self), i, v);
          return PyNone.NONE;
        });
    b.def(
        "__delitem__(self, key, /)",
        (t, self, i) -> {
          ListSlices.delete(t, list(self), i);
          return PyNone.NONE;
        });
    b.def("__add__(self, value, /)", ListType::add);
    b.def("__mul__(self, value, /)", (t, self, n) -> Lists.repeat(t, list(self), count(t, n)));
    b.def("__rmul__(self, value, /)", (t, self, n) -> Lists.repeat(t, list(self), count(t, n)));
    b.def(
        "__contains__(self, key, /)",
        (t, self, x) -> Membership.indexOf(t, list(self), x, 0, Long.MAX_VALUE) >= 0);
    b.def(
        "__iadd__(self, value, /)",
        (t, self, o) -> {
          Lists.extend(t, list(self), o);
          return self;
        });
    b.def(
        "__imul__(self, value, /)",
        (t, self, n) -> {
          Lists.repeatInPlace(t, list(self), count(t, n));
          return self;
        });
    b.def("__reversed__(self, /)", (t, self) -> new ListReverseIterator(t, list(self)));
    b.def("__sizeof__(self, /)", (t, self) -> 56L + 8L * list(self).size(t));
    b.def(
        "clear(self, /)",
        (t, self) -> {
          list(self).clear(t);
          return PyNone.NONE;
        });
    b.def("copy(self, /)", (t, self) -> Lists.repeat(t, list(self), 1));
    b.inlined(
        "append(self, object, /)",
        (t, self, x) -> {
          list(self).append(t, x);
          return PyNone.NONE;
        });
    b.def(
        "insert(self, index, object, /)",
        (t, self, i, x) -> {
          list(self).insert(t, Indices.toLong(t, i), x);
          return PyNone.NONE;
        });
    b.def(
        "extend(self, iterable, /)",
        (t, self, iterable) -> {
          Lists.extend(t, list(self), iterable);
          return PyNone.NONE;
        });
    b.def("pop(self, index=-1, /)", (t, self, i) -> Lists.pop(t, list(self), Indices.toLong(t, i)));
    b.def(
        "remove(self, value, /)",
        (t, self, x) -> {
          Lists.remove(t, list(self), x);
          return PyNone.NONE;
        });
    b.def(
        "index(self, value, start=0, stop=9223372036854775807, /)",
        (t, self, x, start, stop) ->
            Lists.index(t, list(self), x, Indices.clamped(t, start), Indices.clamped(t, stop)));
    b.def("count(self, value, /)", (t, self, x) -> Lists.count(t, list(self), x));
    b.def(
        "reverse(self, /)",
        (t, self) -> {
          list(self).reverse(t);
          return PyNone.NONE;
        });
    b.def(
        "sort(self, /, *, key=None, reverse=False)",
        (t, self, key, reverse) -> {
          Sorting.sort(t, list(self), key, Truth.isTrue(t, reverse));
          return PyNone.NONE;
        });
    b.classMethod("__class_getitem__(cls, item, /)", (t, a) -> GenericAliases.of(t, a[0], a[1]));
  }

  private static Object add(PyThread t, Object self, Object o) {
    if (o instanceof PyList other) {
      return Lists.concat(t, list(self), other);
    }
    throw PyErrors.typeError("can only concatenate list (not \"%s\") to list", Types.nameOf(t, o));
  }

  /** The number of repetitions of a sequence. */
  static long count(PyThread t, Object n) {
    Object i = Indices.indexOrNull(t, n);
    if (i == null) {
      throw PyErrors.typeError(
          "'%s' object cannot be interpreted as an integer", Types.nameOf(t, n));
    }
    return Indices.toLong(t, n, BuiltinException.OverflowError);
  }
}
