package io.orochi.python.builtins.core;

import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.runtime.BoundMethod;
import io.orochi.python.runtime.BuiltinFunction;
import io.orochi.python.runtime.BuiltinFunction.Binding;
import io.orochi.python.runtime.BuiltinType;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.Documentation;
import io.orochi.python.runtime.Identities;
import io.orochi.python.runtime.Keywords;
import io.orochi.python.runtime.PyDict;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.PyType;
import io.orochi.python.runtime.Strings;
import io.orochi.python.runtime.TypeBuilder;
import io.orochi.python.runtime.TypeDefinition;

/** The classes of functions written in Java: free, found in a class, bound to an object. */
public final class BuiltinFunctionTypes implements TypeDefinition {
  private final BuiltinType type;

  /**
   * One of the classes.
   *
   * @param type builtin_function_or_method, method-wrapper, or one of the descriptors
   */
  public BuiltinFunctionTypes(BuiltinType type) {
    this.type = type;
  }

  @Override
  public BuiltinType type() {
    return type;
  }

  @Override
  public void define(TypeBuilder b) {
    b.def("__repr__(self, /)", (t, self) -> Strings.of(repr(t, self)));
    b.defN(
        "__call__(self, /, *args, **kwargs)",
        (t, a) -> {
          Keywords k = Keywords.of(t, (PyDict) a[2]);
          return Calls.call(t, a[0], ((PyTuple) a[1]).items(), k.names(), k.values());
        });
    boolean bound = type == BuiltinType.BUILTIN_FUNCTION || type == BuiltinType.METHOD_WRAPPER;
    if (bound) {
      b.def("__hash__(self, /)", (t, self) -> hash(self));
      b.def("__eq__(self, value, /)", (t, self, other) -> equal(self, other));
      b.def(
          "__ne__(self, value, /)",
          (t, self, other) -> {
            Object e = equal(self, other);
            return e == PyNone.NOT_IMPLEMENTED ? e : (Object) !((Boolean) e);
          });
      b.getter("__self__", (t, self) -> self(t, self));
    } else {
      b.def(
          "__get__(self, instance, owner=None, /)",
          (t, self, o, owner) -> {
            DescriptorTypes.checkGet(o, owner);
            return get(t, (BuiltinFunction) self, o, owner);
          });
    }
    if (type != BuiltinType.BUILTIN_FUNCTION) {
      b.getter("__objclass__", (t, self) -> function(self).owner());
    } else {
      b.computedMember("__module__", (t, self) -> module(t, self), null);
    }
    b.def("__reduce__(self, /)", (t, self) -> reduce(t, self));
    b.getter("__name__", (t, self) -> Strings.of(function(self).name()));
    b.getter("__qualname__", (t, self) -> Strings.of(qualname(t, self)));
    b.getter(
        "__doc__",
        (t, self) -> {
          BuiltinFunction f = function(self);
          String doc = f.doc() != null ? f.doc() : Documentation.of(f.qualifiedName());
          return doc == null ? PyNone.NONE : Strings.of(doc);
        });
    b.getter("__text_signature__", (t, self) -> TextSignatures.of(function(self)));
  }

  private static BuiltinFunction function(Object self) {
    return self instanceof BoundMethod m ? (BuiltinFunction) m.function() : (BuiltinFunction) self;
  }

  private static Object self(PyThread t, Object self) {
    if (self instanceof BoundMethod m) {
      return m.self();
    }
    BuiltinFunction f = (BuiltinFunction) self;
    if (f.owner() instanceof PyType) {
      return f.name().equals("__new__") ? f.owner() : PyNone.NONE;
    }
    Object module =
        f.owner() instanceof String n ? t.context().imports().modules().getString(t, n) : null;
    if (module != null) {
      return module;
    }
    return PyNone.NONE;
  }

  private static Object module(PyThread t, Object self) {
    return self instanceof BuiltinFunction f && f.owner() instanceof String name
        ? Strings.of(name)
        : PyNone.NONE;
  }

  private static String qualname(PyThread t, Object self) {
    BuiltinFunction f = function(self);
    if (!(f.owner() instanceof PyType owner)) {
      return f.name();
    }
    if (self instanceof BoundMethod m && type(self) == BuiltinType.BUILTIN_FUNCTION) {
      Object of = m.self() instanceof PyType c ? c : t.context().typeOf(t, m.self());
      return ((PyType) of).shortName() + "." + f.name();
    }
    return owner.shortName() + "." + f.name();
  }

  private static BuiltinType type(Object self) {
    return ((BuiltinType.Typed) self).builtinType();
  }

  private static String repr(PyThread t, Object self) {
    BuiltinFunction f = function(self);
    if (self instanceof BoundMethod m) {
      String kind =
          f.binding() == Binding.SLOT
              ? "method-wrapper '" + f.name() + "'"
              : "built-in method " + f.name();
      return String.format(
          "<%s of %s object at 0x%x>",
          kind, t.context().typeOf(t, m.self()).name(), Identities.address(m.self()));
    }
    String owner = f.owner() instanceof PyType c ? c.name() : "";
    return switch (f.binding()) {
      case NONE ->
          f.owner() instanceof PyType c
              ? String.format(
                  "<built-in method %s of type object at 0x%x>", f.name(), Identities.address(c))
              : "<built-in function " + f.name() + ">";
      case METHOD, CLASS -> "<method '" + f.name() + "' of '" + owner + "' objects>";
      case SLOT -> "<slot wrapper '" + f.name() + "' of '" + owner + "' objects>";
    };
  }

  private static long hash(Object self) {
    return self instanceof BoundMethod m
        ? System.identityHashCode(m.self()) * 31L + System.identityHashCode(m.function())
        : System.identityHashCode(self);
  }

  private static Object equal(Object self, Object other) {
    if (self instanceof BoundMethod a
        && other instanceof BoundMethod b
        && a.function() instanceof BuiltinFunction) {
      return a.self() == b.self() && a.function() == b.function();
    }
    if (other instanceof BuiltinType.Typed o && o.builtinType() == type(self)) {
      return self == other;
    }
    return PyNone.NOT_IMPLEMENTED;
  }

  private static Object get(PyThread t, BuiltinFunction f, Object instance, Object owner) {
    PyType definer = (PyType) f.owner();
    if (f.binding() == Binding.CLASS) {
      Object cls =
          owner == PyNone.NONE && instance != PyNone.NONE ? t.context().typeOf(t, instance) : owner;
      if (!(cls instanceof PyType c)) {
        throw PyErrors.typeError(
            "descriptor '%s' for type '%s' needs a type, not a '%s' as arg 2",
            f.name(), definer.name(), t.context().typeOf(t, cls).name());
      }
      if (!c.isSubtypeOf(t, definer)) {
        throw PyErrors.typeError(
            "descriptor '%s' requires a subtype of '%s' but received '%s'",
            f.name(), definer.name(), c.name());
      }
      return new BoundMethod(f, c);
    }
    if (instance == PyNone.NONE) {
      return f;
    }
    DescriptorTypes.checkInstance(t, f.name(), definer, instance);
    return new BoundMethod(f, instance);
  }

  private static Object reduce(PyThread t, Object self) {
    BuiltinFunction f = function(self);
    Object getattr = t.context().builtins().get(t, "getattr");
    TruffleString name = Strings.of(f.name());
    if (self instanceof BoundMethod m) {
      return PyTuple.of(getattr, PyTuple.of(m.self(), name));
    }
    if (f.owner() instanceof PyType c) {
      return PyTuple.of(getattr, PyTuple.of(c, name));
    }
    return name;
  }
}
