package io.orochi.python.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import io.orochi.framework.object.ShapedObject;
import io.orochi.framework.operation.Operation;

/**
 * Attribute access without inline caches: the rules of the data model (reference manual 3.3.2) for
 * Java code and for the slow paths of nodes.
 */
public final class Attributes {
  private Attributes() {}

  /**
   * {@code o.name}; AttributeError when there is none. One that guest code raised ({@code
   * __getattribute__}, a property) is raised as it is if the class has no {@code __getattr__}.
   */
  @TruffleBoundary(transferToInterpreterOnException = false)
  public static Object get(PyThread t, Object o, String name) {
    Places places = Places.of(t, o, name);
    try {
      Object v = first(t, o, places);
      if (v != null) {
        return v;
      }
      if (places.getattr() == null) {
        throw missing(t, o, name);
      }
    } catch (PyException e) {
      if (places.getattr() == null) {
        throw noted(t, e, o, name);
      }
      unlessMissing(t, e);
    }
    try {
      return second(t, o, places);
    } catch (PyException e) {
      throw noted(t, e, o, name);
    }
  }

  /** The AttributeError for a name that {@code o} does not have. */
  @TruffleBoundary(transferToInterpreterOnException = false)
  public static PyException missing(PyThread t, Object o, String name) {
    return AttributeErrors.missing(t, o, name);
  }

  /**
   * The attribute, or Java null when there is none: an AttributeError of guest code ({@code
   * __getattribute__}, {@code __getattr__}, a property) counts as none, any other exception
   * propagates.
   */
  @TruffleBoundary(transferToInterpreterOnException = false)
  public static Object getOrNull(PyThread t, Object o, String name) {
    Places places = Places.of(t, o, name);
    try {
      Object v = first(t, o, places);
      if (v != null) {
        return v;
      }
    } catch (PyException e) {
      unlessMissing(t, e);
    }
    if (places.getattr() == null) {
      return null;
    }
    try {
      return second(t, o, places);
    } catch (PyException e) {
      unlessMissing(t, e);
      return null;
    }
  }

  /** What {@code __getattribute__} gives; null when a built-in one finds nothing. */
  private static Object first(PyThread t, Object o, Places places) {
    if (o instanceof PySuper s && places.type().builtin() == BuiltinType.SUPER) {
      Object v = SuperLookup.find(t, s, places.name());
      return v != null ? v : getDefaultOrNull(t, o, places);
    }
    return places.isDefault()
        ? getDefaultOrNull(t, o, places)
        : Calls.call(
            t, bind(t, places.getattribute(), o, places.type()), Strings.of(places.name()));
  }

  /** What {@code __getattr__} gives, which there is. */
  private static Object second(PyThread t, Object o, Places places) {
    return Calls.call(t, bind(t, places.getattr(), o, places.type()), Strings.of(places.name()));
  }

  /** Throws {@code e} again unless it is an AttributeError. */
  private static void unlessMissing(PyThread t, PyException e) {
    if (!Exceptions.matches(t, e, BuiltinException.AttributeError)) {
      throw e;
    }
  }

  /**
   * Tells an AttributeError that left a property which attribute was asked for; gives any exception
   * back.
   */
  @TruffleBoundary(transferToInterpreterOnException = false)
  public static PyException noted(PyThread t, PyException e, Object o, String name) {
    return Exceptions.matches(t, e, BuiltinException.AttributeError)
        ? AttributeErrors.withContext(t, e, o, name)
        : e;
  }

  /** Whether the class uses one of the built-in {@code __getattribute__} (object, type, module). */
  public static boolean isDefaultGetattribute(PyThread t, PyType type, Object getattribute) {
    return getattribute instanceof BuiltinFunction f
        && f.owner() instanceof PyType owner
        && (owner.builtin() == BuiltinType.OBJECT
            || owner.builtin() == BuiltinType.TYPE
            || owner.builtin() == BuiltinType.MODULE);
  }

  /**
   * {@code object.__getattribute__} (for classes: {@code type.__getattribute__}); null when there
   * is no such attribute.
   */
  @TruffleBoundary(transferToInterpreterOnException = false)
  public static Object getDefaultOrNull(PyThread t, Object o, String name) {
    return getDefaultOrNull(t, o, Places.of(t, o, name));
  }

  private static Object getDefaultOrNull(PyThread t, Object o, Places places) {
    if (places.own() != null) {
      return o instanceof PyType c ? bindToClass(t, places.own(), c) : places.own();
    }
    if (!(o instanceof PyModule m)) {
      return places.inType() == null ? null : bind(t, places.inType(), o, places.type());
    }
    try {
      if (places.inType() != null) {
        return bind(t, places.inType(), o, places.type());
      }
    } catch (PyException e) {
      unlessMissing(t, e);
    }
    Object getattr = m.names().get(t, "__getattr__");
    return getattr == null ? null : Calls.call(t, getattr, Strings.of(places.name()));
  }

  static boolean hasGet(PyThread t, Object descriptor) {
    return descriptor instanceof GetSetDescriptor || specialOf(t, descriptor, "__get__") != null;
  }

  /** {@code found.__get__(None, cls)} for an attribute that was found in a class. */
  @TruffleBoundary(transferToInterpreterOnException = false)
  public static Object bindToClass(PyThread t, Object found, PyType cls) {
    if (found instanceof PyFunction || found instanceof GetSetDescriptor) {
      return found;
    }
    if (found instanceof BuiltinFunction f) {
      return f.binding() == BuiltinFunction.Binding.CLASS ? new BoundMethod(f, cls) : f;
    }
    Object get = specialOf(t, found, "__get__");
    return get == null ? found : Calls.call(t, get, found, PyNone.NONE, cls);
  }

  /**
   * {@code found.__get__(self, type)} for an attribute that was found in the class of {@code self}.
   */
  @TruffleBoundary(transferToInterpreterOnException = false)
  public static Object bind(PyThread t, Object found, Object self, PyType type) {
    if (found instanceof PyFunction) {
      return new BoundMethod(found, self);
    }
    if (found instanceof BuiltinFunction f) {
      return switch (f.binding()) {
        case NONE -> f;
        case METHOD, SLOT -> new BoundMethod(f, self);
        case CLASS -> new BoundMethod(f, type);
      };
    }
    if (found instanceof GetSetDescriptor g) {
      Object v = g.get().call(t, self);
      if (v == null) {
        throw PyErrors.raise(BuiltinException.AttributeError, "%s", g.name());
      }
      return v;
    }
    Object get = specialOf(t, found, "__get__");
    return get == null ? found : Calls.call(t, get, found, self, type);
  }

  private static Object specialOf(PyThread t, Object o, String name) {
    return o instanceof ShapedObject || o instanceof BuiltinType.Typed
        ? t.context().typeOf(t, o).find(t, name)
        : null;
  }

  /** Whether a value found in a class goes before instance attributes. */
  @TruffleBoundary(transferToInterpreterOnException = false)
  public static boolean isDataDescriptor(PyThread t, Object found) {
    if (found instanceof PyFunction || found instanceof BuiltinFunction) {
      return false;
    }
    if (found instanceof GetSetDescriptor) {
      return true;
    }
    if (!(found instanceof ShapedObject)) {
      return false;
    }
    PyType type = t.context().typeOf(t, found);
    return type.find(t, "__set__") != null || type.find(t, "__delete__") != null;
  }

  /** {@code setattr(o, name, value)}; Java null deletes. */
  @TruffleBoundary(transferToInterpreterOnException = false)
  public static void set(PyThread t, Object o, String name, Object value) {
    PyType type = t.context().typeOf(t, o);
    String method = value == null ? "__delattr__" : "__setattr__";
    Object setattr = type.find(t, method);
    if (setattr instanceof BuiltinFunction f
        && f.owner() instanceof PyType owner
        && owner.builtin() != null) {
      setDefault(t, o, type, name, value);
    } else if (value == null) {
      Calls.call(t, setattr, o, Strings.of(name));
    } else {
      Calls.call(t, setattr, o, Strings.of(name), value);
    }
  }

  /**
   * {@code object.__setattr__} and {@code __delattr__} (for classes and modules: theirs); Java null
   * deletes.
   */
  @TruffleBoundary(transferToInterpreterOnException = false)
  public static void setDefault(PyThread t, Object o, PyType type, String name, Object value) {
    Object inType = type.find(t, name);
    if (inType instanceof GetSetDescriptor g) {
      if (g.set() == null) {
        throw AttributeErrors.notWritable(t, g, o);
      }
      g.set().call(t, o, value);
      return;
    }
    if (inType instanceof ShapedObject) {
      PyType d = t.context().typeOf(t, inType);
      String needed = value == null ? "__delete__" : "__set__";
      Object set = d.find(t, needed);
      if (set == null && d.find(t, value == null ? "__set__" : "__delete__") != null) {
        throw PyErrors.attributeError("%s", needed);
      }
      if (set != null) {
        if (value == null) {
          Calls.call(t, set, inType, o);
        } else {
          Calls.call(t, set, inType, o, value);
        }
        return;
      }
    }
    if (o instanceof PyModule m) {
      if (value != null) {
        m.names().put(t, name, value);
      } else if (!m.names().delete(t, name)) {
        throw AttributeErrors.notStored(t, o, name);
      }
    } else if (o instanceof PyType c) {
      ClassNames.set(t, c, name, value);
    } else if (!(o instanceof ShapedObject s && type.hasDict)) {
      throw AttributeErrors.notSettable(t, o, type, inType, name, value == null);
    } else if (s.isPrivate() || t.inTx()) {
      store(t, s, name, value);
    } else if (!Operation.atomically(t, () -> storeUnless(t, s, type, inType, name, value))) {
      setDefault(t, o, t.context().typeOf(t, o), name, value); // the class has changed meanwhile
    }
  }

  /** Stores only if the class still gives {@code inType} for the name: false if not. */
  private static boolean storeUnless(
      PyThread t, ShapedObject s, PyType type, Object inType, String name, Object value) {
    if (type.find(t, name) != inType) {
      return false;
    }
    store(t, s, name, value);
    return true;
  }

  private static void store(PyThread t, ShapedObject s, String name, Object value) {
    if (value != null) {
      InstanceDict.put(t, s, name, value);
    } else if (!InstanceDict.delete(t, s, name)) {
      throw AttributeErrors.notStored(t, s, name);
    }
  }
}
