package io.orochi.python.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import io.orochi.framework.object.PlainObject;
import io.orochi.python.runtime.BuiltinFunction.Binding;
import java.util.ArrayList;
import java.util.List;

/** Calling a class: {@code type.__call__}, {@code object.__new__} and {@code object.__init__}. */
public final class Instantiation {
  private Instantiation() {}

  /**
   * {@code type(*args, **kw)} as {@code type.__call__} does it: {@code __new__}, then {@code
   * __init__} if that gave an instance of the class.
   */
  @TruffleBoundary
  public static Object instantiate(
      PyThread t, PyType type, Object[] args, String[] names, Object[] values) {
    PyContext c = t.context();
    if (type == c.type(BuiltinType.TYPE)) {
      if (args.length == 1 && names.length == 0) {
        return c.typeOf(t, args[0]);
      }
      if (args.length != 3) {
        throw PyErrors.typeError("type() takes 1 or 3 arguments");
      }
    }
    TypeLookup found = type.lookup(t, "__new__");
    if (found.value() == null || !canBeMade(c, type, found.definer())) {
      throw PyErrors.typeError("cannot create '%s' instances", type.name());
    }
    PyType exception = c.type(BuiltinException.BaseException);
    if (found.definer() == exception
        && names.length == 0
        && type.lookup(t, "__init__").definer() == exception) {
      return new PyBaseException(
          t, type.instanceShape(), PyTuple.of(args)); // what the two built-ins would do
    }
    Object made =
        Calls.call(
            t,
            Attributes.bindToClass(t, found.value(), type),
            Calls.prepend(type, args),
            names,
            values);
    PyType actual = c.typeOf(t, made);
    if (actual != type && !actual.isSubtypeOf(t, type)) {
      return made;
    }
    TypeLookup init = actual.lookup(t, "__init__");
    if (init.definer() == c.type(BuiltinType.OBJECT)) {
      checkNoArguments(t, actual, args.length + names.length);
      return made;
    }
    Object result;
    if (init.value() instanceof PyFunction || isSlot(init.value())) {
      result = Calls.call(t, init.value(), Calls.prepend(made, args), names, values);
    } else {
      result = Calls.call(t, Attributes.bind(t, init.value(), made, actual), args, names, values);
    }
    if (result != PyNone.NONE) {
      throw PyErrors.typeError(
          "__init__() should return None, not '%s'", c.typeOf(t, result).name());
    }
    return made;
  }

  private static boolean isSlot(Object f) {
    return f instanceof BuiltinFunction b && b.binding() == Binding.SLOT;
  }

  /**
   * False for a built-in class that neither has a {@code __new__} nor inherits one other than
   * object's.
   */
  private static boolean canBeMade(PyContext c, PyType type, PyType definer) {
    PyType object = c.type(BuiltinType.OBJECT);
    return type.isMutable || definer != object || type.layoutBase() == object;
  }

  /** {@code object.__init__} of an instance. */
  static void checkNoArguments(PyThread t, PyType type, int arguments) {
    if (arguments == 0) {
      return;
    }
    PyType object = t.context().type(BuiltinType.OBJECT);
    if (type.lookup(t, "__init__").definer() != object) {
      throw PyErrors.typeError(
          "object.__init__() takes exactly one argument (the instance to initialize)");
    }
    if (type.lookup(t, "__new__").definer() == object) {
      throw PyErrors.typeError(
          "%s.__init__() takes exactly one argument (the instance to initialize)", type.name());
    }
  }

  /** {@code object.__init__(self, *args, **kw)}. */
  @TruffleBoundary
  public static void initObject(PyThread t, Object self, int arguments) {
    checkNoArguments(t, t.context().typeOf(t, self), arguments);
  }

  /** {@code object.__new__(cls, *args, **kw)}. */
  @TruffleBoundary
  public static Object newObject(PyThread t, Object cls, int arguments) {
    PyType type = (PyType) cls;
    PyType object = t.context().type(BuiltinType.OBJECT);
    if (arguments > 0) {
      if (type.lookup(t, "__new__").definer() != object) {
        throw PyErrors.typeError(
            "object.__new__() takes exactly one argument (the type to instantiate)");
      }
      if (type.lookup(t, "__init__").definer() == object) {
        throw PyErrors.typeError("%s() takes no arguments", type.name());
      }
    }
    if (type.isAbstract(t)) {
      throw abstractClass(t, type);
    }
    if (type.layoutBase() != object) {
      throw PyErrors.typeError(
          "object.__new__(%s) is not safe, use %s.__new__()",
          type.name(), type.layoutBase().name());
    }
    return new PlainObject(t, type.instanceShape());
  }

  private static PyException abstractClass(PyThread t, PyType type) {
    List<String> missing = new ArrayList<>();
    Object methods = type.namespace().get(t, "__abstractmethods__");
    if (methods != null) {
      for (Object m : Iteration.toArray(t, methods)) {
        missing.add(Texts.javaStr(t, m));
      }
    }
    missing.sort(null);
    return PyErrors.typeError(
        "Can't instantiate abstract class %s without an implementation for abstract method%s '%s'",
        type.name(), missing.size() == 1 ? "" : "s", String.join("', '", missing));
  }

  /** An instance of a class derived from that of an immutable value. */
  public static Object box(PyThread t, PyType cls, Object value) {
    return new BoxedValue(t, cls.instanceShape(), value);
  }

  /**
   * Refuses what {@code owner.__new__} got as its first argument, unless it is a class whose
   * instances that {@code __new__} can make.
   */
  @TruffleBoundary
  static void checkClass(PyThread t, PyType owner, Object cls) {
    String name = owner.name();
    if (!(cls instanceof PyType type)) {
      throw PyErrors.typeError(
          "%s.__new__(X): X is not a type object (%s)", name, t.context().typeOf(t, cls).name());
    }
    if (type == owner) {
      return;
    }
    if (!type.isSubtypeOf(t, owner)) {
      throw PyErrors.typeError(
          "%s.__new__(%s): %s is not a subtype of %s", name, type.name(), type.name(), name);
    }
    for (PyType c : type.mro(t)) {
      if (!c.isMutable) {
        PyType maker = c.lookup(t, "__new__").definer();
        if (maker != null
            && maker != owner
            && c.isSubtypeOf(t, maker)
            && maker.isSubtypeOf(t, owner)) {
          throw PyErrors.typeError(
              "%s.__new__(%s) is not safe, use %s.__new__()", name, type.name(), c.name());
        }
        return;
      }
    }
  }
}
