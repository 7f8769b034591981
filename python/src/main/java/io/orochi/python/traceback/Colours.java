package io.orochi.python.traceback;

import io.orochi.python.OrochiOptions;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.Truth;

/** How the parts of a traceback look: as CPython 3.13 colours them, or plain. */
public enum Colours {
  NONE {
    @Override
    String in(String colour, String text) {
      return text;
    }
  },
  ANSI {
    @Override
    String in(String colour, String text) {
      return text.isEmpty() ? text : "\033[" + colour + "m" + text + "\033[0m";
    }
  };

  private static final String MAGENTA = "35";
  private static final String BOLD_MAGENTA = "1;35";
  private static final String RED = "31";
  private static final String BOLD_RED = "1;31";

  /** Those that a stream of text should get: terminals do, and the environment may differ. */
  public static Colours wanted(PyThread t, Object stream) {
    boolean ignored = t.context().env().getOptions().get(OrochiOptions.IgnoreEnvironment);
    String asked = ignored ? null : System.getenv("PYTHON_COLORS");
    if ("0".equals(asked)) {
      return NONE;
    } else if ("1".equals(asked)) {
      return ANSI;
    } else if (isSet("NO_COLOR")) {
      return NONE;
    } else if (isSet("FORCE_COLOR")) {
      return ANSI;
    } else if ("dumb".equals(System.getenv("TERM"))) {
      return NONE;
    }
    try {
      return Truth.isTrue(t, Calls.callMethod(t, stream, "isatty")) ? ANSI : NONE;
    } catch (PyException e) {
      return NONE;
    }
  }

  private static boolean isSet(String variable) {
    String value = System.getenv(variable);
    return value != null && !value.isEmpty();
  }

  abstract String in(String colour, String text);

  /** A prompt. */
  public String prompt(String text) {
    return in(BOLD_MAGENTA, text);
  }

  String place(String text) {
    return in(MAGENTA, text);
  }

  String type(String text) {
    return in(BOLD_MAGENTA, text);
  }

  String message(String text) {
    return in(MAGENTA, text);
  }

  /** The line of marks itself. */
  String marks(String marks) {
    return marks == null ? null : runs(marks, marks);
  }

  /** A line of source, coloured as the marks under it say; they may be null. */
  String marked(String line, String marks) {
    return marks == null ? line : runs(line, marks);
  }

  /** {@code ^} is where it failed, {@code ~} what took part. Columns are code points. */
  private String runs(String text, String marks) {
    int[] codes = text.codePoints().toArray();
    StringBuilder b = new StringBuilder();
    for (int i = 0; i < codes.length; ) {
      char mark = i < marks.length() ? marks.charAt(i) : ' ';
      int end = i + 1;
      while (end < codes.length && (end < marks.length() ? marks.charAt(end) : ' ') == mark) {
        end++;
      }
      String run = new String(codes, i, end - i);
      b.append(mark == '^' ? in(BOLD_RED, run) : mark == '~' ? in(RED, run) : run);
      i = end;
    }
    return b.toString();
  }
}
