package io.orochi.python.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.io.PrintStream;
import java.math.BigInteger;

/**
 * What becomes of an exception that nobody has caught: {@code SystemExit} gives the exit status,
 * all others go to {@code sys.excepthook}.
 */
public final class Uncaught {
  private static final int FAILURE = 1;

  /** What a shell shows for a process that SIGINT has ended, as it ends CPython then. */
  public static final int INTERRUPTED = 130;

  private Uncaught() {}

  /** Reports the exception; the exit status of the process. */
  @TruffleBoundary
  public static int status(PyThread t, PyException e) {
    PyBaseException object = Exceptions.object(t, e);
    if (Exceptions.matches(t, e, BuiltinException.SystemExit)) {
      return exitStatus(t, Attributes.getOrNull(t, object, "code"));
    }
    report(t, object);
    return Exceptions.matches(t, e, BuiltinException.KeyboardInterrupt) ? INTERRUPTED : FAILURE;
  }

  private static int exitStatus(PyThread t, Object code) {
    if (code == null || code == PyNone.NONE) {
      return 0;
    }
    Object plain = BoxedValue.unbox(code);
    if (plain instanceof Boolean b) {
      return b ? 1 : 0;
    } else if (plain instanceof Long l) {
      return (int) (l & 0xff);
    } else if (plain instanceof BigInteger) {
      return 0xff;
    }
    write(t, Texts.javaStr(t, code) + "\n");
    return FAILURE;
  }

  /**
   * Says on standard error why the interpreter cannot run anything.
   *
   * @param state how far its start has come, as CPython calls it
   * @param cause what was raised
   */
  static void fatal(PyThread t, String message, String state, PyException cause) {
    PyBaseException object = Exceptions.object(t, cause);
    write(
        t,
        "Fatal Python error: %s\nPython runtime state: %s\n%s: %s\n\n"
            .formatted(message, state, Types.nameOf(t, object), Texts.javaStr(t, object)));
  }

  /** Hands the exception to {@code sys.excepthook}. */
  @TruffleBoundary
  public static void report(PyThread t, PyBaseException object) {
    Object traceback = object.traceback(t);
    Object[] args = {
      t.context().typeOf(t, object), object, traceback == null ? PyNone.NONE : traceback
    };
    Object sys = Imports.module(t, "sys");
    Attributes.set(t, sys, "last_exc", object);
    Attributes.set(t, sys, "last_type", args[0]);
    Attributes.set(t, sys, "last_value", object);
    Attributes.set(t, sys, "last_traceback", args[2]);
    PyException before = t.handled;
    try {
      Calls.call(t, Imports.sysAttribute(t, "excepthook"), args);
    } catch (PyException second) {
      PrintStream err = new PrintStream(t.context().env().err(), true);
      err.println("Error in sys.excepthook: " + Texts.javaRepr(t, Exceptions.object(t, second)));
      err.println("Original exception was: " + Texts.javaRepr(t, object));
      for (PyTraceback b = (PyTraceback) traceback; b != null; b = b.next(t)) {
        err.println(
            "  "
                + b.code().source().getName()
                + ":"
                + (b.location() instanceof io.orochi.python.nodes.PyNode n
                    ? n.startLine()
                    : b.code().firstLine())
                + " in "
                + b.code().name());
      }
    } finally {
      t.handled = before;
    }
  }

  private static void write(PyThread t, String text) {
    try {
      Calls.callMethod(t, Imports.sysAttribute(t, "stderr"), "write", Strings.of(text));
    } catch (PyException e) {
      new PrintStream(t.context().env().err(), true).print(text);
    }
  }
}
