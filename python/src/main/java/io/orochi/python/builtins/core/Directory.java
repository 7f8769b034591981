package io.orochi.python.builtins.core;

import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.framework.name.Namespace;
import io.orochi.python.runtime.Attributes;
import io.orochi.python.runtime.Iteration;
import io.orochi.python.runtime.PyDict;
import io.orochi.python.runtime.PyList;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyType;
import io.orochi.python.runtime.Strings;
import java.util.LinkedHashSet;
import java.util.Set;

/** What {@code __dir__} of object, type and module gives. */
public final class Directory {
  private Directory() {}

  static Object ofObject(PyThread t, Object self) {
    Set<String> names = new LinkedHashSet<>();
    if (Attributes.getOrNull(t, self, "__dict__") instanceof PyDict d) {
      addKeys(t, d, names);
    }
    Object cls = Attributes.getOrNull(t, self, "__class__");
    addClass(t, cls instanceof PyType c ? c : t.context().typeOf(t, self), names);
    return list(t, names);
  }

  static Object ofClass(PyThread t, PyType self) {
    Set<String> names = new LinkedHashSet<>();
    addClass(t, self, names);
    return list(t, names);
  }

  static void addKeys(PyThread t, PyDict d, Set<String> names) {
    for (Object key : Iteration.toArray(t, d)) {
      if (key instanceof TruffleString s) {
        names.add(Strings.toJava(s));
      }
    }
  }

  private static void addClass(PyThread t, PyType cls, Set<String> names) {
    for (PyType c : cls.mro(t)) {
      for (Namespace.Entry e : c.namespace().entries(t)) {
        names.add(e.name());
      }
    }
  }

  static PyList list(PyThread t, Set<String> names) {
    return PyList.of(t, names.stream().map(n -> (Object) Strings.of(n)).toArray());
  }
}
