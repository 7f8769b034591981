package io.orochi.python.repl;

import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.compiler.Compiler;
import io.orochi.python.runtime.BoxedValue;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.Imports;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.Strings;
import java.util.List;

/** Lines of standard input, with the prompts on standard error. */
final class PlainLines implements StatementSource {
  private static final String NAME = "<stdin>";

  private final Object in;

  PlainLines(Object in) {
    this.in = in;
  }

  @Override
  public Typed next(PyThread t, int flags) {
    while (true) {
      String first = line(t, "ps1");
      if (first == null) {
        return null;
      }
      String text = rest(t, first);
      if (!isEmpty(text)) {
        return new Typed(
            List.of(
                Compiler.compile(
                    t.context().language(),
                    text,
                    NAME,
                    Compiler.Mode.SINGLE,
                    flags,
                    false,
                    t.context().optimize())));
      }
    }
  }

  private static boolean isEmpty(String text) {
    String s = text.strip();
    return s.isEmpty() || s.startsWith("#") && text.indexOf('\n') == text.length() - 1;
  }

  /** Reads until the statement is complete, or wrong, or the input ends. */
  private String rest(PyThread t, String first) {
    StringBuilder text = new StringBuilder(first);
    while (true) {
      boolean whole = text.charAt(text.length() - 1) == '\n';
      int end = whole ? text.length() - 1 : text.length();
      if (whole && isEmpty(text.toString())) {
        return text.toString();
      }
      String last = text.substring(text.lastIndexOf("\n", end - 1) + 1, end);
      boolean continues = last.isBlank() && !last.isEmpty(); // only an empty line ends a block
      if (whole && !continues && Completeness.of(t, text.substring(0, end)) != Completeness.OPEN) {
        return text.toString();
      }
      String more = line(t, "ps2");
      if (more == null) {
        return whole ? text.toString() : text.append('\n').toString();
      }
      text.append(more);
    }
  }

  /** The next line with its end; null at the end of the input. */
  private String line(PyThread t, String prompt) {
    Prompts.write(t, "__stderr__", Prompts.text(t, prompt));
    Object line = in == PyNone.NONE ? null : Calls.callMethod(t, in, "readline");
    if (!(BoxedValue.unbox(line) instanceof TruffleString s) || Strings.length(s) == 0) {
      Prompts.write(t, "__stderr__", "\n");
      return null;
    }
    return Strings.toJava(s);
  }

  /** The standard input that the process was started with. */
  static PlainLines standard(PyThread t) {
    Object in = Imports.sysOrNull(t, "__stdin__");
    return new PlainLines(in == null ? PyNone.NONE : in);
  }
}
