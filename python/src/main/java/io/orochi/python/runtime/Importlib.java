package io.orochi.python.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import io.orochi.framework.name.Namespace;
import io.orochi.python.compiler.tree.TreeFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;

/**
 * The library's own import system. It is started when something first asks for it: until then
 * {@link ModuleLoading} does what its default finders would do, and the modules that were loaded so
 * are given their specs afterwards.
 */
final class Importlib {
  private static final String CORE = "_frozen_importlib";
  private static final String EXTERNAL = "_frozen_importlib_external";
  private static final String ARCHIVES = "zipimport";

  private Importlib() {}

  /** The source of a module that CPython keeps frozen; null for any other name. */
  static String source(String name) {
    return switch (name) {
      case CORE -> "_bootstrap";
      case EXTERNAL -> "_bootstrap_external";
      default -> null;
    };
  }

  /** Whether it has been started. */
  private static boolean isStarted(PyThread t) {
    ImportState state = t.context().imports();
    return state.modules().getString(t, EXTERNAL) != null && !state.isInitializing(EXTERNAL);
  }

  /** Whether what is imported now may be what it needs itself. */
  static boolean isStarting(PyThread t) {
    ImportState state = t.context().imports();
    return state.isInitializing(CORE) || state.isInitializing(EXTERNAL);
  }

  /** Loads one of its two modules; the first starts the second. */
  @TruffleBoundary
  static PyModule load(PyThread t, ImportState state, String name) {
    String file = source(name);
    Path path = t.context().standardLibrary().resolve("importlib").resolve(file + ".py");
    PyModule m = ModuleLoading.create(t, name, "");
    state.modules().putString(t, name, m);
    ModuleLoading.execute(t, state, m, path, "<frozen importlib." + file + ">", name);
    if (name.equals(EXTERNAL)) {
      ByteBuffer magic = ByteBuffer.wrap(TreeFile.magic()).order(ByteOrder.LITTLE_ENDIAN);
      m.names().put(t, "MAGIC_NUMBER", new PyBytes(magic.array()));
      m.names().put(t, "_RAW_MAGIC_NUMBER", Integer.toUnsignedLong(magic.getInt()));
    }
    if (name.equals(CORE)) {
      Calls.callMethod(
          t, m, "_install", state.modules().getString(t, "sys"), ModuleLoading.load(t, "_imp"));
      Calls.callMethod(t, m, "_install_external_importers");
      giveSpecs(t, state);
    }
    return m;
  }

  /**
   * Gives modules that were loaded from files before importlib was there what it would have given
   * them.
   */
  private static void giveSpecs(PyThread t, ImportState state) {
    for (Object o : state.modules().entries(t).valueArray()) {
      if (o instanceof PyModule m && m.names().get(t, "__spec__") == PyNone.NONE) {
        giveSpec(t, m);
      }
    }
  }

  /**
   * Sets {@code __spec__} and {@code __loader__} of a module that was loaded from a file, once
   * importlib has been started.
   */
  @TruffleBoundary
  static void giveSpec(PyThread t, PyModule m) {
    Namespace names = m.names();
    Object file = names.get(t, "__file__");
    Object name = names.get(t, "__name__");
    if (file == null
        || name == null
        || !isStarted(t)
        || "__main__".equals(Texts.javaStr(t, name))) {
      return;
    }
    Object external = t.context().imports().modules().getString(t, EXTERNAL);
    Object loader = Calls.callMethod(t, external, "SourceFileLoader", name, file);
    Object path = names.get(t, "__path__");
    Object[] arguments = {name, file};
    String[] keywords =
        path == null
            ? new String[] {"loader"}
            : new String[] {"loader", "submodule_search_locations"};
    Object[] values = path == null ? new Object[] {loader} : new Object[] {loader, path};
    Object spec =
        Calls.call(
            t, Attributes.get(t, external, "spec_from_file_location"), arguments, keywords, values);
    names.put(t, "__spec__", spec);
    names.put(t, "__loader__", loader);
  }

  /**
   * Whether the program has put finders of its own on {@code sys.meta_path} or hooks on {@code
   * sys.path_hooks}, so that importlib must do the search.
   */
  @TruffleBoundary
  static boolean isNeeded(PyThread t) {
    if (t.context().imports().isInitializing(CORE)) {
      return false;
    }
    Object[] finders = Iteration.toArray(t, Imports.sysAttribute(t, "meta_path"));
    if (!isStarted(t)) {
      return finders.length > 0;
    }
    PyDict modules = t.context().imports().modules();
    Object core = modules.getString(t, CORE);
    Object external = modules.getString(t, EXTERNAL);
    return !(core instanceof PyModule c
        && external instanceof PyModule e
        && finders.length == 3
        && finders[0] == c.names().get(t, "BuiltinImporter")
        && finders[1] == c.names().get(t, "FrozenImporter")
        && finders[2] == e.names().get(t, "PathFinder")
        && Lengths.length(t, Imports.sysAttribute(t, "path_hooks")) == 1);
  }

  /** Whether modules may be looked for in this file, or in a folder within it. */
  static boolean isArchive(Path path) {
    if (Files.isDirectory(path)) {
      return false;
    }
    Path file = path;
    while (file != null && !Files.exists(file)) {
      file = file.getParent();
    }
    if (file == null || !Files.isRegularFile(file)) {
      return false;
    }
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return zip.size() >= 0;
    } catch (IOException e) {
      return false;
    }
  }

  /** The module {@code zipimport}, which is not looked for in archives itself. */
  private static Object archives(PyThread t) {
    ImportState state = t.context().imports();
    Object known = state.modules().getString(t, ARCHIVES);
    if (known != null) {
      return known;
    }
    PyModule m = ModuleLoading.create(t, ARCHIVES, "");
    state.modules().putString(t, ARCHIVES, m);
    Path path = t.context().standardLibrary().resolve(ARCHIVES + ".py");
    return ModuleLoading.execute(t, state, m, path, "<frozen " + ARCHIVES + ">", ARCHIVES);
  }

  /** As {@link #find}, from now on in archives too. */
  @TruffleBoundary
  static Object findWithArchives(PyThread t, String name) {
    ModuleLoading.load(t, CORE);
    Object hooks = Imports.sysAttribute(t, "path_hooks");
    Object importer = Attributes.get(t, archives(t), "zipimporter");
    if (!Membership.contains(t, hooks, importer)) {
      Calls.callMethod(t, hooks, "insert", 0L, importer);
      Calls.callMethod(t, Imports.sysAttribute(t, "path_importer_cache"), "clear");
    }
    return find(t, name);
  }

  /** Finds and loads by importlib. */
  @TruffleBoundary
  static Object find(PyThread t, String name) {
    Object core = ModuleLoading.load(t, CORE);
    try {
      return Calls.callMethod(
          t, core, "_find_and_load", Strings.of(name), Attributes.get(t, core, "_gcd_import"));
    } catch (PyException e) {
      e.setTraceback(
          withoutImportlib(
              t, e.traceback(), Exceptions.matches(t, e, BuiltinException.ImportError)));
      throw e;
    }
  }

  /**
   * A traceback without importlib's frames: all of them for an ImportError, else those that end in
   * {@code _call_with_frames_removed}, as CPython has it.
   */
  private static PyTraceback withoutImportlib(PyThread t, PyTraceback traceback, boolean all) {
    List<PyTraceback> kept = new ArrayList<>();
    List<PyTraceback> chunk = new ArrayList<>();
    for (PyTraceback b = traceback; b != null; b = b.next(t)) {
      if (b.code().source().getName().startsWith("<frozen importlib.")) {
        chunk.add(b);
        if (all || b.code().name().equals("_call_with_frames_removed")) {
          chunk.clear();
        }
      } else {
        kept.addAll(chunk);
        chunk.clear();
        kept.add(b);
      }
    }
    kept.addAll(chunk);
    PyTraceback result = null;
    for (PyTraceback b : kept.reversed()) {
      result = new PyTraceback(t, result, b.frame(), b.location());
    }
    return result;
  }
}
