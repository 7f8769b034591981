package io.orochi.python.modules.collections;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import io.orochi.framework.operation.Operation;
import io.orochi.python.builtins.Reductions;
import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.BuiltinType;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.Comparisons;
import io.orochi.python.runtime.ContainerTexts;
import io.orochi.python.runtime.DictEnds;
import io.orochi.python.runtime.Dicts;
import io.orochi.python.runtime.ExtensionType;
import io.orochi.python.runtime.ExtensionType.Layout;
import io.orochi.python.runtime.PyDict;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.PyType;
import io.orochi.python.runtime.Strings;
import io.orochi.python.runtime.Subscripts;
import io.orochi.python.runtime.Texts;
import io.orochi.python.runtime.Truth;
import io.orochi.python.runtime.TypeBuilder;
import io.orochi.python.runtime.Types;

/**
 * {@code collections.OrderedDict}: a dictionary (which is ordered by itself) whose order counts in
 * comparisons and can be changed.
 */
final class OrderedDict {
  static final ExtensionType TYPE =
      ExtensionType.of(
              "collections.OrderedDict", BuiltinType.DICT, Layout.BASE, OrderedDict::define)
          .withDict();

  private OrderedDict() {}

  private static PyDict dict(Object self) {
    return (PyDict) self;
  }

  private static boolean isOrdered(PyThread t, Object o) {
    return o instanceof PyDict && t.context().typeOf(t, o).isSubtypeOf(t, t.context().type(TYPE));
  }

  private static void define(TypeBuilder b) {
    b.newMethod("(cls, *args, **kwargs)", (t, a) -> new PyDict(t, ((PyType) a[0]).instanceShape()));
    b.defN(
        "__init__(self, *args, **kwargs)",
        (t, a) -> {
          update(t, a[0], "OrderedDict", (PyTuple) a[1], (PyDict) a[2]);
          return PyNone.NONE;
        });
    b.def("__repr__(self, /)", OrderedDict::repr);
    b.constant("__hash__", PyNone.NONE);
    b.def(
        "__eq__(self, value, /)",
        (t, self, o) -> o instanceof PyDict ? (Object) equal(t, self, o) : PyNone.NOT_IMPLEMENTED);
    b.def(
        "__ne__(self, value, /)",
        (t, self, o) -> o instanceof PyDict ? (Object) !equal(t, self, o) : PyNone.NOT_IMPLEMENTED);
    b.def("move_to_end(self, /, key, last=True)", OrderedDict::moveToEnd);
    b.def("popitem(self, /, last=True)", OrderedDict::popItem);
    b.defN("pop(self, /, key, default=NULL)", OrderedDict::pop);
    b.def("setdefault(self, /, key, default=None)", OrderedDict::setDefault);
    b.defN(
        "update(self, *args, **kwargs)",
        (t, a) -> {
          update(t, a[0], "update", (PyTuple) a[1], (PyDict) a[2]);
          return PyNone.NONE;
        });
    b.def("copy(self, /)", OrderedDict::copy);
    b.classMethod(
        "fromkeys(cls, /, iterable, value=None)", (t, a) -> Dicts.fromKeys(t, a[0], a[1], a[2]));
    b.def("__or__(self, value, /)", (t, self, o) -> or(t, self, self, o));
    b.def("__ror__(self, value, /)", (t, self, o) -> or(t, self, o, self));
    b.def(
        "__ior__(self, value, /)",
        (t, self, o) -> {
          update(t, self, "update", PyTuple.of(o), PyDict.create(t));
          return self;
        });
    b.def("__reduce__(self, /)", OrderedDict::reduce);
    b.dict();
  }

  private static void update(PyThread t, Object self, String name, PyTuple args, PyDict keywords) {
    if (args.size() > 1) {
      throw PyErrors.typeError(
          name.equals("update")
              ? "update() takes at most 1 positional argument (%d given)"
              : "expected at most 1 arguments, got %d",
          args.size());
    }
    OrderedUpdates.update(t, self, args.size() == 0 ? null : args.get(0), keywords);
  }

  @TruffleBoundary
  private static Object repr(PyThread t, Object self) {
    String name = t.context().typeOf(t, self).shortName();
    if (dict(self).size(t) == 0) {
      return Strings.of(name + "()");
    }
    return ContainerTexts.guarded(
        t, self, "...", () -> Strings.of(name + "(" + Texts.javaRepr(t, dict(self).copy(t)) + ")"));
  }

  private static boolean equal(PyThread t, Object self, Object o) {
    return Operation.atomically(
        t,
        () -> {
          if (!Comparisons.dictsEqual(t, dict(self), dict(o))) {
            return false;
          }
          if (!isOrdered(t, self) || !isOrdered(t, o)) {
            return true;
          }
          Object[] a = dict(self).entries(t).keyArray();
          Object[] b = dict(o).entries(t).keyArray();
          for (int i = 0; i < a.length; i++) {
            if (i >= b.length || !Comparisons.same(t, a[i], b[i])) {
              return false;
            }
          }
          return a.length == b.length;
        });
  }

  private static Object moveToEnd(PyThread t, Object self, Object key, Object last) {
    boolean end = Truth.isTrue(t, last);
    if (dict(self).size(t) == 0 || !DictEnds.move(t, dict(self), key, end)) {
      throw missing(key);
    }
    return PyNone.NONE;
  }

  /** As CPython raises it here: None gives no arguments, a tuple gives all of them. */
  private static PyException missing(Object key) {
    Object[] args =
        key == PyNone.NONE
            ? new Object[0]
            : key instanceof PyTuple tuple ? tuple.items() : new Object[] {key};
    return PyErrors.withArgs(BuiltinException.KeyError, args);
  }

  private static Object popItem(PyThread t, Object self, Object last) {
    PyTuple item = DictEnds.popOrNull(t, dict(self), !Truth.isTrue(t, last));
    if (item == null) {
      throw PyErrors.keyError(Strings.of("dictionary is empty"));
    }
    return item;
  }

  private static Object pop(PyThread t, Object[] a) {
    Object v = dict(a[0]).removeOrNull(t, a[1]);
    if (v == null && a[2] == null) {
      throw missing(a[1]);
    }
    return v == null ? a[2] : v;
  }

  private static Object setDefault(PyThread t, Object self, Object key, Object value) {
    if (Types.inherits(t, self, "__setitem__", BuiltinType.DICT)) {
      return dict(self).setDefault(t, key, value);
    }
    Object v = dict(self).getOrNull(t, key);
    if (v == null) {
      Subscripts.set(t, self, key, value);
      v = value;
    }
    return v;
  }

  private static Object copy(PyThread t, Object self) {
    Object copy = Calls.call(t, t.context().typeOf(t, self));
    update(t, copy, "copy", PyTuple.of(self), PyDict.create(t));
    return copy;
  }

  private static Object or(PyThread t, Object self, Object a, Object b) {
    if (!(a instanceof PyDict && b instanceof PyDict)) {
      return PyNone.NOT_IMPLEMENTED;
    }
    Object result = Calls.call(t, t.context().typeOf(t, self), a);
    update(t, result, "update", PyTuple.of(b), PyDict.create(t));
    return result;
  }

  private static Object reduce(PyThread t, Object self) {
    return PyTuple.of(
        t.context().typeOf(t, self),
        PyTuple.EMPTY,
        Reductions.withState(t, self, PyTuple.EMPTY).get(2),
        PyNone.NONE,
        Calls.call(t, Reductions.builtin(t, "iter"), Calls.callMethod(t, self, "items")));
  }
}
