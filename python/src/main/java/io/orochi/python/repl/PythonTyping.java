package io.orochi.python.repl;

import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.terminal.Typing;
import java.util.List;

/** What the editor wants to know of Python. Confined to the thread that types. */
final class PythonTyping implements Typing {
  private final PyThread t;
  private final Completions completions;

  PythonTyping(PyThread t) {
    this.t = t;
    completions = new Completions(t);
  }

  /** As CPython 3.13: an empty line ends several, and what is wrong in one line is said at once. */
  @Override
  public boolean isOpen(String text) {
    String source = withoutOpenLine(text);
    try {
      switch (Completeness.of(t, source)) {
        case COMPLETE:
          return false;
        case OPEN:
          return true;
        default:
      }
    } catch (PyException e) {
      return false; // whatever is wrong will be said when it is compiled
    }
    int end = source.endsWith("\n") ? source.length() - 1 : source.length();
    int start = source.lastIndexOf('\n', end - 1) + 1;
    return start > 0 && !source.endsWith("\n") && !source.substring(start).isBlank();
  }

  /** Without the blanks of a last line that has nothing else. */
  static String withoutOpenLine(String text) {
    int start = text.lastIndexOf('\n') + 1;
    return start > 0 && text.substring(start).isBlank() ? text.substring(0, start) : text;
  }

  @Override
  public boolean opensBlock(String line) {
    String code = line;
    for (int hash = code.indexOf('#'); hash >= 0; hash = code.indexOf('#', hash + 1)) {
      String before = code.substring(0, hash);
      if (before.chars().filter(c -> c == '"' || c == '\'').count() % 2 == 0) {
        code = before;
        break;
      }
    }
    return code.stripTrailing().endsWith(":");
  }

  @Override
  public List<Completion> completions(String before, String word) {
    try {
      return completions.of(before, word);
    } catch (PyException e) {
      return List.of(); // what cannot be looked at has nothing to offer
    }
  }
}
