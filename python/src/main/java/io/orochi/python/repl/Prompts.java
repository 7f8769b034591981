package io.orochi.python.repl;

import io.orochi.python.OrochiOptions;
import io.orochi.python.runtime.Attributes;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.Imports;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.Strings;
import io.orochi.python.runtime.Texts;

/** The prompts, the standard streams and the variables that a prompt looks at. */
final class Prompts {
  private Prompts() {}

  /** Defines {@code sys.ps1} and {@code sys.ps2}, which only a program with a prompt has. */
  static void define(PyThread t) {
    define(t, "ps1", ">>> ");
    define(t, "ps2", "... ");
  }

  private static void define(PyThread t, String name, String usual) {
    if (Imports.sysOrNull(t, name) == null) {
      Attributes.set(t, Imports.module(t, "sys"), name, Strings.of(usual));
    }
  }

  /** The text of a prompt: any object, asked each time. */
  static String text(PyThread t, String name) {
    Object prompt = Imports.sysOrNull(t, name);
    try {
      return prompt == null ? "" : Texts.javaStr(t, prompt);
    } catch (PyException e) {
      return "";
    }
  }

  /** Writes to one of the standard streams and writes it out. */
  static void write(PyThread t, String stream, String text) {
    Object out = Imports.sysOrNull(t, stream);
    if (out != null && out != PyNone.NONE) {
      Calls.callMethod(t, out, "write", Strings.of(text));
      Calls.callMethod(t, out, "flush");
    }
  }

  /** Writes out what statements have printed; whether that works does not matter here. */
  static void flush(PyThread t) {
    for (String name : new String[] {"stderr", "stdout"}) {
      Object out = Imports.sysOrNull(t, name);
      if (out != null && out != PyNone.NONE) {
        try {
          Calls.callMethod(t, out, "flush");
        } catch (PyException e) {
          // the next statement that prints will see it
        }
      }
    }
  }

  /** A variable of the environment; empty when it is not set, or not to be looked at. */
  static String variable(PyThread t, String name) {
    boolean ignored =
        name.startsWith("PYTHON")
            && t.context().env().getOptions().get(OrochiOptions.IgnoreEnvironment);
    String value = ignored ? null : System.getenv(name);
    return value == null ? "" : value;
  }
}
