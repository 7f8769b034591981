package io.orochi.python.nodes.name;

import io.orochi.framework.name.Namespace;
import io.orochi.python.runtime.PyDict;
import io.orochi.python.runtime.PyModule;
import io.orochi.python.runtime.PyThread;

/**
 * Which names are built in for code with certain globals: those of the module {@code builtins},
 * unless {@code __builtins__} says otherwise.
 */
final class BuiltinNames {
  private BuiltinNames() {}

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
