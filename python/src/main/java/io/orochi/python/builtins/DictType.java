package io.orochi.python.builtins;

import io.orochi.python.runtime.BuiltinType;
import io.orochi.python.runtime.Comparisons;
import io.orochi.python.runtime.ContainerTexts;
import io.orochi.python.runtime.DictIterator;
import io.orochi.python.runtime.DictIterator.Kind;
import io.orochi.python.runtime.DictView;
import io.orochi.python.runtime.Dicts;
import io.orochi.python.runtime.GenericAliases;
import io.orochi.python.runtime.PyDict;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.PyType;
import io.orochi.python.runtime.TypeBuilder;
import io.orochi.python.runtime.TypeDefinition;

/** The class {@code dict}. */
public final class DictType implements TypeDefinition {
  @Override
  public BuiltinType type() {
    return BuiltinType.DICT;
  }

  private static PyDict dict(Object self) {
    return (PyDict) self;
  }

  @Override
  public void define(TypeBuilder b) {
    b.newMethod("(cls, *args, **kwargs)", (t, a) -> new PyDict(t, ((PyType) a[0]).instanceShape()));
    b.defN(
        "__init__(self, *args, **kwargs)",
        (t, a) -> {
          Dicts.update(t, dict(a[0]), "dict", (PyTuple) a[1], (PyDict) a[2]);
          return PyNone.NONE;
        });
    b.def("__repr__(self, /)", (t, self) -> ContainerTexts.ofDict(t, dict(self)));
    b.constant("__hash__", PyNone.NONE);
    b.def(
        "__eq__(self, value, /)",
        (t, self, o) ->
            o instanceof PyDict other
                ? (Object) Comparisons.dictsEqual(t, dict(self), other)
                : PyNone.NOT_IMPLEMENTED);
    b.def(
        "__ne__(self, value, /)",
        (t, self, o) ->
            o instanceof PyDict other
                ? (Object) !Comparisons.dictsEqual(t, dict(self), other)
                : PyNone.NOT_IMPLEMENTED);
    for (String ordering : new String[] {"__lt__", "__le__", "__gt__", "__ge__"}) {
      b.def(ordering + "(self, value, /)", (t, self, o) -> PyNone.NOT_IMPLEMENTED);
    }
    b.def("__iter__(self, /)", (t, self) -> new DictIterator(t, dict(self), Kind.KEYS));
    b.def("__len__(self, /)", (t, self) -> (long) dict(self).size(t));
    b.def("__getitem__(self, key, /)", (t, self, key) -> Dicts.get(t, dict(self), key));
    b.def(
        "__setitem__(self, key, value, /)",
        (t, self, key, v) -> {
          dict(self).put(t, key, v);
          return PyNone.NONE;
        });
    b.def(
        "__delitem__(self, key, /)",
        (t, self, key) -> {
          dict(self).remove(t, key);
          return PyNone.NONE;
        });
    b.def("__contains__(self, key, /)", (t, self, key) -> dict(self).contains(t, key));
    b.def("__or__(self, value, /)", (t, self, o) -> Dicts.or(t, self, o));
    b.def("__ror__(self, value, /)", (t, self, o) -> Dicts.or(t, o, self));
    b.def(
        "__ior__(self, value, /)",
        (t, self, o) -> {
          Dicts.update(t, dict(self), "update", PyTuple.of(o), PyDict.create(t));
          return self;
        });
    b.def("__reversed__(self, /)", (t, self) -> new DictIterator(t, dict(self), Kind.KEYS, true));
    b.def("__sizeof__(self, /)", (t, self) -> 64L + 48L * dict(self).size(t));
    b.inlined(
        "get(self, key, default=None, /)",
        (t, self, key, fallback) -> {
          Object v = dict(self).getOrNull(t, key);
          return v == null ? fallback : v;
        });
    b.def(
        "setdefault(self, key, default=None, /)",
        (t, self, key, v) -> dict(self).setDefault(t, key, v));
    b.def(
        "pop(self, key, default=NULL, /)",
        (t, self, key, fallback) -> Dicts.pop(t, dict(self), key, fallback));
    b.def("popitem(self, /)", (t, self) -> Dicts.popItem(t, dict(self)));
    b.def("keys(self, /)", (t, self) -> new DictView(dict(self), Kind.KEYS));
    b.def("items(self, /)", (t, self) -> new DictView(dict(self), Kind.ITEMS));
    b.def("values(self, /)", (t, self) -> new DictView(dict(self), Kind.VALUES));
    b.defN(
        "update(self, *args, **kwargs)",
        (t, a) -> {
          Dicts.update(t, dict(a[0]), "update", (PyTuple) a[1], (PyDict) a[2]);
          return PyNone.NONE;
        });
    b.classMethod(
        "fromkeys(cls, iterable, value=None, /)", (t, a) -> Dicts.fromKeys(t, a[0], a[1], a[2]));
    b.def(
        "clear(self, /)",
        (t, self) -> {
          dict(self).clear(t);
          return PyNone.NONE;
        });
    b.def("copy(self, /)", (t, self) -> Dicts.copy(t, dict(self)));
    b.classMethod("__class_getitem__(cls, item, /)", (t, a) -> GenericAliases.of(t, a[0], a[1]));
  }
}
