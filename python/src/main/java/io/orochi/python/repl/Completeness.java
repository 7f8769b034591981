package io.orochi.python.repl;

import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.builtins.exception.ExceptionFields;
import io.orochi.python.compiler.CompileFlags;
import io.orochi.python.compiler.Compiler;
import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.Exceptions;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.Strings;

/** Whether a statement that is being typed is at its end, as {@code codeop} finds out. */
enum Completeness {
  COMPLETE,
  /** More lines must or may follow. */
  OPEN,
  WRONG;

  private static final int FLAGS =
      CompileFlags.DONT_IMPLY_DEDENT | CompileFlags.ALLOW_INCOMPLETE_INPUT;

  /** Looks at the text without the end of its last line. */
  static Completeness of(PyThread t, String text) {
    String message = error(t, text);
    if (message == null) {
      return COMPLETE;
    }
    String next = error(t, text + "\n");
    return next == null || next.contains("incomplete input") ? OPEN : WRONG;
  }

  /** The message of the syntax error; null when there is none. */
  private static String error(PyThread t, String text) {
    try {
      Compiler.parseQuietly(text, "<stdin>", Compiler.Mode.SINGLE, FLAGS);
      return null;
    } catch (PyException e) {
      if (!Exceptions.matches(t, e, BuiltinException.SyntaxError)) {
        return "";
      }
      Object message = ExceptionFields.getOrNone(t, Exceptions.object(t, e), "msg");
      return message instanceof TruffleString s ? Strings.toJava(s) : "";
    }
  }
}
