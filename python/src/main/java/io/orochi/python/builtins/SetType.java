package io.orochi.python.builtins;

import io.orochi.python.runtime.BuiltinType;
import io.orochi.python.runtime.Iteration;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PySet;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.PyType;
import io.orochi.python.runtime.SetAlgebra;
import io.orochi.python.runtime.SetAlgebra.Kind;
import io.orochi.python.runtime.Sets;
import io.orochi.python.runtime.Strings;
import io.orochi.python.runtime.TypeBuilder;
import io.orochi.python.runtime.TypeDefinition;

/** The class {@code set}. */
public final class SetType implements TypeDefinition {
  @Override
  public BuiltinType type() {
    return BuiltinType.SET;
  }

  private static PySet set(Object self) {
    return (PySet) self;
  }

  @Override
  public void define(TypeBuilder b) {
    b.newMethod("(cls, *args, **kwargs)", (t, a) -> new PySet(t, ((PyType) a[0]).instanceShape()));
    b.defN(
        "__init__(self, /, *args)",
        (t, a) -> {
          PyTuple args = (PyTuple) a[1];
          if (args.size() > 1) {
            throw PyErrors.typeError("set expected at most 1 argument, got %d", args.size());
          }
          Object items = args.size() == 1 ? args.get(0) : PyTuple.EMPTY;
          return Iteration.inOneGo(
              t,
              items,
              () -> {
                if (set(a[0]).size(t) > 0) {
                  set(a[0]).clear(t);
                }
                SetAlgebra.addAll(t, set(a[0]), items);
                return PyNone.NONE;
              });
        });
    b.constant("__hash__", PyNone.NONE);
    SetMethods.define(b);
    b.inlined(
        "add(self, object, /)",
        (t, self, x) -> {
          set(self).add(t, x);
          return PyNone.NONE;
        });
    b.def(
        "remove(self, object, /)",
        (t, self, x) -> {
          if (!set(self).discard(t, Sets.hashable(t, x))) {
            throw PyErrors.keyError(x);
          }
          return PyNone.NONE;
        });
    b.def(
        "discard(self, object, /)",
        (t, self, x) -> {
          set(self).discard(t, Sets.hashable(t, x));
          return PyNone.NONE;
        });
    b.def("pop(self, /)", (t, self) -> pop(t, set(self)));
    b.def(
        "clear(self, /)",
        (t, self) -> {
          set(self).clear(t);
          return PyNone.NONE;
        });
    updates(b, "update", "or", Kind.UNION);
    updates(b, "intersection_update", "and", Kind.INTERSECTION);
    updates(b, "difference_update", "sub", Kind.DIFFERENCE);
    b.def(
        "symmetric_difference_update(self, other, /)",
        (t, self, o) -> {
          SetAlgebra.update(t, Kind.SYMMETRIC_DIFFERENCE, set(self), o);
          return PyNone.NONE;
        });
    inPlace(b, "xor", Kind.SYMMETRIC_DIFFERENCE);
  }

  private static void updates(TypeBuilder b, String name, String operator, Kind kind) {
    b.defN(
        name + "(self, /, *others)",
        (t, a) -> {
          for (Object other : ((PyTuple) a[1]).items()) {
            SetAlgebra.update(t, kind, set(a[0]), other);
          }
          return PyNone.NONE;
        });
    inPlace(b, operator, kind);
  }

  private static void inPlace(TypeBuilder b, String operator, Kind kind) {
    b.def(
        "__i" + operator + "__(self, value, /)",
        (t, self, o) -> {
          if (!Sets.isSet(o)) {
            return PyNone.NOT_IMPLEMENTED;
          }
          SetAlgebra.update(t, kind, set(self), o);
          return self;
        });
  }

  private static Object pop(PyThread t, PySet set) {
    Object item = set.popOrNull(t);
    if (item == null) {
      throw PyErrors.keyError(Strings.of("pop from an empty set"));
    }
    return item;
  }
}
