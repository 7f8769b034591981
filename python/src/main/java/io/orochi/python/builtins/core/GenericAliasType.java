package io.orochi.python.builtins.core;

import io.orochi.python.runtime.Attributes;
import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.BuiltinType;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.Comparisons;
import io.orochi.python.runtime.Exceptions;
import io.orochi.python.runtime.GenericAliases;
import io.orochi.python.runtime.Hashing;
import io.orochi.python.runtime.Iteration;
import io.orochi.python.runtime.Keywords;
import io.orochi.python.runtime.PyDict;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyGenericAlias;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.PyType;
import io.orochi.python.runtime.Strings;
import io.orochi.python.runtime.TypeBuilder;
import io.orochi.python.runtime.TypeDefinition;
import io.orochi.python.runtime.Unions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The class {@code types.GenericAlias}. */
public final class GenericAliasType implements TypeDefinition {
  /** Attributes that are the alias's own; every other one is asked of the origin. */
  private static final Set<String> OWN =
      Set.of(
          "__class__",
          "__origin__",
          "__args__",
          "__unpacked__",
          "__parameters__",
          "__typing_unpacked_tuple_args__",
          "__mro_entries__",
          "__reduce_ex__",
          "__reduce__",
          "__copy__",
          "__deepcopy__");

  @Override
  public BuiltinType type() {
    return BuiltinType.GENERIC_ALIAS;
  }

  @Override
  public void define(TypeBuilder b) {
    b.newMethod(
        "(cls, origin, args, /)",
        (t, a) -> {
          PyTuple args = a[2] instanceof PyTuple tuple ? tuple : PyTuple.of(a[2]);
          return new PyGenericAlias(t, ((PyType) a[0]).instanceShape(), a[1], args, false);
        });
    b.def("__repr__(self, /)", (t, self) -> repr(t, (PyGenericAlias) self));
    b.def(
        "__hash__(self, /)",
        (t, self) -> {
          PyGenericAlias g = (PyGenericAlias) self;
          return Hashing.hash(t, g.origin()) ^ Hashing.hash(t, g.args());
        });
    b.defN(
        "__call__(self, /, *args, **kwargs)",
        (t, a) -> {
          Keywords k = Keywords.of(t, (PyDict) a[2]);
          PyGenericAlias g = (PyGenericAlias) a[0];
          Object made = Calls.call(t, g.origin(), ((PyTuple) a[1]).items(), k.names(), k.values());
          setOriginalClass(t, made, g);
          return made;
        });
    b.def(
        "__getattribute__(self, name, /)",
        (t, self, name) -> {
          String n = ObjectType.name(t, name);
          if (!OWN.contains(n)) {
            return Attributes.get(t, ((PyGenericAlias) self).origin(), n);
          }
          Object v = Attributes.getDefaultOrNull(t, self, n);
          if (v == null) {
            throw Attributes.missing(t, self, n);
          }
          return v;
        });
    b.def("__eq__(self, value, /)", (t, self, other) -> equal(t, (PyGenericAlias) self, other));
    b.def(
        "__iter__(self, /)",
        (t, self) -> {
          PyGenericAlias g = (PyGenericAlias) self;
          return Iteration.iter(t, PyTuple.of(GenericAliases.of(t, g.origin(), g.args(), true)));
        });
    b.def("__or__(self, value, /)", (t, self, other) -> Unions.or(t, self, other));
    b.def("__ror__(self, value, /)", (t, self, other) -> Unions.or(t, other, self));
    b.def(
        "__getitem__(self, key, /)",
        (t, self, key) -> {
          PyGenericAlias g = (PyGenericAlias) self;
          PyTuple parameters = GenericAliases.parameters(t, g.args());
          PyTuple args = GenericAliases.substitute(t, g, g.args(), parameters, key);
          return GenericAliases.of(t, g.origin(), args, g.isStarred());
        });
    b.def(
        "__mro_entries__(self, bases, /)",
        (t, self, bases) -> PyTuple.of(((PyGenericAlias) self).origin()));
    b.def(
        "__instancecheck__(self, instance, /)",
        (t, self, o) -> {
          throw PyErrors.typeError("isinstance() argument 2 cannot be a parameterized generic");
        });
    b.def(
        "__subclasscheck__(self, subclass, /)",
        (t, self, o) -> {
          throw PyErrors.typeError("issubclass() argument 2 cannot be a parameterized generic");
        });
    b.def(
        "__reduce__(self, /)",
        (t, self) -> {
          PyGenericAlias g = (PyGenericAlias) self;
          if (g.isStarred()) {
            Object alias = GenericAliases.of(t, g.origin(), g.args(), false);
            return PyTuple.of(
                t.context().builtins().get(t, "next"), PyTuple.of(Iteration.iter(t, alias)));
          }
          return PyTuple.of(t.context().typeOf(t, g), PyTuple.of(g.origin(), g.args()));
        });
    b.def("__dir__(self, /)", (t, self) -> Directory.ofObject(t, ((PyGenericAlias) self).origin()));
    b.computedMember("__origin__", (t, self) -> ((PyGenericAlias) self).origin(), null);
    b.computedMember("__args__", (t, self) -> ((PyGenericAlias) self).args(), null);
    b.computedMember("__unpacked__", (t, self) -> ((PyGenericAlias) self).isStarred(), null);
    b.getter(
        "__parameters__",
        (t, self) -> GenericAliases.parameters(t, ((PyGenericAlias) self).args()));
    b.getter(
        "__typing_unpacked_tuple_args__",
        (t, self) -> {
          PyGenericAlias g = (PyGenericAlias) self;
          boolean tuple = g.isStarred() && g.origin() == t.context().type(BuiltinType.TUPLE);
          return tuple ? g.args() : PyNone.NONE;
        });
  }

  private static void setOriginalClass(PyThread t, Object made, PyGenericAlias g) {
    try {
      Attributes.set(t, made, "__orig_class__", g);
    } catch (PyException e) {
      if (!Exceptions.matches(t, e, BuiltinException.AttributeError)
          && !Exceptions.matches(t, e, BuiltinException.TypeError)) {
        throw e;
      }
    }
  }

  private static Object equal(PyThread t, PyGenericAlias self, Object other) {
    if (!(other instanceof PyGenericAlias g)) {
      return PyNone.NOT_IMPLEMENTED;
    }
    return self.isStarred() == g.isStarred()
        && Comparisons.equal(t, self.origin(), g.origin())
        && Comparisons.equal(t, self.args(), g.args());
  }

  private static Object repr(PyThread t, PyGenericAlias g) {
    List<String> parts = new ArrayList<>();
    for (Object a : g.args().items()) {
      parts.add(GenericAliases.argumentText(t, a));
    }
    return Strings.of(
        (g.isStarred() ? "*" : "")
            + GenericAliases.argumentText(t, g.origin())
            + "["
            + (parts.isEmpty() ? "()" : String.join(", ", parts))
            + "]");
  }
}
