package io.orochi.python.builtins.core;

import io.orochi.python.runtime.Attributes;
import io.orochi.python.runtime.BuiltinType;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PySuper;
import io.orochi.python.runtime.PySuper.Target;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.PyType;
import io.orochi.python.runtime.Strings;
import io.orochi.python.runtime.SuperLookup;
import io.orochi.python.runtime.TypeBuilder;
import io.orochi.python.runtime.TypeDefinition;

/** The class {@code super}. A call without arguments is compiled into one with two. */
public final class SuperType implements TypeDefinition {
  @Override
  public BuiltinType type() {
    return BuiltinType.SUPER;
  }

  @Override
  public void define(TypeBuilder b) {
    b.newMethod(
        "(cls, /, *args, **kwargs)", (t, a) -> new PySuper(t, ((PyType) a[0]).instanceShape()));
    b.def("__repr__(self, /)", (t, self) -> repr(t, (PySuper) self));
    b.def(
        "__getattribute__(self, name, /)",
        (t, self, name) -> {
          String n = ObjectType.name(t, name);
          Object v = SuperLookup.find(t, (PySuper) self, n);
          if (v == null) {
            v = Attributes.getDefaultOrNull(t, self, n);
          }
          if (v == null) {
            throw Attributes.missing(t, self, n);
          }
          return v;
        });
    b.def(
        "__get__(self, instance, owner=None, /)",
        (t, self, o, owner) -> {
          DescriptorTypes.checkGet(o, owner);
          Target x = ((PySuper) self).target(t);
          if (o == PyNone.NONE || x == null || x.self() != null) {
            return self;
          }
          PyType actual = t.context().typeOf(t, self);
          if (actual != t.context().type(BuiltinType.SUPER)) {
            return Calls.call(t, actual, x.after(), o);
          }
          PySuper made = new PySuper(t, actual.instanceShape());
          made.setTarget(t, SuperLookup.target(t, x.after(), o));
          return made;
        });
    b.defN(
        "__init__(self, /, *args)",
        (t, a) -> {
          PyTuple args = (PyTuple) a[1];
          if (args.size() > 2) {
            throw PyErrors.typeError("super() expected at most 2 arguments, got %d", args.size());
          }
          if (args.size() == 0) {
            throw PyErrors.runtimeError("super(): no arguments");
          }
          if (!(args.get(0) instanceof PyType after)) {
            throw PyErrors.typeError(
                "super() argument 1 must be a type, not %s",
                t.context().typeOf(t, args.get(0)).name());
          }
          Object o = args.size() == 2 ? args.get(1) : PyNone.NONE;
          ((PySuper) a[0])
              .setTarget(
                  t,
                  o == PyNone.NONE
                      ? new Target(after, null, null)
                      : SuperLookup.target(t, after, o));
          return PyNone.NONE;
        });
    b.computedMember("__thisclass__", (t, self) -> field(t, self, 0), null);
    b.computedMember("__self__", (t, self) -> field(t, self, 1), null);
    b.computedMember("__self_class__", (t, self) -> field(t, self, 2), null);
  }

  private static Object field(PyThread t, Object self, int i) {
    Target x = ((PySuper) self).target(t);
    Object v = x == null ? null : i == 0 ? x.after() : i == 1 ? x.self() : x.start();
    return v == null ? PyNone.NONE : v;
  }

  private static Object repr(PyThread t, PySuper self) {
    Target x = self.target(t);
    String after = x == null ? "NULL" : "<class '" + x.after().shortName() + "'>";
    return Strings.of(
        x == null || x.start() == null
            ? "<super: " + after + ", NULL>"
            : "<super: " + after + ", <" + x.start().shortName() + " object>>");
  }
}
