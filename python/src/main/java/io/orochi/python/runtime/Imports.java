package io.orochi.python.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.framework.name.Namespace;
import java.util.List;

/**
 * What import statements and {@code __import__} do, up to finding and loading, which is {@link
 * ModuleLoading}'s.
 */
public final class Imports {
  private Imports() {}

  /**
   * An import statement: calls {@code __import__}, which programs may replace.
   *
   * @param function what {@code __import__} is for the code; null when there is none
   * @param fromList names after {@code from … import}; null for {@code import}
   */
  @TruffleBoundary
  public static Object statement(
      PyThread t, Object function, PyDict globals, String name, int level, String[] fromList) {
    if (function == null) {
      throw PyErrors.raise(BuiltinException.ImportError, "__import__ not found");
    }
    if (function instanceof BuiltinFunction b && b.name().equals("__import__")) {
      return importModule(t, name, globals, fromList, level);
    }
    Object names = PyNone.NONE;
    if (fromList != null) {
      Object[] items = new Object[fromList.length];
      for (int i = 0; i < items.length; i++) {
        items[i] = Strings.of(fromList[i]);
      }
      names = PyTuple.of(items);
    }
    return Calls.call(t, function, Strings.of(name), globals, PyNone.NONE, names, (long) level);
  }

  /**
   * What the built-in {@code __import__} gives: the module, or for {@code import a.b} its first
   * package.
   */
  @TruffleBoundary
  public static Object importModule(
      PyThread t, String name, PyDict globals, String[] fromList, int level) {
    String absolute;
    if (level > 0) {
      absolute = resolve(t, name, globals, level);
    } else {
      if (name.isEmpty()) {
        throw PyErrors.valueError("Empty module name");
      }
      absolute = name;
    }
    Object module = ModuleLoading.load(t, absolute);
    if (fromList != null && fromList.length > 0) {
      importSubmodules(t, module, fromList);
      return module;
    }
    int dot = name.indexOf('.');
    if (level == 0) {
      return dot < 0 ? module : ModuleLoading.load(t, name.substring(0, dot));
    }
    if (dot < 0) {
      return module;
    }
    return ModuleLoading.load(t, absolute.substring(0, absolute.length() - (name.length() - dot)));
  }

  private static String resolve(PyThread t, String name, PyDict globals, int level) {
    String packageName = packageOf(t, globals);
    String base = packageName;
    for (int i = 1; i < level; i++) {
      int dot = base.lastIndexOf('.');
      if (dot < 0) {
        throw PyErrors.raise(
            BuiltinException.ImportError, "attempted relative import beyond top-level package");
      }
      base = base.substring(0, dot);
    }
    return name.isEmpty() ? base : base + "." + name;
  }

  private static String packageOf(PyThread t, PyDict globals) {
    Object p = globals == null ? null : globals.getString(t, "__package__");
    String result;
    if (p != null && p != PyNone.NONE) {
      if (!(p instanceof TruffleString s)) {
        throw PyErrors.typeError("package must be a string");
      }
      result = Strings.toJava(s);
    } else {
      Object n = globals == null ? null : globals.getString(t, "__name__");
      if (n == null) {
        throw PyErrors.raise(BuiltinException.KeyError, "'__name__' not in globals");
      }
      if (!(n instanceof TruffleString s)) {
        throw PyErrors.typeError("__name__ must be a string");
      }
      result = Strings.toJava(s);
      if (globals.getString(t, "__path__") == null) {
        int dot = result.lastIndexOf('.');
        result = dot < 0 ? "" : result.substring(0, dot);
      }
    }
    if (result.isEmpty()) {
      throw PyErrors.raise(
          BuiltinException.ImportError, "attempted relative import with no known parent package");
    }
    return result;
  }

  /** {@code from package import name}: a name that the package lacks may be a module in it. */
  private static void importSubmodules(PyThread t, Object module, String[] names) {
    if (Attributes.getOrNull(t, module, "__path__") == null) {
      return;
    }
    for (String name : names) {
      if (name.equals("*")) {
        Object all = Attributes.getOrNull(t, module, "__all__");
        if (all != null) {
          Object[] items = Iteration.toArray(t, all);
          String[] listed = new String[items.length];
          for (int i = 0; i < items.length; i++) {
            listed[i] = items[i] instanceof TruffleString s ? Strings.toJava(s) : "*";
          }
          importSubmodules(
              t,
              module,
              java.util.Arrays.stream(listed).filter(s -> !s.equals("*")).toArray(String[]::new));
        }
        continue;
      }
      if (Attributes.getOrNull(t, module, name) != null) {
        continue;
      }
      String full = Texts.javaStr(t, Attributes.get(t, module, "__name__")) + "." + name;
      try {
        ModuleLoading.load(t, full);
      } catch (PyException e) {
        if (!Exceptions.matches(t, e, BuiltinException.ModuleNotFoundError)
            || !full.equals(missingName(t, e))) {
          throw e;
        }
      }
    }
  }

  private static String missingName(PyThread t, PyException e) {
    Object name = Attributes.getOrNull(t, Exceptions.object(t, e), "name");
    return name instanceof TruffleString s ? Strings.toJava(s) : null;
  }

  /** {@code import a.b.c as x}: goes from {@code a} down to {@code a.b.c}. */
  @TruffleBoundary
  public static Object descend(PyThread t, Object first, String name) {
    String[] parts = name.split("\\.");
    Object module = first;
    for (int i = 1; i < parts.length; i++) {
      module = from(t, module, parts[i]);
    }
    return module;
  }

  /** {@code from module import name}. */
  @TruffleBoundary
  public static Object from(PyThread t, Object module, String name) {
    Object value = Attributes.getOrNull(t, module, name);
    if (value != null) {
      return value;
    }
    Object moduleName = Attributes.getOrNull(t, module, "__name__");
    if (moduleName instanceof TruffleString s) {
      Object sub = t.context().imports().modules().getString(t, Strings.toJava(s) + "." + name);
      if (sub != null) {
        return sub;
      }
    }
    Object file = Attributes.getOrNull(t, module, "__file__");
    String shown =
        moduleName instanceof TruffleString s ? Strings.toJava(s) : "<unknown module name>";
    String path = file instanceof TruffleString s ? Strings.toJava(s) : null;
    String text;
    if (path == null) {
      text = "cannot import name '%s' from '%s' (unknown location)".formatted(name, shown);
    } else if (t.context().imports().isInitializing(shown)) {
      text =
          "cannot import name '%s' from partially initialized module '%s' (most likely due to a circular import) (%s)"
              .formatted(name, shown, path);
    } else {
      text = "cannot import name '%s' from '%s' (%s)".formatted(name, shown, path);
    }
    throw PyErrors.withArgs(BuiltinException.ImportError, Strings.of(text))
        .with("name", moduleName == null ? PyNone.NONE : moduleName)
        .with("path", path == null ? PyNone.NONE : Strings.of(path))
        .with("name_from", Strings.of(name));
  }

  /** {@code from module import *}: binds the public names in {@code namespace}. */
  @TruffleBoundary
  public static void star(PyThread t, Object module, Object namespace) {
    Object all = Attributes.getOrNull(t, module, "__all__");
    if (all != null) {
      for (Object name : Iteration.toArray(t, all)) {
        if (!(name instanceof TruffleString s)) {
          throw PyErrors.typeError(
              "Item in %s.__all__ must be str, not %s",
              Texts.javaStr(t, Attributes.get(t, module, "__name__")),
              t.context().typeOf(t, name).name());
        }
        String n = Strings.toJava(s);
        LocalNames.put(t, namespace, n, Attributes.get(t, module, n));
      }
      return;
    }
    if (module instanceof PyModule m) {
      List<Namespace.Entry> entries = m.names().entries(t);
      for (Namespace.Entry e : entries) {
        if (!e.name().startsWith("_")) {
          LocalNames.put(t, namespace, e.name(), e.value());
        }
      }
      return;
    }
    Object dict = Attributes.getOrNull(t, module, "__dict__");
    if (dict == null) {
      throw PyErrors.raise(
          BuiltinException.ImportError, "from-import-* object has no __dict__ and no __all__");
    }
    for (Object name : Iteration.toArray(t, Calls.callMethod(t, dict, "keys"))) {
      if (name instanceof TruffleString s && !Strings.toJava(s).startsWith("_")) {
        LocalNames.put(t, namespace, Strings.toJava(s), Subscripts.get(t, dict, name));
      }
    }
  }

  /** The module of that name, imported if need be: what Java code asks for. */
  @TruffleBoundary
  public static Object module(PyThread t, String name) {
    return ModuleLoading.load(t, name);
  }

  /** An attribute of {@code sys}, or null. */
  @TruffleBoundary
  public static Object sysOrNull(PyThread t, String name) {
    Object sys = t.context().imports().modules().getString(t, "sys");
    return sys == null ? null : Attributes.getOrNull(t, sys, name);
  }

  /** An attribute of {@code sys}; RuntimeError when it is gone. */
  @TruffleBoundary
  public static Object sysAttribute(PyThread t, String name) {
    Object sys = t.context().imports().modules().getString(t, "sys");
    Object v = sys == null ? null : Attributes.getOrNull(t, sys, name);
    if (v == null) {
      throw PyErrors.runtimeError("lost sys.%s", name);
    }
    return v;
  }
}
