package io.orochi.python.builtins;

import io.orochi.python.runtime.BoxedValue;
import io.orochi.python.runtime.BuiltinType;
import io.orochi.python.runtime.PyFrozenSet;
import io.orochi.python.runtime.PySet;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyType;
import io.orochi.python.runtime.SetAlgebra;
import io.orochi.python.runtime.TypeBuilder;
import io.orochi.python.runtime.TypeDefinition;

/** The class {@code frozenset}. Instances of derived classes are boxed. */
public final class FrozenSetType implements TypeDefinition {
  @Override
  public BuiltinType type() {
    return BuiltinType.FROZENSET;
  }

  @Override
  public void define(TypeBuilder b) {
    b.newMethod("(cls, iterable=(), /)", (t, a) -> make(t, (PyType) a[0], a[1]));
    b.def("__hash__(self, /)", (t, self) -> ((PyFrozenSet) BoxedValue.unbox(self)).hash());
    SetMethods.define(b);
  }

  private static Object make(PyThread t, PyType cls, Object iterable) {
    PyFrozenSet value;
    if (iterable instanceof PyFrozenSet same) {
      value = same;
    } else {
      PySet items = new PySet(t);
      SetAlgebra.addAll(t, items, iterable);
      value = PyFrozenSet.copyOf(t, items);
    }
    return cls == t.context().type(BuiltinType.FROZENSET)
        ? value
        : new BoxedValue(t, cls.instanceShape(), value);
  }
}
