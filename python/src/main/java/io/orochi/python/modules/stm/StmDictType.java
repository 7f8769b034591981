package io.orochi.python.modules.stm;

import io.orochi.python.runtime.ExtensionType;
import io.orochi.python.runtime.ExtensionType.Layout;
import io.orochi.python.runtime.Iteration;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyList;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyType;
import io.orochi.python.runtime.Strings;
import io.orochi.python.runtime.TypeBuilder;

/** The class {@code stmdict}. */
final class StmDictType {
  static final ExtensionType STMDICT =
      ExtensionType.of("_orochi_stm.stmdict", Layout.SHAPED, StmDictType::define);

  private StmDictType() {}

  private static void define(TypeBuilder b) {
    b.newMethod("(cls, /)", (t, a) -> new StmDict(t, ((PyType) a[0]).instanceShape()));
    b.def(
        "__getitem__(self, key, /)", (t, self, key) -> present(((StmDict) self).get(t, key), key));
    b.def(
        "__setitem__(self, key, value, /)",
        (t, self, key, value) -> {
          ((StmDict) self).put(t, key, value, false);
          return PyNone.NONE;
        });
    b.def(
        "__delitem__(self, key, /)",
        (t, self, key) -> {
          present(((StmDict) self).remove(t, key), key);
          return PyNone.NONE;
        });
    b.def("__contains__(self, key, /)", (t, self, key) -> ((StmDict) self).get(t, key) != null);
    b.def("__len__(self, /)", (t, self) -> ((StmDict) self).size(t));
    b.def("__iter__(self, /)", (t, self) -> Iteration.iter(t, keys(t, self)));
    b.def(
        "__repr__(self, /)",
        (t, self) -> Strings.of("<stmdict of " + ((StmDict) self).size(t) + " keys>"));
    b.def(
        "get(self, key, default=None, /)",
        (t, self, key, other) -> {
          Object v = ((StmDict) self).get(t, key);
          return v == null ? other : v;
        });
    b.def(
        "setdefault(self, key, default=None, /)",
        (t, self, key, other) -> {
          Object v = ((StmDict) self).put(t, key, other, true);
          return v == null ? other : v;
        });
    b.def(
        "pop(self, key, default=NULL, /)",
        (t, self, key, other) -> {
          Object v = ((StmDict) self).remove(t, key);
          return v != null ? v : present(other, key);
        });
    b.def("keys(self, /)", (t, self) -> keys(t, self));
    b.def("values(self, /)", (t, self) -> values(t, self));
    b.def("items(self, /)", (t, self) -> items(t, self));
    b.def("iterkeys(self, /)", (t, self) -> Iteration.iter(t, keys(t, self)));
    b.def("itervalues(self, /)", (t, self) -> Iteration.iter(t, values(t, self)));
    b.def("iteritems(self, /)", (t, self) -> Iteration.iter(t, items(t, self)));
  }

  private static Object present(Object value, Object key) {
    if (value == null) {
      throw PyErrors.keyError(key);
    }
    return value;
  }

  private static PyList keys(PyThread t, Object self) {
    return PyList.of(t, ((StmDict) self).entries(t).keyArray());
  }

  private static PyList values(PyThread t, Object self) {
    return PyList.of(t, ((StmDict) self).entries(t).valueArray());
  }

  private static PyList items(PyThread t, Object self) {
    return PyList.of(t, ((StmDict) self).entries(t).itemArray());
  }
}
