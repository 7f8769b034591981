package io.orochi.python.modules.warnings;

import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.runtime.Attributes;
import io.orochi.python.runtime.BoxedValue;
import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.ClassChecks;
import io.orochi.python.runtime.Comparisons;
import io.orochi.python.runtime.Indices;
import io.orochi.python.runtime.ModuleBuilder;
import io.orochi.python.runtime.PyDict;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyList;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.Strings;
import io.orochi.python.runtime.Texts;
import io.orochi.python.runtime.Truth;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What is to be done with a warning. The library's {@code warnings} has the last word once it is
 * there.
 */
final class WarningFilters {
  private static final int FIELDS = 5;

  private final PyList filters;
  private final PyDict once;

  /**
   * Registries that were filled under another number are out of date. It only grows, also when the
   * transaction that changed the filters is undone: then registries are emptied once more than
   * needed.
   */
  private final AtomicLong version = new AtomicLong();

  WarningFilters(ModuleBuilder b) {
    PyThread t = b.thread();
    filters =
        PyList.of(
            t,
            filter(b, "default", BuiltinException.DeprecationWarning, Strings.of("__main__")),
            filter(b, "ignore", BuiltinException.DeprecationWarning, PyNone.NONE),
            filter(b, "ignore", BuiltinException.PendingDeprecationWarning, PyNone.NONE),
            filter(b, "ignore", BuiltinException.ImportWarning, PyNone.NONE),
            filter(b, "ignore", BuiltinException.ResourceWarning, PyNone.NONE));
    once = PyDict.create(t);
    b.constant("filters", filters);
    b.constant("_onceregistry", once);
    b.constant("_defaultaction", Strings.of("default"));
  }

  private static PyTuple filter(
      ModuleBuilder b, String action, BuiltinException category, Object module) {
    return PyTuple.of(Strings.of(action), PyNone.NONE, b.context().type(category), module, 0L);
  }

  void changed() {
    version.incrementAndGet();
  }

  /** The registry of warnings that are shown once. */
  PyDict once(PyThread t) {
    Object registry = ofLibrary(t, "onceregistry");
    return registry instanceof PyDict dict ? dict : once;
  }

  /** The action for a warning, one of the words that filters contain. */
  String action(PyThread t, Object category, Object text, long line, Object module) {
    Object list = ofLibrary(t, "filters");
    PyList all = list == null ? filters : check(list);
    for (Object item : all.toArray(t)) {
      if (!(BoxedValue.unbox(item) instanceof PyTuple f) || f.size() != FIELDS) {
        throw PyErrors.valueError("_warnings.filters item isn't a 5-tuple");
      }
      long wanted = Indices.toLong(t, f.get(4));
      if (matches(t, f.get(1), text)
          && ClassChecks.isSubclass(t, category, f.get(2))
          && matches(t, f.get(3), module)
          && (wanted == 0 || wanted == line)) {
        return word(t, f.get(0), item);
      }
    }
    Object otherwise = ofLibrary(t, "defaultaction");
    return otherwise == null ? "default" : word(t, otherwise, PyNone.NONE);
  }

  private static PyList check(Object list) {
    if (list instanceof PyList filters) {
      return filters;
    }
    throw PyErrors.valueError("_warnings.filters must be a list");
  }

  private static String word(PyThread t, Object action, Object item) {
    if (BoxedValue.unbox(action) instanceof TruffleString text) {
      String word = Strings.toJava(text);
      switch (word) {
        case "error", "ignore", "always", "once", "module", "default" -> {
          return word;
        }
        default -> {}
      }
    }
    throw PyErrors.runtimeError(
        "Unrecognized action (%s) in warnings.filters:\n %s",
        Texts.javaRepr(t, action), Texts.javaRepr(t, item));
  }

  /** A pattern is None, a text that must be equal, or a compiled regular expression. */
  private static boolean matches(PyThread t, Object pattern, Object text) {
    if (pattern == PyNone.NONE) {
      return true;
    }
    if (pattern instanceof TruffleString) {
      return Comparisons.equal(t, pattern, text);
    }
    return Truth.isTrue(t, Calls.callMethod(t, pattern, "match", text));
  }

  /** An attribute of the module {@code warnings}, or null as long as that was not imported. */
  static Object ofLibrary(PyThread t, String attribute) {
    Object library = t.context().imports().modules().getString(t, "warnings");
    return library == null ? null : Attributes.getOrNull(t, library, attribute);
  }

  /** Whether {@code key} is in a registry that is up to date; one that is not is emptied first. */
  boolean isKnown(PyThread t, PyDict registry, Object key) {
    long now = version.get();
    Object filled = registry.getString(t, "version");
    if (!(filled instanceof Long number) || number != now) {
      registry.clear(t);
      registry.putString(t, "version", now);
      return false;
    }
    Object known = registry.getOrNull(t, key);
    return known != null && Truth.isTrue(t, known);
  }
}
