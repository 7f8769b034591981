package io.orochi.python.nodes.name;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import io.orochi.framework.name.Namespace;
import io.orochi.framework.operation.Operation;
import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.Exceptions;
import io.orochi.python.runtime.PyDict;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyModule;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.Strings;
import io.orochi.python.runtime.Subscripts;

/**
 * Which names are built in for code with certain globals: those of the module {@code builtins},
 * unless {@code __builtins__} says otherwise.
 */
public final class BuiltinNames {
  private BuiltinNames() {}

  /**
   * What {@code __builtins__} of those globals is, if it or the globals are of a class of their
   * own: then names are found by {@code __getitem__}. Null in the usual case.
   */
  private static Object unusual(PyThread t, PyDict globals) {
    Object given = globals.getString(t, "__builtins__");
    if (given == null) {
      given = t.context().builtinsModule();
    }
    boolean usual = given instanceof PyModule || given instanceof PyDict d && d.isExact();
    return usual && globals.isExact() ? null : given;
  }

  /** Whether names can be found in the cells of the globals and of the built-in names. */
  static boolean areCells(PyThread t, PyDict globals) {
    return unusual(t, globals) == null;
  }

  /** The value of a global or built-in name, or null. */
  @TruffleBoundary(transferToInterpreterOnException = false)
  public static Object find(PyThread t, PyDict globals, String name) {
    Object given = unusual(t, globals);
    if (given == null) {
      return Operation.atomically(
          t,
          () -> {
            Object v = globals.getString(t, name);
            return v != null ? v : of(t, globals).get(t, name);
          });
    }
    Object v = item(t, globals, name);
    return v != null
        ? v
        : given instanceof PyModule m ? m.names().get(t, name) : item(t, given, name);
  }

  /** The built-in {@code name} for code with those globals, or null. */
  @TruffleBoundary(transferToInterpreterOnException = false)
  public static Object builtin(PyThread t, PyDict globals, String name) {
    Object given = globals.getString(t, "__builtins__");
    return given == null || given instanceof PyModule
        ? of(t, globals).get(t, name)
        : item(t, given, name);
  }

  private static Object item(PyThread t, Object mapping, String name) {
    if (mapping instanceof PyDict d && d.isExact()) {
      return d.getString(t, name);
    }
    try {
      return Subscripts.get(t, mapping, Strings.of(name));
    } catch (PyException e) {
      if (Exceptions.matches(t, e, BuiltinException.KeyError)) {
        return null;
      }
      throw e;
    }
  }

  /**
   * The names; asked once for each name that a piece of code reads, as CPython asks once for each
   * function.
   */
  static Namespace of(PyThread t, PyDict globals) {
    Object given = globals.getString(t, "__builtins__");
    if (given instanceof PyModule m) {
      return m.names();
    }
    return given instanceof PyDict d ? d.makeNamespace(t) : t.context().builtins();
  }
}
