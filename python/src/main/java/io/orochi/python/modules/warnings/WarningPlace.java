package io.orochi.python.modules.warnings;

import io.orochi.python.builtins.core.CodeType;
import io.orochi.python.runtime.Attributes;
import io.orochi.python.runtime.CallStack;
import io.orochi.python.runtime.Imports;
import io.orochi.python.runtime.PyDict;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.Strings;
import io.orochi.python.runtime.TracebackPlace;
import java.util.List;

/**
 * Where a warning belongs.
 *
 * @param globals the names of the module that it is about
 */
record WarningPlace(String file, long line, PyDict globals) {
  /**
   * The frame {@code level} steps out, where the import machinery and {@code skipped} files do not
   * count.
   */
  static WarningPlace of(PyThread t, long level, String[] skipped) {
    List<CallStack.Entry> frames = CallStack.entries(t, Integer.MAX_VALUE);
    int at = 0;
    boolean all = level <= 0 || frames.isEmpty() || isInternal(file(frames.get(0)));
    for (long left = level; left > 1 && at < frames.size(); left--) {
      do {
        at++;
      } while (!all && at < frames.size() && isPassed(file(frames.get(at)), skipped));
    }
    if (at >= frames.size()) {
      Object sys = Imports.module(t, "sys");
      return new WarningPlace("sys", 1, (PyDict) Attributes.get(t, sys, "__dict__"));
    }
    CallStack.Entry frame = frames.get(at);
    return new WarningPlace(
        file(frame),
        TracebackPlace.of(frame.code(), frame.location()).startLine(),
        frame.function().definition(t).globals());
  }

  private static String file(CallStack.Entry frame) {
    return CodeType.fileName(frame.code());
  }

  private static boolean isInternal(String file) {
    return file.contains("importlib") && file.contains("_bootstrap");
  }

  private static boolean isPassed(String file, String[] skipped) {
    for (String prefix : skipped) {
      if (file.startsWith(prefix)) {
        return true;
      }
    }
    return isInternal(file);
  }

  Object module(PyThread t) {
    Object name = globals.getString(t, "__name__");
    return name == null ? Strings.of("<string>") : name;
  }

  /** The module's record of what was shown already; made if need be. */
  PyDict registry(PyThread t) {
    if (globals.getString(t, "__warningregistry__") instanceof PyDict registry) {
      return registry;
    }
    PyDict registry = PyDict.create(t);
    globals.putString(t, "__warningregistry__", registry);
    return registry;
  }
}
