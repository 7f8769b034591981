package io.orochi.python.compiler;

import com.oracle.graal.python.pegparser.ParserCallbacks.ErrorType;
import com.oracle.graal.python.pegparser.tokenizer.SourceRange;
import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.Exceptions;
import io.orochi.python.runtime.ModuleLoading;
import io.orochi.python.runtime.PyContext;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.Strings;
import java.util.List;

/**
 * Issues what the parser warns of; a filter that turns the warning into an error makes it a
 * SyntaxError.
 */
final class SyntaxWarnings {
  private SyntaxWarnings() {}

  /**
   * A warning.
   *
   * @param parsers whether the parser found it, not the compiler
   */
  record Warning(SourceRange place, String message, boolean parsers) {
    boolean isSameAs(Warning w) {
      return place.startLine == w.place.startLine
          && place.startColumn == w.place.startColumn
          && message.equals(w.message);
    }
  }

  static void issue(List<Warning> warnings, String fileName, SyntaxErrors errors) {
    if (warnings.isEmpty()) {
      return;
    }
    PyThread t = PyContext.get(null).currentThread();
    Object module = ModuleLoading.load(t, "_warnings");
    for (Warning w : warnings) {
      try {
        Calls.callMethod(
            t,
            module,
            "warn_explicit",
            Strings.of(w.message),
            t.context().type(BuiltinException.SyntaxWarning),
            Strings.of(fileName),
            (long) w.place.startLine);
      } catch (PyException e) {
        if (Exceptions.matches(t, e, BuiltinException.SyntaxWarning)) {
          throw w.parsers
              ? errors.parsing(ErrorType.Syntax, w.place, w.message, null)
              : errors.inScopes(w.place, w.message);
        }
        throw e;
      }
    }
  }
}
