package io.orochi.python.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.builtins.exception.ExceptionFields;

/**
 * The AttributeErrors of the default attribute access, with CPython's texts and the attributes
 * {@code name} and {@code obj}.
 */
public final class AttributeErrors {
  private AttributeErrors() {}

  /** Reading a name that {@code o} does not have. */
  @TruffleBoundary
  public static PyException missing(PyThread t, Object o, String name) {
    if (o instanceof PyType c) {
      return of(o, name, "type object '%s' has no attribute '%s'", c.name(), name);
    } else if (o instanceof PyModule m) {
      return missingInModule(t, m, name);
    }
    return missingInInstance(t, o, name);
  }

  /**
   * Deleting a name that {@code o} does not have, or setting one that it cannot have: CPython does
   * not say {@code name} and {@code obj} then.
   */
  @TruffleBoundary
  public static PyException notStored(PyThread t, Object o, String name) {
    return o instanceof PyType c
        ? PyErrors.attributeError("type object '%s' has no attribute '%s'", c.name(), name)
        : PyErrors.attributeError(
            "'%s' object has no attribute '%s'", t.context().typeOf(t, o).name(), name);
  }

  /** Reading a name that an instance does not have. */
  @TruffleBoundary
  public static PyException missingInInstance(PyThread t, Object o, String name) {
    return of(o, name, "'%s' object has no attribute '%s'", t.context().typeOf(t, o).name(), name);
  }

  private static PyException missingInModule(PyThread t, PyModule m, String name) {
    if (!(m.names().get(t, "__name__") instanceof TruffleString s)) {
      return of(m, name, "module has no attribute '%s'", name);
    }
    String module = Strings.toJava(s);
    Object spec = m.names().get(t, "__spec__");
    if (spec != null
        && spec != PyNone.NONE
        && isTrue(t, Attributes.getOrNull(t, spec, "_initializing"))) {
      return of(
          m,
          name,
          "partially initialized module '%s' has no attribute '%s' (most likely due to a circular import)",
          module,
          name);
    }
    if (spec != null && spec != PyNone.NONE && isInitialising(t, spec, name)) {
      return of(
          m,
          name,
          "cannot access submodule '%s' of module '%s' (most likely due to a circular import)",
          name,
          module);
    }
    return of(m, name, "module '%s' has no attribute '%s'", module, name);
  }

  private static boolean isInitialising(PyThread t, Object spec, String name) {
    Object pending = Attributes.getOrNull(t, spec, "_uninitialized_submodules");
    return pending != null && Membership.contains(t, pending, Strings.of(name));
  }

  private static boolean isTrue(PyThread t, Object flag) {
    return flag != null && Truth.isTrue(t, flag);
  }

  /** Assigning to or deleting a computed attribute that is read-only. */
  @TruffleBoundary
  public static PyException notWritable(PyThread t, GetSetDescriptor g, Object o) {
    if (g.isMember()) {
      return PyErrors.attributeError("readonly attribute");
    }
    return PyErrors.attributeError(
        "attribute '%s' of '%s' objects is not writable", g.name(), g.owner().name());
  }

  /**
   * Assigning to or deleting a name of an object without a dictionary.
   *
   * @param inType what its class gives for the name, or null
   */
  @TruffleBoundary
  public static PyException notSettable(
      PyThread t, Object o, PyType type, Object inType, String name, boolean deleting) {
    if (inType == null) {
      return notStored(t, o, name);
    }
    return PyErrors.attributeError("'%s' object attribute '%s' is read-only", type.name(), name);
  }

  /**
   * Tells an AttributeError that an attribute of {@code o} was looked up, unless it knows what it
   * is about.
   */
  @TruffleBoundary
  static PyException withContext(PyThread t, PyException e, Object o, String name) {
    if (e.lazyType() != null) {
      if (e.lazyAttributes().length == 0) {
        e.with("name", Strings.of(name)).with("obj", o);
      }
      return e;
    }
    PyBaseException x = (PyBaseException) e.guestObjectOrNull();
    if (ExceptionFields.get(t, x, "name") == null && ExceptionFields.get(t, x, "obj") == null) {
      ExceptionFields.set(t, x, "name", Strings.of(name));
      ExceptionFields.set(t, x, "obj", o);
    }
    return e;
  }

  private static PyException of(Object o, String name, String format, Object... args) {
    return PyErrors.attributeError(format, args).with("name", Strings.of(name)).with("obj", o);
  }
}
