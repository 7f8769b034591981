package io.orochi.python.modules.site;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.OrochiOptions;
import io.orochi.python.runtime.Imports;
import io.orochi.python.runtime.ModuleLoading;
import io.orochi.python.runtime.PyList;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.Strings;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.graalvm.options.OptionValues;

/** Does for a main program what importing {@code site} does, in a hundredth of the time. */
public final class SiteStart {
  private static final String VERSION = "python3.12";
  private static final String PACKAGES = "site-packages";

  private SiteStart() {}

  /** Completes {@code sys.path} and {@code builtins}, unless {@code -S} was given. */
  @TruffleBoundary
  public static void run(PyThread t) {
    OptionValues options = t.context().env().getOptions();
    if (options.get(OrochiOptions.NoSite)) {
      return;
    }
    List<Path> folders = packageFolders(options);
    List<Object> path = absolute(((PyList) Imports.sysAttribute(t, "path")).toArray(t));
    if (needsModule(options, folders, path)) {
      ModuleLoading.load(t, "site");
      return;
    }
    for (Path folder : folders) {
      path.add(Strings.of(folder.toString()));
    }
    PyList list = (PyList) Imports.sysAttribute(t, "path");
    list.clear(t);
    list.extend(t, path.toArray());
    SiteObjects.define(t);
  }

  /** The folders of packages that exist, in the order of the search. */
  private static List<Path> packageFolders(OptionValues options) {
    List<Path> folders = new ArrayList<>();
    String user = System.getenv("HOME");
    if (user != null && !user.isEmpty() && !options.get(OrochiOptions.NoUserSite)) {
      folders.add(Path.of(user, ".local", "lib", VERSION, PACKAGES));
    }
    folders.add(Path.of(options.get(OrochiOptions.Home), "lib", VERSION, PACKAGES));
    folders.removeIf(f -> !Files.isDirectory(f));
    return folders;
  }

  /** As {@code site.removeduppaths}: absolute, each once. */
  private static List<Object> absolute(Object[] entries) {
    Set<Object> unique = new LinkedHashSet<>();
    for (Object entry : entries) {
      unique.add(
          entry instanceof TruffleString s
              ? Strings.of(Path.of(Strings.toJava(s)).toAbsolutePath().normalize().toString())
              : entry);
    }
    return new ArrayList<>(unique);
  }

  /** Whether there is something that only the module itself knows how to do. */
  private static boolean needsModule(
      OptionValues options, List<Path> folders, List<Object> searched) {
    boolean variables = !options.get(OrochiOptions.IgnoreEnvironment);
    if (variables && System.getenv("PYTHONUSERBASE") != null || isVirtual(options)) {
      return true;
    }
    for (Path folder : folders) {
      if (hasPathFiles(folder) || customises(folder)) {
        return true;
      }
    }
    Path library = Path.of(options.get(OrochiOptions.Home), "lib");
    for (Object entry : searched) {
      if (entry instanceof TruffleString s) {
        Path folder = Path.of(Strings.toJava(s));
        if (!folder.startsWith(library) && customises(folder)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isVirtual(OptionValues options) {
    Path executable = Path.of(options.get(OrochiOptions.Executable)).toAbsolutePath();
    Path folder = executable.getParent();
    if (folder == null) {
      return false;
    }
    Path above = folder.getParent();
    return Files.exists(folder.resolve("pyvenv.cfg"))
        || above != null && Files.exists(above.resolve("pyvenv.cfg"));
  }

  private static boolean hasPathFiles(Path folder) {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.pth")) {
      return files.iterator().hasNext();
    } catch (IOException e) {
      return false; // as site: what cannot be listed has none
    }
  }

  private static boolean customises(Path folder) {
    for (String name : new String[] {"sitecustomize", "usercustomize"}) {
      if (Files.exists(folder.resolve(name + ".py")) || Files.exists(folder.resolve(name))) {
        return true;
      }
    }
    return false;
  }
}
