package io.orochi.python.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.framework.name.Namespace;
import io.orochi.framework.operation.Operation;
import io.orochi.python.modules.BuiltinModules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds and loads modules: those written in Java, and source files on {@code sys.path} or a
 * package's {@code __path__}. Equal in behaviour to what importlib's BuiltinImporter and PathFinder
 * do.
 */
public final class ModuleLoading {
  private ModuleLoading() {}

  /** The module of that absolute name, loaded with its packages if need be. */
  @TruffleBoundary
  public static Object load(PyThread t, String name) {
    ImportState state = t.context().imports();
    Object found = state.modules().getString(t, name);
    if (found != null && !state.isInitializing(name)) {
      if (found == PyNone.NONE) {
        throw notFound("import of " + name + " halted; None in sys.modules", name);
      }
      return found;
    }
    if (found == null) {
      t.beforeIrrevocable("import");
    }
    if (!state.acquire(t, name)) {
      found = state.modules().getString(t, name);
      if (found != null) {
        return found;
      }
      if (state.isImporting(t, name)) {
        return findAndLoad(t, state, name); // by its own package, which had to come first
      }
      throw PyErrors.raise(
          BuiltinException.RuntimeError, "deadlock detected by import of %s", name);
    }
    try {
      found = state.modules().getString(t, name);
      if (found == PyNone.NONE) {
        throw notFound("import of " + name + " halted; None in sys.modules", name);
      }
      return found != null
          ? found
          : ImportReport.of(t).time(t, name, () -> findAndLoad(t, state, name));
    } finally {
      state.release(name);
    }
  }

  private static PyException notFound(String text, String name) {
    return PyErrors.withArgs(BuiltinException.ModuleNotFoundError, Strings.of(text))
        .with("name", Strings.of(name));
  }

  private static Object findAndLoad(PyThread t, ImportState state, String name) {
    if (Importlib.source(name) != null) {
      return Importlib.load(t, state, name);
    }
    int dot = name.lastIndexOf('.');
    Object parent = null;
    Object path = null;
    if (dot >= 0) {
      String parentName = name.substring(0, dot);
      parent = load(t, parentName);
      Object known = state.modules().getString(t, name); // the parent may have imported it
      if (known != null) {
        return known;
      }
      path = Attributes.getOrNull(t, parent, "__path__");
      if (path == null) {
        throw notFound(
            "No module named '%s'; '%s' is not a package".formatted(name, parentName), name);
      }
    }
    if (Importlib.isNeeded(t)) {
      return Importlib.find(t, name); // binds the name in the parent itself
    }
    Object module = dot < 0 ? builtin(t, state, name) : null;
    if (module == null) {
      module = source(t, state, name, path);
    }
    if (parent != null) {
      Attributes.set(t, parent, name.substring(dot + 1), module);
    }
    return module;
  }

  private static Object builtin(PyThread t, ImportState state, String name) {
    PyModule m = BuiltinModules.create(t, name);
    if (m != null) {
      state.modules().putString(t, name, m);
      ImportReport.of(t).builtin(t, name);
    }
    return m;
  }

  private static Object source(PyThread t, ImportState state, String name, Object path) {
    String tail = name.substring(name.lastIndexOf('.') + 1);
    Object entries = path != null ? path : Imports.sysAttribute(t, "path");
    List<Object> portions = new ArrayList<>();
    for (Object entry : Iteration.toArray(t, entries)) {
      if (!(entry instanceof TruffleString s)) {
        continue;
      }
      String folder = Strings.toJava(s);
      Path base;
      try {
        base = t.context().workingDirectory().resolve(folder);
      } catch (InvalidPathException e) {
        continue;
      }
      if (Importlib.isArchive(base) && !Importlib.isStarting(t)) {
        return Importlib.findWithArchives(t, name);
      }
      Path candidate = base.resolve(tail);
      boolean isFolder = Files.isDirectory(candidate);
      if (isFolder) {
        Path init = candidate.resolve("__init__.py");
        if (Files.isRegularFile(init)) {
          return load(t, state, name, init, candidate.toString());
        }
      }
      Path file = base.resolve(tail + ".py");
      if (Files.isRegularFile(file)) {
        return load(t, state, name, file, null);
      }
      if (isFolder) {
        portions.add(Strings.of(candidate.toString()));
      }
    }
    if (!portions.isEmpty()) {
      PyModule m = create(t, name, name);
      m.names().put(t, "__path__", PyList.of(t, portions.toArray()));
      state.modules().putString(t, name, m);
      return m;
    }
    throw notFound("No module named '%s'".formatted(name), name);
  }

  /** A module with the names that every module has. */
  static PyModule create(PyThread t, String name, String packageName) {
    Namespace names = new Namespace();
    names.put(t, "__name__", Strings.of(name));
    names.put(t, "__doc__", PyNone.NONE);
    names.put(t, "__package__", packageName == null ? PyNone.NONE : Strings.of(packageName));
    names.put(t, "__loader__", PyNone.NONE);
    names.put(t, "__spec__", PyNone.NONE);
    PyDict dict = new PyDict(t, t.context().shape(BuiltinType.DICT), names);
    return new PyModule(t, t.context().shape(BuiltinType.MODULE), dict);
  }

  private static Object load(PyThread t, ImportState state, String name, Path file, String folder) {
    int dot = name.lastIndexOf('.');
    PyModule m = create(t, name, folder != null ? name : dot < 0 ? "" : name.substring(0, dot));
    Namespace names = m.names();
    String shown = file.toString();
    names.put(t, "__file__", Strings.of(shown));
    Path cached = new SourceFile(file).cached(t);
    if (cached != null) {
      names.put(t, "__cached__", Strings.of(cached.toString()));
    }
    if (folder != null) {
      names.put(t, "__path__", PyList.of(t, Strings.of(folder)));
    }
    names.put(t, "__builtins__", t.context().builtinsModule());
    state.modules().putString(t, name, m);
    Importlib.giveSpec(t, m);
    Object loaded = execute(t, state, m, file, shown, name);
    ImportReport.of(t).source(t, name);
    return loaded;
  }

  /**
   * Runs the source of a module that is in {@code sys.modules} already, and takes it out again when
   * that fails.
   */
  static Object execute(
      PyThread t, ImportState state, PyModule m, Path file, String shown, String name) {
    try {
      CodeObject code = new SourceFile(file).code(t, shown);
      ImportReport.of(t).code(t, file);
      run(t, code, m.dict(), null);
    } catch (PyException e) {
      state.modules().deleteString(t, name);
      throw e;
    } catch (IOException e) {
      state.modules().deleteString(t, name);
      throw notFound("No module named '%s'".formatted(name), name);
    }
    Object result = state.modules().getString(t, name); // a module may replace itself
    if (result == null) {
      throw PyErrors.keyError(Strings.of(name));
    }
    return result;
  }

  /**
   * Runs module code, or the code of a class body or function, which gets no arguments.
   *
   * @param locals a namespace other than {@code globals}, for code that was compiled for one; else
   *     null; the code of a function has no use for it
   */
  @TruffleBoundary
  public static Object run(PyThread t, CodeObject code, PyDict globals, Object locals) {
    return run(t, code, globals, locals, null);
  }

  /**
   * As {@link #run(PyThread, CodeObject, PyDict, Object)}, with cells for the code's free names.
   */
  @TruffleBoundary
  public static Object run(
      PyThread t, CodeObject code, PyDict globals, Object locals, PyCell[] closure) {
    Operation.leave(t);
    PyFunction f =
        new PyFunction(
            t,
            t.context().shape(BuiltinType.FUNCTION),
            code.name(),
            code.name(),
            new PyFunction.Definition(code, globals, closure, new Object[0], null));
    if ((code.flags() & CodeObject.OPTIMIZED) != 0) {
      return Calls.call(t, f);
    }
    return locals == null
        ? code.target(t.inTx()).call(t, f)
        : code.target(t.inTx()).call(t, f, locals);
  }
}
