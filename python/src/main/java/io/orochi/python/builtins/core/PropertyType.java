package io.orochi.python.builtins.core;

import io.orochi.python.runtime.Attributes;
import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.BuiltinType;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.Exceptions;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyProperty;
import io.orochi.python.runtime.PyProperty.Accessors;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.PyType;
import io.orochi.python.runtime.Texts;
import io.orochi.python.runtime.TypeBuilder;
import io.orochi.python.runtime.TypeDefinition;

/** The class {@code property}. */
public final class PropertyType implements TypeDefinition {
  @Override
  public BuiltinType type() {
    return BuiltinType.PROPERTY;
  }

  @Override
  public void define(TypeBuilder b) {
    b.newMethod(
        "(cls, /, *args, **kwargs)", (t, a) -> new PyProperty(t, ((PyType) a[0]).instanceShape()));
    b.defN(
        "__init__(self, fget=None, fset=None, fdel=None, doc=None)",
        (t, a) -> {
          init(t, (PyProperty) a[0], a[1], a[2], a[3], a[4]);
          return PyNone.NONE;
        });
    b.def(
        "__get__(self, instance, owner=None, /)",
        (t, self, o, owner) -> {
          DescriptorTypes.checkGet(o, owner);
          return get(t, (PyProperty) self, o);
        });
    b.def(
        "__set__(self, instance, value, /)",
        (t, self, o, value) -> {
          set(t, (PyProperty) self, o, value);
          return PyNone.NONE;
        });
    b.def(
        "__delete__(self, instance, /)",
        (t, self, o) -> {
          set(t, (PyProperty) self, o, null);
          return PyNone.NONE;
        });
    b.def("getter(self, fget, /)", (t, self, f) -> copy(t, (PyProperty) self, f, null, null));
    b.def("setter(self, fset, /)", (t, self, f) -> copy(t, (PyProperty) self, null, f, null));
    b.def("deleter(self, fdel, /)", (t, self, f) -> copy(t, (PyProperty) self, null, null, f));
    b.defN(
        "__set_name__(self, /, *args)",
        (t, given) -> {
          PyTuple args = (PyTuple) given[1];
          if (args.size() != 2) {
            throw PyErrors.typeError(
                "__set_name__() takes 2 positional arguments but %d were given", args.size());
          }
          Object name = args.get(1);
          PyProperty p = (PyProperty) given[0];
          Accessors a = p.accessors(t);
          p.setAccessors(
              t, new Accessors(a.get(), a.set(), a.delete(), a.doc(), name, a.docFromGetter()));
          return PyNone.NONE;
        });
    b.computedMember("fget", (t, self) -> orNone(((PyProperty) self).accessors(t).get()), null);
    b.computedMember("fset", (t, self) -> orNone(((PyProperty) self).accessors(t).set()), null);
    b.computedMember("fdel", (t, self) -> orNone(((PyProperty) self).accessors(t).delete()), null);
    b.computedMember(
        "__doc__",
        (t, self) -> orNone(((PyProperty) self).accessors(t).doc()),
        (t, self, value) -> {
          PyProperty p = (PyProperty) self;
          Accessors a = p.accessors(t);
          p.setAccessors(
              t, new Accessors(a.get(), a.set(), a.delete(), value, a.name(), a.docFromGetter()));
          return null;
        });
    b.getter("__isabstractmethod__", (t, self) -> isAbstract(t, ((PyProperty) self).accessors(t)));
  }

  private static Object orNone(Object o) {
    return o == null ? PyNone.NONE : o;
  }

  private static Object orNull(Object o) {
    return o == PyNone.NONE ? null : o;
  }

  private static void init(
      PyThread t, PyProperty self, Object get, Object set, Object delete, Object doc) {
    Object given = orNull(doc);
    boolean fromGetter = false;
    if (given == null && get != PyNone.NONE) {
      Object found = Attributes.getOrNull(t, get, "__doc__");
      if (found != null && found != PyNone.NONE) {
        given = found;
        fromGetter = true;
      }
    }
    boolean exact = t.context().typeOf(t, self) == t.context().type(BuiltinType.PROPERTY);
    self.setAccessors(
        t,
        new Accessors(
            orNull(get), orNull(set), orNull(delete), exact ? given : null, null, fromGetter));
    if (!exact) {
      try {
        Attributes.set(t, self, "__doc__", orNone(given)); // shadows the class's own docstring
      } catch (PyException e) {
        if (fromGetter || !Exceptions.matches(t, e, BuiltinException.AttributeError)) {
          throw e;
        }
      }
    }
  }

  private static Object get(PyThread t, PyProperty self, Object o) {
    if (o == PyNone.NONE) {
      return self;
    }
    Accessors a = self.accessors(t);
    if (a.get() == null) {
      throw noAccessor(t, a, o, "getter");
    }
    return Calls.call(t, a.get(), o);
  }

  private static void set(PyThread t, PyProperty self, Object o, Object value) {
    Accessors a = self.accessors(t);
    Object f = value == null ? a.delete() : a.set();
    if (f == null) {
      throw noAccessor(t, a, o, value == null ? "deleter" : "setter");
    }
    if (value == null) {
      Calls.call(t, f, o);
    } else {
      Calls.call(t, f, o, value);
    }
  }

  private static PyException noAccessor(PyThread t, Accessors a, Object o, String what) {
    String type = t.context().typeOf(t, o).qualname();
    if (a.name() != null) {
      return PyErrors.attributeError(
          "property %s of '%s' object has no %s", Texts.javaRepr(t, a.name()), type, what);
    }
    return PyErrors.attributeError("property of '%s' object has no %s", type, what);
  }

  private static Object copy(PyThread t, PyProperty self, Object get, Object set, Object delete) {
    Accessors a = self.accessors(t);
    Object newGet = get == null || get == PyNone.NONE ? orNone(a.get()) : get;
    Object newSet = set == null || set == PyNone.NONE ? orNone(a.set()) : set;
    Object newDelete = delete == null || delete == PyNone.NONE ? orNone(a.delete()) : delete;
    Object doc = a.docFromGetter() && newGet != PyNone.NONE ? PyNone.NONE : orNone(a.doc());
    Object made = Calls.call(t, t.context().typeOf(t, self), newGet, newSet, newDelete, doc);
    if (made instanceof PyProperty p && a.name() != null) {
      Accessors n = p.accessors(t);
      p.setAccessors(
          t, new Accessors(n.get(), n.set(), n.delete(), n.doc(), a.name(), n.docFromGetter()));
    }
    return made;
  }

  private static Object isAbstract(PyThread t, Accessors a) {
    for (Object f : new Object[] {a.get(), a.set(), a.delete()}) {
      if (f != null && MethodWrapperTypes.isAbstract(t, f)) {
        return true;
      }
    }
    return false;
  }
}
