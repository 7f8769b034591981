package io.orochi.python.runtime;

/**
 * Names in the namespace of a class body or in the locals of {@code exec}: a dictionary, or any
 * mapping that {@code __prepare__} or the caller gave.
 */
public final class LocalNames {
  /**
   * Where a class body, or module code with separate locals, finds its namespace among its
   * arguments.
   */
  public static final int ARGUMENT = 2;

  private LocalNames() {}

  private static boolean isPlain(PyThread t, Object namespace) {
    return namespace instanceof PyDict d
        && t.context().typeOf(t, d) == t.context().type(BuiltinType.DICT);
  }

  /** The value, or null when the name is absent. */
  public static Object get(PyThread t, Object namespace, String name) {
    if (isPlain(t, namespace)) {
      return ((PyDict) namespace).getString(t, name);
    }
    try {
      return Subscripts.get(t, namespace, Strings.of(name));
    } catch (PyException e) {
      if (Exceptions.matches(t, e, BuiltinException.KeyError)) {
        return null;
      }
      throw e;
    }
  }

  /** Binds. */
  public static void put(PyThread t, Object namespace, String name, Object value) {
    if (isPlain(t, namespace)) {
      ((PyDict) namespace).putString(t, name, value);
    } else {
      Subscripts.set(t, namespace, Strings.of(name), value);
    }
  }

  /** Deletes; false when the name is absent. */
  public static boolean delete(PyThread t, Object namespace, String name) {
    if (isPlain(t, namespace)) {
      return ((PyDict) namespace).deleteString(t, name);
    }
    try {
      Subscripts.delete(t, namespace, Strings.of(name));
      return true;
    } catch (PyException e) {
      if (Exceptions.matches(t, e, BuiltinException.KeyError)) {
        return false;
      }
      throw e;
    }
  }
}
