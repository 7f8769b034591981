package io.orochi.python.builtins.core;

import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.runtime.Attributes;
import io.orochi.python.runtime.BoxedValue;
import io.orochi.python.runtime.BuiltinFunction;
import io.orochi.python.runtime.BuiltinType;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.ClassAssignment;
import io.orochi.python.runtime.Hashing;
import io.orochi.python.runtime.Identities;
import io.orochi.python.runtime.Instantiation;
import io.orochi.python.runtime.ObjectState;
import io.orochi.python.runtime.PyDict;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.PyType;
import io.orochi.python.runtime.Strings;
import io.orochi.python.runtime.Texts;
import io.orochi.python.runtime.Truth;
import io.orochi.python.runtime.TypeBuilder;
import io.orochi.python.runtime.TypeDefinition;

/** The class {@code object}. */
public final class ObjectType implements TypeDefinition {
  @Override
  public BuiltinType type() {
    return BuiltinType.OBJECT;
  }

  @Override
  public void define(TypeBuilder b) {
    b.newMethod(
        "(cls, /, *args, **kwargs)",
        (t, a) ->
            Instantiation.newObject(t, a[0], ((PyTuple) a[1]).size() + ((PyDict) a[2]).size(t)));
    b.def("__repr__(self, /)", (t, self) -> repr(t, self));
    b.def("__hash__(self, /)", (t, self) -> Hashing.identity(self));
    b.def("__str__(self, /)", (t, self) -> Texts.repr(t, self));
    b.def(
        "__getattribute__(self, name, /)",
        (t, self, name) -> {
          String n = name(t, name);
          Object v = Attributes.getDefaultOrNull(t, self, n);
          if (v == null) {
            throw Attributes.missing(t, self, n);
          }
          return v;
        });
    b.def(
        "__setattr__(self, name, value, /)",
        (t, self, name, value) -> {
          checkNotClass(self, "__setattr__");
          Attributes.setDefault(t, self, t.context().typeOf(t, self), name(t, name), value);
          return PyNone.NONE;
        });
    b.def(
        "__delattr__(self, name, /)",
        (t, self, name) -> {
          checkNotClass(self, "__delattr__");
          Attributes.setDefault(t, self, t.context().typeOf(t, self), name(t, name), null);
          return PyNone.NONE;
        });
    for (String n : new String[] {"__lt__", "__le__", "__gt__", "__ge__"}) {
      b.def(n + "(self, value, /)", (t, self, other) -> PyNone.NOT_IMPLEMENTED);
    }
    b.def(
        "__eq__(self, value, /)",
        (t, self, other) -> self == other ? true : PyNone.NOT_IMPLEMENTED);
    b.def("__ne__(self, value, /)", (t, self, other) -> notEqual(t, self, other));
    b.defN(
        "__init__(self, /, *args, **kwargs)",
        (t, a) -> {
          Instantiation.initObject(t, a[0], ((PyTuple) a[1]).size() + ((PyDict) a[2]).size(t));
          return PyNone.NONE;
        });
    b.def(
        "__reduce_ex__(self, protocol, /)",
        (t, self, protocol) -> ObjectState.reduceEx(t, self, protocol));
    b.def("__reduce__(self, /)", (t, self) -> ObjectState.reduce(t, self, 0));
    b.def("__getstate__(self, /)", (t, self) -> ObjectState.state(t, self, false));
    b.classMethod("__subclasshook__(cls, object, /)", (t, a) -> PyNone.NOT_IMPLEMENTED);
    b.classMethod(
        "__init_subclass__(cls, /, *args, **kwargs)",
        (t, a) -> {
          int n = ((PyTuple) a[1]).size();
          if (((PyDict) a[2]).size(t) > 0) {
            throw PyErrors.typeError(
                "%s.__init_subclass__() takes no keyword arguments", ((PyType) a[0]).qualname());
          }
          if (n > 0) {
            throw PyErrors.typeError("object.__init_subclass__() takes no arguments (%d given)", n);
          }
          return PyNone.NONE;
        });
    b.def("__format__(self, format_spec, /)", (t, self, spec) -> format(t, self, spec));
    b.def("__sizeof__(self, /)", (t, self) -> 16L);
    b.def("__dir__(self, /)", (t, self) -> Directory.ofObject(t, self));
    b.getset(
        "__class__",
        (t, self) -> t.context().typeOf(t, self),
        (t, self, value) -> {
          ClassAssignment.setClass(t, self, value);
          return null;
        });
    b.doc(
        "The base class of the class hierarchy.\n\nWhen called, it accepts no arguments and returns a new featureless\ninstance that has no instance attributes and cannot be given any.\n");
  }

  static Object repr(PyThread t, Object self) {
    PyType type = t.context().typeOf(t, self);
    Object module = TypeType.module(t, type);
    String m = module instanceof TruffleString s ? Strings.toJava(s) : null;
    String name =
        m == null || m.equals("builtins")
            ? type.shortName()
            : m + "." + (type.isMutable ? type.qualname() : type.shortName());
    return Strings.of(String.format("<%s object at 0x%x>", name, Identities.address(self)));
  }

  /** An attribute name that guest code gave; TypeError when it is no str. */
  static String name(PyThread t, Object name) {
    if (BoxedValue.unbox(name) instanceof TruffleString s) {
      return Strings.toJava(s);
    }
    throw PyErrors.typeError(
        "attribute name must be string, not '%s'", t.context().typeOf(t, name).name());
  }

  private static void checkNotClass(Object self, String method) {
    if (self instanceof PyType) {
      throw PyErrors.typeError("can't apply this %s to type object", method);
    }
  }

  private static Object notEqual(PyThread t, Object self, Object other) {
    PyType type = t.context().typeOf(t, self);
    Object eq = type.find(t, "__eq__");
    Object r =
        eq instanceof BuiltinFunction f && f.owner() == t.context().type(BuiltinType.OBJECT)
            ? (self == other ? true : PyNone.NOT_IMPLEMENTED)
            : Calls.call(t, Attributes.bind(t, eq, self, type), other);
    return r == PyNone.NOT_IMPLEMENTED ? r : (Object) !Truth.isTrue(t, r);
  }

  private static Object format(PyThread t, Object self, Object spec) {
    if (!(BoxedValue.unbox(spec) instanceof TruffleString s)) {
      throw PyErrors.typeError(
          "__format__() argument must be str, not %s",
          spec == PyNone.NONE ? "None" : t.context().typeOf(t, spec).name());
    }
    if (Strings.length(s) > 0) {
      throw PyErrors.typeError(
          "unsupported format string passed to %s.__format__", t.context().typeOf(t, self).name());
    }
    return Texts.str(t, self);
  }
}
