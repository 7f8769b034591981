package io.orochi.python.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import io.orochi.python.compiler.Compiler;

/** Sources that a Java program evaluates in a context. */
public final class HostPrograms {
  private HostPrograms() {}

  /** Runs the text in {@code __main__}: the value when it is one expression, else None. */
  @TruffleBoundary
  public static Object evaluate(PyThread t, String text, String name) {
    PyContext c = t.context();
    CodeObject code;
    try {
      code =
          Compiler.compile(
              c.language(), text.strip(), name, Compiler.Mode.EVAL, 0, false, c.optimize());
    } catch (PyException e) {
      if (!Exceptions.matches(t, e, BuiltinException.SyntaxError)) {
        throw e;
      }
      code = Compiler.compile(c.language(), text, name, Compiler.Mode.EXEC, 0, false, c.optimize());
    }
    return ModuleLoading.run(t, code, c.mainModule(t).dict(), null);
  }
}
