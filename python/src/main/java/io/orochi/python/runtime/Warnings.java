package io.orochi.python.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

/** Warnings that the interpreter itself issues, through the filters of {@code warnings}. */
public final class Warnings {
  private Warnings() {}

  /**
   * Warns of what the running guest function does. Runs guest code.
   *
   * @throws PyException the warning, if a filter makes it an error
   */
  @TruffleBoundary
  public static void warn(PyThread t, BuiltinException category, String message, Object... args) {
    warnAt(t, category, 1, args.length == 0 ? message : String.format(message, args));
  }

  /**
   * As {@link #warn}, of what a caller does.
   *
   * @param level how many guest functions away it is; 1 is the running one
   */
  @TruffleBoundary
  public static void warnAt(PyThread t, BuiltinException category, long level, String message) {
    Calls.callMethod(
        t,
        ModuleLoading.load(t, "_warnings"),
        "warn",
        Strings.of(message),
        t.context().type(category),
        level);
  }
}
