package io.orochi.python.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import io.orochi.python.OrochiOptions;
import java.nio.file.Path;
import org.graalvm.options.OptionValues;

/**
 * What {@code -v} and {@code -X importtime} say of imports on standard error. One for each context;
 * times of imports that go on in several threads at once are mixed up, as in CPython.
 */
final class ImportReport {
  private static final long MICROSECOND = 1_000;

  private final boolean isVerbose;
  private final boolean isTimed;
  private boolean hasHeader;

  /** How many imports surround the present one. */
  private int depth;

  /** Nanoseconds of imports that were made by the present one. */
  private long within;

  private ImportReport(OptionValues options) {
    isVerbose = options.get(OrochiOptions.Verbose) > 0;
    isTimed = options.get(OrochiOptions.ImportTime);
  }

  /** The one of a thread's context. */
  static ImportReport of(PyThread t) {
    return t.context().extension(ImportReport.class, c -> new ImportReport(c.env().getOptions()));
  }

  /** A search for a module. */
  interface Search {
    /** The module; throws what the search throws. */
    Object find();
  }

  /** Searches, and says how long that took if it is wanted. */
  @TruffleBoundary
  Object time(PyThread t, String name, Search search) {
    if (!isTimed) {
      return search.find();
    }
    if (!hasHeader) {
      hasHeader = true;
      write(t, "import time: self [us] | cumulative | imported package\n");
    }
    long before = within;
    within = 0;
    depth++;
    long start = System.nanoTime();
    try {
      return search.find();
    } finally {
      long all = System.nanoTime() - start;
      depth--;
      write(
          t,
          String.format(
              "import time: %9d | %10d | %s%s%n",
              Math.ceilDiv(all - within, MICROSECOND),
              Math.ceilDiv(all, MICROSECOND),
              "  ".repeat(depth),
              name));
      within = before + all;
    }
  }

  /** A module written in Java was made. */
  void builtin(PyThread t, String name) {
    if (isVerbose) {
      write(t, "import '" + name + "' # <class '_frozen_importlib.BuiltinImporter'>\n");
    }
  }

  /** The code of a module was read. */
  void code(PyThread t, Path file) {
    if (isVerbose) {
      write(t, "# code object from '" + file + "'\n");
    }
  }

  /** A module was loaded from a file. */
  void source(PyThread t, String name) {
    if (isVerbose) {
      write(t, "import '" + name + "' # <_frozen_importlib_external.SourceFileLoader object>\n");
    }
  }

  private static void write(PyThread t, String text) {
    Object err = Imports.sysOrNull(t, "stderr");
    if (err != null && err != PyNone.NONE) {
      Calls.callMethod(t, err, "write", Strings.of(text));
    }
  }
}
