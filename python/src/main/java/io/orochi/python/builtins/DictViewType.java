package io.orochi.python.builtins;

import io.orochi.framework.operation.Operation;
import io.orochi.python.runtime.BuiltinType;
import io.orochi.python.runtime.CompareOperator;
import io.orochi.python.runtime.ContainerTexts;
import io.orochi.python.runtime.DictIterator;
import io.orochi.python.runtime.DictIterator.Kind;
import io.orochi.python.runtime.DictView;
import io.orochi.python.runtime.Iteration;
import io.orochi.python.runtime.Lengths;
import io.orochi.python.runtime.Membership;
import io.orochi.python.runtime.PyMappingProxy;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PySet;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyType;
import io.orochi.python.runtime.SetAlgebra;
import io.orochi.python.runtime.Sets;
import io.orochi.python.runtime.TypeBuilder;
import io.orochi.python.runtime.TypeDefinition;

/** The classes {@code dict_keys}, {@code dict_values} and {@code dict_items}. */
public final class DictViewType implements TypeDefinition {
  private final Kind kind;

  public DictViewType(Kind kind) {
    this.kind = kind;
  }

  @Override
  public BuiltinType type() {
    return switch (kind) {
      case KEYS -> BuiltinType.DICT_KEYS;
      case VALUES -> BuiltinType.DICT_VALUES;
      case ITEMS -> BuiltinType.DICT_ITEMS;
    };
  }

  private static DictView view(Object self) {
    return (DictView) self;
  }

  @Override
  public void define(TypeBuilder b) {
    String name = type().qualifiedName;
    b.def(
        "__repr__(self, /)",
        (t, self) ->
            Operation.atomically(
                t,
                () ->
                    ContainerTexts.ofItems(
                        t, self, "...", name + "([", view(self).toArray(t), "])")));
    b.def("__len__(self, /)", (t, self) -> (long) view(self).dict().size(t));
    b.def("__iter__(self, /)", (t, self) -> new DictIterator(t, view(self).dict(), kind));
    b.def("__reversed__(self, /)", (t, self) -> new DictIterator(t, view(self).dict(), kind, true));
    b.getter("mapping", (t, self) -> new PyMappingProxy(view(self).dict()));
    if (kind != Kind.VALUES) {
      defineSetMethods(b);
    }
  }

  private static void defineSetMethods(TypeBuilder b) {
    b.constant("__hash__", PyNone.NONE);
    b.def("__contains__(self, key, /)", (t, self, x) -> view(self).contains(t, x));
    for (CompareOperator op : CompareOperator.values()) {
      b.def(
          op.method + "(self, value, /)",
          (t, self, o) -> isSetLike(o) ? (Object) compare(t, op, self, o) : PyNone.NOT_IMPLEMENTED);
    }
    b.def("__and__(self, value, /)", (t, self, o) -> intersect(t, view(self), o));
    b.def("__rand__(self, value, /)", (t, self, o) -> intersect(t, view(self), o));
    operator(b, "or", SetAlgebra.Kind.UNION);
    operator(b, "sub", SetAlgebra.Kind.DIFFERENCE);
    operator(b, "xor", SetAlgebra.Kind.SYMMETRIC_DIFFERENCE);
    b.def(
        "isdisjoint(self, other, /)",
        (t, self, o) -> {
          for (Object item : Iteration.toArray(t, o)) {
            if (view(self).contains(t, item)) {
              return false;
            }
          }
          return true;
        });
  }

  private static boolean isSetLike(Object o) {
    return Sets.isSet(o) || o instanceof DictView v && v.kind() != Kind.VALUES;
  }

  private static boolean compare(PyThread t, CompareOperator op, Object a, Object b) {
    return Operation.atomically(
        t,
        () -> {
          int order = Long.compare(Lengths.length(t, a), Lengths.length(t, b));
          return switch (op) {
            case EQ -> order == 0 && includes(t, b, a);
            case NE -> !(order == 0 && includes(t, b, a));
            case LT -> order < 0 && includes(t, b, a);
            case LE -> order <= 0 && includes(t, b, a);
            case GT -> order > 0 && includes(t, a, b);
            case GE -> order >= 0 && includes(t, a, b);
          };
        });
  }

  private static boolean includes(PyThread t, Object outer, Object inner) {
    for (Object item : Iteration.toArray(t, inner)) {
      if (!Membership.contains(t, outer, item)) {
        return false;
      }
    }
    return true;
  }

  private static void operator(TypeBuilder b, String name, SetAlgebra.Kind kind) {
    b.def("__" + name + "__(self, value, /)", (t, self, o) -> combine(t, kind, self, o));
    b.def("__r" + name + "__(self, value, /)", (t, self, o) -> combine(t, kind, o, self));
  }

  /**
   * Goes through the other operand, or through the smaller of two views: no item is hashed twice.
   */
  private static Object intersect(PyThread t, DictView view, Object other) {
    return Operation.atomically(
        t,
        () -> {
          long size = Lengths.length(t, view);
          if (isExactSet(t, other) && size <= Lengths.length(t, other)) {
            return SetAlgebra.compute(t, SetAlgebra.Kind.INTERSECTION, other, view);
          }
          boolean swapped =
              other instanceof DictView v
                  && v.kind() != Kind.VALUES
                  && Lengths.length(t, other) > size;
          DictView asked = swapped ? (DictView) other : view;
          PySet result = new PySet(t);
          for (Object item : Iteration.toArray(t, swapped ? view : other)) {
            if (asked.contains(t, item)) {
              result.add(t, item);
            }
          }
          return result;
        });
  }

  private static boolean isExactSet(PyThread t, Object o) {
    PyType type = t.context().typeOf(t, o);
    return type == t.context().type(BuiltinType.SET)
        || type == t.context().type(BuiltinType.FROZENSET);
  }

  private static Object combine(PyThread t, SetAlgebra.Kind kind, Object a, Object b) {
    return Operation.atomically(
        t,
        () -> {
          PySet left = new PySet(t);
          SetAlgebra.addAll(t, left, a);
          return SetAlgebra.compute(t, kind, left, b);
        });
  }
}
