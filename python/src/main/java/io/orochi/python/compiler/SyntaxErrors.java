package io.orochi.python.compiler;

import com.oracle.graal.python.pegparser.ParserCallbacks.ErrorType;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import com.oracle.graal.python.pegparser.tokenizer.SourceRange;
import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.Strings;

/** Makes SyntaxError and its subclasses, with file, line, offset and text as guest code sees them. */
public final class SyntaxErrors {
  private final String fileName;
  private final String text;

  /** For errors in {@code text}. */
  SyntaxErrors(String fileName, String text) {
    this.fileName = fileName;
    this.text = text;
  }

  /** An error at a syntax node. */
  PyException at(SSTNode node, String message) {
    return at(ErrorType.Syntax, node.getSourceRange(), message);
  }

  /** An error at a place: offsets count code points from 1. */
  PyException at(ErrorType kind, SourceRange r, String message) {
    BuiltinException type =
        switch (kind) {
          case Indentation -> BuiltinException.IndentationError;
          case Tab -> BuiltinException.TabError;
          case Value -> BuiltinException.ValueError;
          case System -> BuiltinException.SystemError;
          default -> BuiltinException.SyntaxError;
        };
    if (!type.isSubclassOf(BuiltinException.SyntaxError)) {
      return PyErrors.raise(type, "%s", message);
    }
    return PyErrors.withArgs(
        type,
        Strings.of(message),
        PyTuple.of(
            Strings.of(fileName),
            (long) r.startLine,
            (long) r.startColumn + 1,
            line(r.startLine),
            (long) r.endLine,
            (long) r.endColumn + 1));
  }

  private Object line(int number) {
    int from = 0;
    for (int i = 1; i < number; i++) {
      from = text.indexOf('\n', from) + 1;
      if (from == 0) {
        return Strings.EMPTY;
      }
    }
    int to = text.indexOf('\n', from);
    return Strings.of(to < 0 ? text.substring(from) : text.substring(from, to + 1));
  }

  /** An error without a place. */
  static PyException without(String fileName, String message) {
    return PyErrors.withArgs(
        BuiltinException.SyntaxError,
        Strings.of(message),
        PyTuple.of(Strings.of(fileName), 0L, 0L, PyNone.NONE));
  }

  /** An error in a line that cannot be shown. */
  static PyException atLine(String fileName, int line, String message) {
    return PyErrors.withArgs(
        BuiltinException.SyntaxError,
        Strings.of(message),
        PyTuple.of(Strings.of(fileName), (long) line, 0L, PyNone.NONE));
  }
}
