package io.orochi.python.modules.abc;

import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.framework.name.Namespace;
import io.orochi.python.runtime.Attributes;
import io.orochi.python.runtime.BoxedValue;
import io.orochi.python.runtime.Iteration;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyFrozenSet;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyType;
import io.orochi.python.runtime.Strings;
import io.orochi.python.runtime.Truth;
import io.orochi.python.runtime.Types;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Which methods of a new class are still abstract: its own, and those of its bases that it leaves
 * so.
 */
final class AbstractMethods {
  private AbstractMethods() {}

  /** Sets {@code __abstractmethods__} of {@code cls}. */
  static void compute(PyThread t, PyType cls) {
    Set<Object> names = new LinkedHashSet<>();
    for (Namespace.Entry entry : cls.namespace().entries(t)) {
      if (isAbstract(t, entry.value())) {
        names.add(Strings.of(entry.name()));
      }
    }
    for (PyType base : cls.bases(t)) {
      Object inherited = Attributes.getOrNull(t, base, "__abstractmethods__");
      if (inherited != null) {
        for (Object name : Iteration.toArray(t, inherited)) {
          Object value = Attributes.getOrNull(t, cls, text(t, name));
          if (value != null && isAbstract(t, value)) {
            names.add(name);
          }
        }
      }
    }
    Attributes.set(t, cls, "__abstractmethods__", PyFrozenSet.of(t, names.toArray()));
  }

  private static String text(PyThread t, Object name) {
    if (BoxedValue.unbox(name) instanceof TruffleString text) {
      return Strings.toJava(text);
    }
    throw PyErrors.typeError("attribute name must be string, not '%s'", Types.nameOf(t, name));
  }

  private static boolean isAbstract(PyThread t, Object value) {
    Object mark = Attributes.getOrNull(t, value, "__isabstractmethod__");
    return mark != null && Truth.isTrue(t, mark);
  }
}
