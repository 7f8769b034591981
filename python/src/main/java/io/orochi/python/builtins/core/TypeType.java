package io.orochi.python.builtins.core;

import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.framework.operation.Operation;
import io.orochi.python.runtime.AttributeErrors;
import io.orochi.python.runtime.Attributes;
import io.orochi.python.runtime.BoxedValue;
import io.orochi.python.runtime.BuiltinType;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.ClassAssignment;
import io.orochi.python.runtime.ClassChecks;
import io.orochi.python.runtime.ClassMaking;
import io.orochi.python.runtime.ClassNames;
import io.orochi.python.runtime.Documentation;
import io.orochi.python.runtime.Instantiation;
import io.orochi.python.runtime.Keywords;
import io.orochi.python.runtime.MethodResolution;
import io.orochi.python.runtime.PyDict;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyList;
import io.orochi.python.runtime.PyMappingProxy;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.PyType;
import io.orochi.python.runtime.Strings;
import io.orochi.python.runtime.Truth;
import io.orochi.python.runtime.TypeBuilder;
import io.orochi.python.runtime.TypeDefinition;
import io.orochi.python.runtime.Unions;
import java.util.Map;

/** The class {@code type}. */
public final class TypeType implements TypeDefinition {
  /** {@code __text_signature__} of the classes that have one. */
  private static final Map<String, String> SIGNATURES =
      Map.of(
          "complex", "(real=0, imag=0)",
          "enumerate", "(iterable, start=0)",
          "float", "(x=0, /)",
          "list", "(iterable=(), /)",
          "memoryview", "(object)",
          "object", "()",
          "property", "(fget=None, fset=None, fdel=None, doc=None)",
          "reversed", "(sequence, /)",
          "tuple", "(iterable=(), /)");

  @Override
  public BuiltinType type() {
    return BuiltinType.TYPE;
  }

  @Override
  public void define(TypeBuilder b) {
    b.newMethod(
        "(cls, /, *args, **kwargs)",
        (t, a) -> {
          Keywords k = Keywords.of(t, (PyDict) a[2]);
          return ClassMaking.make(
              t, (PyType) a[0], ((PyTuple) a[1]).items(), k.names(), k.values());
        });
    b.def("__repr__(self, /)", (t, self) -> repr(t, (PyType) self));
    b.defN(
        "__call__(self, /, *args, **kwargs)",
        (t, a) -> {
          Keywords k = Keywords.of(t, (PyDict) a[2]);
          return Instantiation.instantiate(
              t, (PyType) a[0], ((PyTuple) a[1]).items(), k.names(), k.values());
        });
    b.def(
        "__getattribute__(self, name, /)",
        (t, self, name) -> {
          String n = ObjectType.name(t, name);
          Object v = Attributes.getDefaultOrNull(t, self, n);
          if (v == null) {
            throw Attributes.missing(t, self, n);
          }
          return v;
        });
    b.def(
        "__setattr__(self, name, value, /)",
        (t, self, name, value) -> {
          Attributes.setDefault(
              t, self, t.context().typeOf(t, self), ObjectType.name(t, name), value);
          return PyNone.NONE;
        });
    b.def(
        "__delattr__(self, name, /)",
        (t, self, name) -> {
          Attributes.setDefault(
              t, self, t.context().typeOf(t, self), ObjectType.name(t, name), null);
          return PyNone.NONE;
        });
    b.defN(
        "__init__(self, /, *args, **kwargs)",
        (t, a) -> {
          int n = ((PyTuple) a[1]).size();
          if (((PyDict) a[2]).size(t) > 0 && n == 1) {
            throw PyErrors.typeError("type.__init__() takes no keyword arguments");
          }
          if (n != 1 && n != 3) {
            throw PyErrors.typeError("type.__init__() takes 1 or 3 arguments");
          }
          return PyNone.NONE;
        });
    b.def("__or__(self, value, /)", (t, self, other) -> Unions.or(t, self, other));
    b.def("__ror__(self, value, /)", (t, self, other) -> Unions.or(t, other, self));
    b.def(
        "mro(self, /)",
        (t, self) ->
            PyList.of(
                t, (Object[]) MethodResolution.order(t, (PyType) self, ((PyType) self).bases(t))));
    b.def(
        "__subclasses__(self, /)",
        (t, self) -> PyList.of(t, ((PyType) self).subclasses(t).toArray()));
    b.classMethod("__prepare__(cls, /, *args, **kwargs)", (t, a) -> PyDict.create(t));
    b.def(
        "__instancecheck__(self, instance, /)",
        (t, self, o) -> ClassChecks.isRealInstance(t, o, self));
    b.def(
        "__subclasscheck__(self, subclass, /)",
        (t, self, c) -> ClassChecks.isRealSubclass(t, c, self));
    b.def("__dir__(self, /)", (t, self) -> Directory.ofClass(t, (PyType) self));
    b.def("__sizeof__(self, /)", (t, self) -> 1064L);
    b.computedMember("__basicsize__", (t, self) -> 16L, null);
    b.computedMember("__itemsize__", (t, self) -> itemSize((PyType) self), null);
    b.computedMember("__flags__", (t, self) -> flags(t, (PyType) self), null);
    b.computedMember(
        "__weakrefoffset__", (t, self) -> ((PyType) self).hasWeakref ? -32L : 0L, null);
    b.computedMember("__base__", (t, self) -> orNone(((PyType) self).best(t)), null);
    b.computedMember("__dictoffset__", (t, self) -> ((PyType) self).hasDict ? -1L : 0L, null);
    b.getset("__name__", (t, self) -> Strings.of(((PyType) self).shortName()), TypeType::setName);
    b.getset(
        "__qualname__", (t, self) -> Strings.of(qualname((PyType) self)), TypeType::setQualname);
    b.getset(
        "__bases__",
        (t, self) -> PyTuple.of((Object[]) ((PyType) self).bases(t).clone()),
        (t, self, value) -> {
          ClassAssignment.setBases(t, (PyType) self, value);
          return null;
        });
    b.getter("__mro__", (t, self) -> PyTuple.of((Object[]) ((PyType) self).mro(t).clone()));
    b.getset(
        "__module__",
        (t, self) -> {
          Object m = module(t, (PyType) self);
          if (m == null) {
            throw PyErrors.attributeError("__module__");
          }
          return m;
        },
        (t, self, value) -> setInNamespace(t, (PyType) self, "__module__", value));
    b.getset(
        "__abstractmethods__",
        (t, self) -> abstractMethods(t, (PyType) self),
        TypeType::setAbstractMethods);
    b.getter(
        "__dict__",
        (t, self) ->
            new PyMappingProxy(
                new PyDict(t, t.context().shape(BuiltinType.DICT), ((PyType) self).namespace())));
    b.getset(
        "__doc__",
        (t, self) -> doc(t, (PyType) self),
        (t, self, value) -> setInNamespace(t, (PyType) self, "__doc__", value));
    b.getter(
        "__text_signature__",
        (t, self) -> {
          PyType c = (PyType) self;
          String text = c.isMutable ? null : SIGNATURES.get(c.name());
          return text == null ? PyNone.NONE : Strings.of(text);
        });
    b.getset(
        "__annotations__", (t, self) -> annotations(t, (PyType) self), TypeType::setAnnotations);
    b.getset(
        "__type_params__",
        (t, self) -> {
          Object v = ((PyType) self).namespace().get(t, "__type_params__");
          return v == null || !((PyType) self).isMutable ? PyTuple.EMPTY : v;
        },
        (t, self, value) -> setInNamespace(t, (PyType) self, "__type_params__", value));
  }

  private static Object orNone(Object o) {
    return o == null ? PyNone.NONE : o;
  }

  /** {@code __module__} of a class, or null. */
  public static Object module(PyThread t, PyType self) {
    if (self.isMutable) {
      return self.namespace().get(t, "__module__");
    }
    int dot = self.name().lastIndexOf('.');
    return Strings.of(dot < 0 ? "builtins" : self.name().substring(0, dot));
  }

  private static String qualname(PyType self) {
    return self.isMutable ? self.qualname() : self.shortName();
  }

  private static Object repr(PyThread t, PyType self) {
    Object module = module(t, self);
    String m = module instanceof TruffleString s ? Strings.toJava(s) : null;
    return Strings.of(
        "<class '" + (m == null || m.equals("builtins") ? "" : m + ".") + qualname(self) + "'>");
  }

  private static long itemSize(PyType self) {
    BuiltinType layout = self.layoutBase().builtin();
    if (layout == null) {
      return 0;
    }
    return switch (layout) {
      case INT -> 4;
      case TUPLE -> 8;
      case BYTES -> 1;
      case TYPE -> 40;
      default -> 0;
    };
  }

  /**
   * The documented bits of {@code tp_flags}: heap type, base type, abstract, and the fast subclass
   * bits.
   */
  private static long flags(PyThread t, PyType self) {
    long f = 1L << 12 | 1L << 18;
    f |= self.isMutable ? 1L << 9 : 1L << 8;
    f |= self.isBase ? 1L << 10 : 0;
    f |= self.isAbstract(t) ? 1L << 20 : 0;
    BuiltinType layout = self.layoutBase().builtin();
    if (layout != null) {
      f |=
          switch (layout) {
            case INT -> 1L << 24;
            case LIST -> 1L << 25 | 1L << 5;
            case TUPLE -> 1L << 26 | 1L << 5;
            case BYTES -> 1L << 27;
            case STR -> 1L << 28;
            case DICT -> 1L << 29 | 1L << 6;
            case TYPE -> 1L << 31;
            case RANGE, BYTEARRAY, MEMORYVIEW -> 1L << 5;
            case MAPPING_PROXY -> 1L << 6;
            default -> 0;
          };
    } else if (self.layoutBase().name().equals("BaseException")) {
      f |= 1L << 30;
    }
    return f;
  }

  private static void checkMutable(PyType self, String name, Object value) {
    if (!self.isMutable) {
      throw PyErrors.typeError(
          "cannot set '%s' attribute of immutable type '%s'", name, self.name());
    }
    if (value == null) {
      throw PyErrors.typeError(
          "cannot delete '%s' attribute of immutable type '%s'", name, self.name());
    }
  }

  private static Object setInNamespace(PyThread t, PyType self, String name, Object value) {
    checkMutable(self, name, value);
    self.namespace().put(t, name, value);
    return null;
  }

  private static Object setName(PyThread t, Object self, Object value) {
    PyType c = (PyType) self;
    checkMutable(c, "__name__", value);
    if (!(BoxedValue.unbox(value) instanceof TruffleString s)) {
      throw PyErrors.typeError(
          "can only assign string to %s.__name__, not '%s'",
          c.name(), t.context().typeOf(t, value).name());
    }
    String name = Strings.toJava(s);
    if (name.indexOf('\0') >= 0) {
      throw PyErrors.valueError("type name must not contain null characters");
    }
    c.setName(t, name);
    return null;
  }

  private static Object setQualname(PyThread t, Object self, Object value) {
    PyType c = (PyType) self;
    checkMutable(c, "__qualname__", value);
    if (!(BoxedValue.unbox(value) instanceof TruffleString s)) {
      throw PyErrors.typeError(
          "can only assign string to %s.__qualname__, not '%s'",
          c.name(), t.context().typeOf(t, value).name());
    }
    c.setQualname(t, Strings.toJava(s));
    return null;
  }

  private static Object abstractMethods(PyThread t, PyType self) {
    Object v =
        self == t.context().type(BuiltinType.TYPE) || !self.isMutable
            ? null
            : self.namespace().get(t, "__abstractmethods__");
    if (v == null) {
      throw PyErrors.attributeError("__abstractmethods__");
    }
    return v;
  }

  private static Object setAbstractMethods(PyThread t, Object o, Object value) {
    PyType self = (PyType) o;
    boolean some = value != null && Truth.isTrue(t, value);
    return Operation.atomically(
        t,
        () -> {
          if (value == null
              && self.isMutable
              && self.namespace().get(t, "__abstractmethods__") == null) {
            throw PyErrors.attributeError("__abstractmethods__");
          }
          ClassNames.set(t, self, "__abstractmethods__", value);
          self.setAbstract(t, some);
          return null;
        });
  }

  private static Object doc(PyThread t, PyType self) {
    Object v = self.namespace().get(t, "__doc__");
    if (!self.isMutable) {
      String text = v instanceof TruffleString ? null : Documentation.of(self.name());
      return v instanceof TruffleString ? v : text == null ? PyNone.NONE : Strings.of(text);
    }
    if (v == null) {
      return PyNone.NONE;
    }
    Object get = Calls.findSpecial(t, v, "__get__");
    return get == null ? v : Calls.call(t, get, PyNone.NONE, self);
  }

  private static Object annotations(PyThread t, PyType self) {
    if (!self.isMutable) {
      throw AttributeErrors.missing(t, self, "__annotations__");
    }
    Object v =
        Operation.atomically(
            t,
            () -> {
              Object present = self.namespace().get(t, "__annotations__");
              if (present != null) {
                return present;
              }
              PyDict made = PyDict.create(t);
              self.namespace().put(t, "__annotations__", made);
              return made;
            });
    if (v instanceof PyDict d && d.isExact()) {
      return v;
    }
    Object get = Calls.findSpecial(t, v, "__get__");
    return get == null ? v : Calls.call(t, get, PyNone.NONE, self);
  }

  private static Object setAnnotations(PyThread t, Object o, Object value) {
    PyType self = (PyType) o;
    if (!self.isMutable) {
      throw PyErrors.typeError(
          "cannot set '__annotations__' attribute of immutable type '%s'", self.name());
    }
    if (value != null) {
      self.namespace().put(t, "__annotations__", value);
    } else if (!self.namespace().delete(t, "__annotations__")) {
      throw PyErrors.attributeError("__annotations__");
    }
    return null;
  }
}
