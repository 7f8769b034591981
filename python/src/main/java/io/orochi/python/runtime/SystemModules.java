package io.orochi.python.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

/** Modules that Java code needs, among them {@code sys} with what programs may replace in it. */
public final class SystemModules {
  private SystemModules() {}

  /** {@code __import__(name)}: the module, whose name has no dot. */
  @TruffleBoundary
  public static Object imported(PyThread t, String name) {
    return Calls.call(t, t.context().builtins().get(t, "__import__"), Strings.of(name));
  }

  /** {@code sys.name}, or null when there is none. */
  @TruffleBoundary
  public static Object sys(PyThread t, String name) {
    return Attributes.getOrNull(t, imported(t, "sys"), name);
  }
}
