package io.orochi.python.builtins.core;

import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.runtime.Attributes;
import io.orochi.python.runtime.BoundMethod;
import io.orochi.python.runtime.BuiltinType;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.Comparisons;
import io.orochi.python.runtime.Hashing;
import io.orochi.python.runtime.Keywords;
import io.orochi.python.runtime.PyDict;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.PyType;
import io.orochi.python.runtime.Strings;
import io.orochi.python.runtime.Texts;
import io.orochi.python.runtime.TypeBuilder;
import io.orochi.python.runtime.TypeDefinition;

/** The class {@code method}. */
public final class MethodType implements TypeDefinition {
  @Override
  public BuiltinType type() {
    return BuiltinType.METHOD;
  }

  @Override
  public void define(TypeBuilder b) {
    b.newMethod(
        "(cls, function, instance, /)",
        (t, a) -> {
          if (!Calls.isCallable(t, a[1])) {
            throw PyErrors.typeError("first argument must be callable");
          }
          if (a[2] == PyNone.NONE) {
            throw PyErrors.typeError("instance must not be None");
          }
          return new BoundMethod(a[1], a[2]);
        });
    b.def("__repr__(self, /)", (t, self) -> repr(t, (BoundMethod) self));
    b.def(
        "__hash__(self, /)",
        (t, self) ->
            System.identityHashCode(((BoundMethod) self).self()) * 31L
                + Hashing.hash(t, ((BoundMethod) self).function()));
    b.defN(
        "__call__(self, /, *args, **kwargs)",
        (t, a) -> {
          Keywords k = Keywords.of(t, (PyDict) a[2]);
          return Calls.call(t, a[0], ((PyTuple) a[1]).items(), k.names(), k.values());
        });
    b.def(
        "__getattribute__(self, name, /)",
        (t, self, name) -> {
          String n = ObjectType.name(t, name);
          PyType type = t.context().type(BuiltinType.METHOD);
          Object found = type.find(t, n);
          return found != null
              ? Attributes.bind(t, found, self, type)
              : Attributes.get(t, ((BoundMethod) self).function(), n);
        });
    b.def("__eq__(self, value, /)", (t, self, other) -> equal(t, (BoundMethod) self, other));
    b.def(
        "__ne__(self, value, /)",
        (t, self, other) -> {
          Object e = equal(t, (BoundMethod) self, other);
          return e == PyNone.NOT_IMPLEMENTED ? e : (Object) !((Boolean) e);
        });
    b.def(
        "__reduce__(self, /)",
        (t, self) -> {
          BoundMethod m = (BoundMethod) self;
          Object name = Attributes.get(t, m.function(), "__name__");
          return PyTuple.of(t.context().builtins().get(t, "getattr"), PyTuple.of(m.self(), name));
        });
    b.computedMember("__func__", (t, self) -> ((BoundMethod) self).function(), null);
    b.computedMember("__self__", (t, self) -> ((BoundMethod) self).self(), null);
    b.getter(
        "__doc__",
        (t, self) -> {
          Object doc = Attributes.getOrNull(t, ((BoundMethod) self).function(), "__doc__");
          return doc == null ? PyNone.NONE : doc;
        });
  }

  private static Object repr(PyThread t, BoundMethod m) {
    Object name = Attributes.getOrNull(t, m.function(), "__qualname__");
    if (!(name instanceof TruffleString)) {
      name = Attributes.getOrNull(t, m.function(), "__name__");
    }
    String n = name instanceof TruffleString s ? Strings.toJava(s) : "?";
    return Strings.of("<bound method " + n + " of " + Texts.javaRepr(t, m.self()) + ">");
  }

  private static Object equal(PyThread t, BoundMethod self, Object other) {
    if (!(other instanceof BoundMethod m) || m.builtinType() != BuiltinType.METHOD) {
      return PyNone.NOT_IMPLEMENTED;
    }
    return self.self() == m.self() && Comparisons.equal(t, self.function(), m.function());
  }
}
