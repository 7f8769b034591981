package io.orochi.python.modules.warnings;

import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.runtime.Attributes;
import io.orochi.python.runtime.BoxedValue;
import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.ClassChecks;
import io.orochi.python.runtime.Imports;
import io.orochi.python.runtime.Indices;
import io.orochi.python.runtime.ModuleBuilder;
import io.orochi.python.runtime.ModuleDefinition;
import io.orochi.python.runtime.PyDict;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.PyType;
import io.orochi.python.runtime.Strings;
import io.orochi.python.runtime.Texts;
import io.orochi.python.runtime.Types;

/** The module {@code _warnings}. */
public final class WarningsModule implements ModuleDefinition {
  private WarningFilters filters;

  @Override
  public String name() {
    return "_warnings";
  }

  @Override
  public void define(ModuleBuilder b) {
    filters = new WarningFilters(b);
    b.doc("_warnings provides basic warning filtering support.\n");
    b.def(
        "_filters_mutated()",
        t -> {
          filters.changed();
          return PyNone.NONE;
        });
    b.defN(
        "warn(message, category=None, stacklevel=1, source=None, *, skip_file_prefixes=NULL)",
        this::warn);
    b.defN(
        "warn_explicit(message, category, filename, lineno, module=NULL, registry=None,"
            + " module_globals=None, source=None)",
        this::warnExplicit);
  }

  private Object warn(PyThread t, Object[] a) {
    Object message = a[0];
    Object category = category(t, message, a[1]);
    long level = Indices.toLong(t, Indices.index(t, a[2]));
    String[] skipped = prefixes(t, a[4]);
    if (skipped.length > 0) {
      level = Math.max(level, 2);
    }
    WarningPlace place = WarningPlace.of(t, level, skipped);
    Warning warning =
        new Warning(
            message,
            category,
            Strings.of(place.file()),
            place.line(),
            place.module(t),
            place.registry(t),
            PyNone.NONE,
            a[3]);
    issue(t, warning);
    return PyNone.NONE;
  }

  private Object warnExplicit(PyThread t, Object[] a) {
    if (!(BoxedValue.unbox(a[2]) instanceof TruffleString file)) {
      throw PyErrors.typeError(
          "warn_explicit() argument 'filename' must be str, not %s", Types.nameOf(t, a[2]));
    }
    long line = Indices.toLong(t, Indices.index(t, a[3]));
    PyDict registry = null;
    if (a[5] instanceof PyDict dict) {
      registry = dict;
    } else if (a[5] != PyNone.NONE) {
      throw PyErrors.typeError("'registry' must be a dict or None");
    }
    Object module = a[4] == null ? moduleOf(file) : a[4];
    if (module != PyNone.NONE) {
      Object source = SourceLines.line(t, a[6], line);
      issue(t, new Warning(a[0], a[1], file, line, module, registry, source, a[7]));
    }
    return PyNone.NONE;
  }

  /** The name of a module by that of its file. */
  private static Object moduleOf(TruffleString file) {
    String name = Strings.toJava(file);
    if (name.isEmpty()) {
      return Strings.of("<unknown>");
    }
    return Strings.of(name.endsWith(".py") ? name.substring(0, name.length() - 3) : name);
  }

  private static Object category(PyThread t, Object message, Object given) {
    PyType warning = t.context().type(BuiltinException.Warning);
    if (ClassChecks.isInstance(t, message, warning)) {
      return t.context().typeOf(t, message);
    }
    if (given == PyNone.NONE) {
      return t.context().type(BuiltinException.UserWarning);
    }
    if (!(given instanceof PyType) || !ClassChecks.isSubclass(t, given, warning)) {
      throw PyErrors.typeError(
          "category must be a Warning subclass, not '%s'", Types.nameOf(t, given));
    }
    return given;
  }

  private static String[] prefixes(PyThread t, Object given) {
    if (given == null) {
      return new String[0];
    }
    if (!(BoxedValue.unbox(given) instanceof PyTuple tuple)) {
      throw PyErrors.typeError(
          "warn() argument 'skip_file_prefixes' must be tuple, not %s", Types.nameOf(t, given));
    }
    String[] prefixes = new String[tuple.size()];
    for (int i = 0; i < prefixes.length; i++) {
      if (!(BoxedValue.unbox(tuple.get(i)) instanceof TruffleString text)) {
        throw PyErrors.typeError(
            "Found non-str '%s' in skip_file_prefixes.", Types.nameOf(t, tuple.get(i)));
      }
      prefixes[i] = Strings.toJava(text);
    }
    return prefixes;
  }

  private record Warning(
      Object message,
      Object category,
      TruffleString file,
      long line,
      Object module,
      PyDict registry,
      Object sourceLine,
      Object source) {}

  private void issue(PyThread t, Warning w) {
    Object message = w.message();
    Object category = w.category();
    Object text;
    if (ClassChecks.isInstance(t, message, t.context().type(BuiltinException.Warning))) {
      text = Texts.str(t, message);
      category = t.context().typeOf(t, message);
    } else {
      text = message;
      message = Calls.call(t, category, message);
    }
    PyTuple key = PyTuple.of(text, category, w.line());
    if (w.registry() != null && filters.isKnown(t, w.registry(), key)) {
      return;
    }
    String action = filters.action(t, category, text, w.line(), w.module());
    if (action.equals("error")) {
      throw PyException.of(message);
    }
    if (action.equals("ignore") || isRepeated(t, w, action, key, text, category)) {
      return;
    }
    show(t, w, message, category, text);
  }

  /**
   * Takes the warning down in the registry that its action names, and tells whether it was there.
   */
  private boolean isRepeated(
      PyThread t, Warning w, String action, PyTuple key, Object text, Object category) {
    if (action.equals("always")) {
      return false;
    }
    if (w.registry() != null) {
      w.registry().put(t, key, true);
    }
    PyDict registry =
        switch (action) {
          case "once" -> w.registry() == null ? filters.once(t) : w.registry();
          case "module" -> w.registry();
          default -> null;
        };
    if (registry == null) {
      return false;
    }
    PyTuple anyLine = PyTuple.of(text, category);
    boolean known = filters.isKnown(t, registry, anyLine);
    if (!known) {
      registry.put(t, anyLine, true);
    }
    return known;
  }

  private static void show(PyThread t, Warning w, Object message, Object category, Object text) {
    Object function = WarningFilters.ofLibrary(t, "_showwarnmsg");
    Object kind = WarningFilters.ofLibrary(t, "WarningMessage");
    if (function == null || kind == null) {
      showPlainly(t, w, category, text);
      return;
    }
    Object shown =
        Calls.call(
            t,
            kind,
            message,
            category,
            w.file(),
            w.line(),
            PyNone.NONE,
            PyNone.NONE,
            w.source() == null ? PyNone.NONE : w.source());
    Calls.call(t, function, shown);
  }

  /** As long as nobody has imported {@code warnings}. */
  private static void showPlainly(PyThread t, Warning w, Object category, Object text) {
    Object file = Imports.sysOrNull(t, "stderr");
    if (file == null || file == PyNone.NONE) {
      return;
    }
    Object name = Attributes.get(t, category, "__name__");
    StringBuilder shown = new StringBuilder();
    shown.append(Strings.toJava(w.file())).append(':').append(w.line()).append(": ");
    shown.append(Texts.javaStr(t, name)).append(": ").append(Texts.javaStr(t, text)).append('\n');
    Object source =
        w.sourceLine() == PyNone.NONE
            ? SourceLines.ofFile(Strings.toJava(w.file()), w.line())
            : w.sourceLine();
    if (source != PyNone.NONE) {
      shown.append("  ").append(Texts.javaStr(t, source).strip()).append('\n');
    }
    Calls.callMethod(t, file, "write", Strings.of(shown.toString()));
  }
}
