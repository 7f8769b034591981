package io.orochi.python.builtins.core;

import io.orochi.python.runtime.AttributeErrors;
import io.orochi.python.runtime.BuiltinType;
import io.orochi.python.runtime.GetSetDescriptor;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.PyType;
import io.orochi.python.runtime.Strings;
import io.orochi.python.runtime.TypeBuilder;
import io.orochi.python.runtime.TypeDefinition;

/** The classes {@code getset_descriptor} and {@code member_descriptor}. */
public final class DescriptorTypes implements TypeDefinition {
  private final BuiltinType type;

  /** One of the two. */
  public DescriptorTypes(BuiltinType type) {
    this.type = type;
  }

  @Override
  public BuiltinType type() {
    return type;
  }

  @Override
  public void define(TypeBuilder b) {
    String kind = type == BuiltinType.MEMBER_DESCRIPTOR ? "member" : "attribute";
    b.def(
        "__repr__(self, /)",
        (t, self) -> {
          GetSetDescriptor g = (GetSetDescriptor) self;
          return Strings.of(
              "<" + kind + " '" + g.name() + "' of '" + g.owner().name() + "' objects>");
        });
    b.def(
        "__get__(self, instance, owner=None, /)",
        (t, self, o, owner) -> {
          checkGet(o, owner);
          return get(t, (GetSetDescriptor) self, o);
        });
    b.def(
        "__set__(self, instance, value, /)",
        (t, self, o, value) -> {
          set(t, (GetSetDescriptor) self, o, value);
          return PyNone.NONE;
        });
    b.def(
        "__delete__(self, instance, /)",
        (t, self, o) -> {
          set(t, (GetSetDescriptor) self, o, null);
          return PyNone.NONE;
        });
    if (type == BuiltinType.MEMBER_DESCRIPTOR) {
      b.def(
          "__reduce__(self, /)",
          (t, self) -> {
            GetSetDescriptor g = (GetSetDescriptor) self;
            Object getattr = t.context().builtins().get(t, "getattr");
            return PyTuple.of(getattr, PyTuple.of(g.owner(), Strings.of(g.name())));
          });
    }
    b.getter("__objclass__", (t, self) -> ((GetSetDescriptor) self).owner());
    b.getter("__name__", (t, self) -> Strings.of(((GetSetDescriptor) self).name()));
    b.getter(
        "__qualname__",
        (t, self) -> {
          GetSetDescriptor g = (GetSetDescriptor) self;
          return Strings.of(
              (g.owner().isMutable ? g.owner().qualname() : g.owner().shortName())
                  + "."
                  + g.name());
        });
    b.getter("__doc__", (t, self) -> PyNone.NONE);
  }

  /** The TypeError for a call of {@code __get__} with neither an instance nor a class. */
  static void checkGet(Object instance, Object owner) {
    if (instance == PyNone.NONE && owner == PyNone.NONE) {
      throw PyErrors.typeError("__get__(None, None) is invalid");
    }
  }

  private static Object get(PyThread t, GetSetDescriptor g, Object instance) {
    if (instance == PyNone.NONE) {
      return g;
    }
    checkInstance(t, g.name(), g.owner(), instance);
    Object v = g.get().call(t, instance);
    if (v == null) {
      throw PyErrors.attributeError("%s", g.name());
    }
    return v;
  }

  private static void set(PyThread t, GetSetDescriptor g, Object instance, Object value) {
    checkInstance(t, g.name(), g.owner(), instance);
    if (g.set() == null) {
      throw AttributeErrors.notWritable(t, g, instance);
    }
    g.set().call(t, instance, value);
  }

  static void checkInstance(PyThread t, String name, PyType owner, Object instance) {
    PyType actual = t.context().typeOf(t, instance);
    if (!actual.isSubtypeOf(t, owner)) {
      throw PyErrors.typeError(
          "descriptor '%s' for '%s' objects doesn't apply to a '%s' object",
          name, owner.name(), actual.name());
    }
  }
}
