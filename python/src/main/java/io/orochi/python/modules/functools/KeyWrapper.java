package io.orochi.python.modules.functools;

import io.orochi.framework.object.PlainObject;
import io.orochi.framework.object.Shape;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.CompareOperator;
import io.orochi.python.runtime.Comparisons;
import io.orochi.python.runtime.ExtensionType;
import io.orochi.python.runtime.ExtensionType.Layout;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.TypeBuilder;
import io.orochi.stm.Publisher;

/** What {@code cmp_to_key} gives: a maker of keys, and each key. */
final class KeyWrapper extends PlainObject {
  static final ExtensionType TYPE =
      ExtensionType.of("functools.KeyWrapper", Layout.PLAIN, KeyWrapper::define)
          .withoutSubclasses();

  private final Object compare;

  /** The wrapped value; null in the maker of keys. */
  private final Object value;

  KeyWrapper(PyThread t, Shape shape, Object compare, Object value) {
    super(t, shape);
    this.compare = compare;
    this.value = value;
  }

  private static void define(TypeBuilder b) {
    b.def(
        "__call__(self, /, obj)",
        (t, self, obj) ->
            new KeyWrapper(t, t.context().shape(TYPE), ((KeyWrapper) self).compare, obj));
    b.computedMember(
        "obj",
        (t, self) -> {
          Object v = ((KeyWrapper) self).value;
          if (v == null) {
            throw PyErrors.attributeError("object");
          }
          return v;
        },
        null);
    b.constant("__hash__", PyNone.NONE);
    for (CompareOperator op : CompareOperator.values()) {
      b.def(
          op.method + "(self, value, /)",
          (t, self, other) -> compare(t, op, (KeyWrapper) self, other));
    }
  }

  private static Object compare(PyThread t, CompareOperator op, KeyWrapper a, Object other) {
    if (!(other instanceof KeyWrapper b)) {
      throw PyErrors.typeError("other argument must be K instance");
    }
    if (a.value == null || b.value == null) {
      throw PyErrors.attributeError("object");
    }
    return Comparisons.compare(t, op, Calls.call(t, a.compare, a.value, b.value), 0L);
  }

  @Override
  public void publishFields(Publisher p) {
    super.publishFields(p);
    p.visit(compare);
    p.visit(value);
  }
}
