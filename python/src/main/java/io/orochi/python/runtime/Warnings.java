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
    Calls.callMethod(
        t,
        ModuleLoading.load(t, "_warnings"),
        "warn",
        Strings.of(args.length == 0 ? message : String.format(message, args)),
        t.context().type(category));
  }
}
