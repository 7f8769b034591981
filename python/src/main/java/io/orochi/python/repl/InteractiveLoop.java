package io.orochi.python.repl;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import io.orochi.python.OrochiOptions;
import io.orochi.python.compiler.CompileFlags;
import io.orochi.python.compiler.Compiler;
import io.orochi.python.compiler.SourceText;
import io.orochi.python.posix.Errno;
import io.orochi.python.posix.ProcessEnvironment;
import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.CodeObject;
import io.orochi.python.runtime.Exceptions;
import io.orochi.python.runtime.Imports;
import io.orochi.python.runtime.ModuleLoading;
import io.orochi.python.runtime.PyDict;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.Strings;
import io.orochi.python.runtime.Texts;
import io.orochi.python.runtime.Uncaught;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import org.graalvm.options.OptionValues;

/** Runs what is typed in {@code __main__} until the input ends or a statement exits. */
public final class InteractiveLoop {
  private InteractiveLoop() {}

  /** Greets, runs PYTHONSTARTUP, and then what is typed; the exit status. */
  @TruffleBoundary
  public static int start(PyThread t) {
    OptionValues options = t.context().env().getOptions();
    if (!options.get(OrochiOptions.Quiet)) {
      Prompts.write(t, "stderr", greeting(t, options));
    }
    try {
      startupFile(t);
    } catch (PyException e) {
      int status = Uncaught.status(t, e);
      if (Exceptions.matches(t, e, BuiltinException.SystemExit)) {
        return status;
      }
    }
    return proceed(t);
  }

  private static String greeting(PyThread t, OptionValues options) {
    String version = Texts.javaStr(t, Imports.sysAttribute(t, "version"));
    String platform = Texts.javaStr(t, Imports.sysAttribute(t, "platform"));
    String more =
        options.get(OrochiOptions.NoSite)
            ? ""
            : "Type \"help\", \"copyright\", \"credits\" or \"license\" for more information.\n";
    return "Python " + version + " on " + platform + "\n" + more;
  }

  private static void startupFile(PyThread t) {
    String name = Prompts.variable(t, "PYTHONSTARTUP");
    if (name.isEmpty()) {
      return;
    }
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(t.context().workingDirectory().resolve(name));
    } catch (IOException e) {
      int errno = e instanceof NoSuchFileException ? Errno.ENOENT : Errno.EACCES;
      Prompts.write(t, "stderr", "Could not open PYTHONSTARTUP\n");
      Prompts.write(
          t,
          "stderr",
          "%s: [Errno %d] %s: '%s'\n"
              .formatted(
                  errno == Errno.ENOENT ? "FileNotFoundError" : "PermissionError",
                  errno,
                  Errno.message(errno),
                  name));
      return;
    }
    PyDict main = t.context().mainModule(t).dict();
    main.putString(t, "__file__", Strings.of(name));
    main.putString(t, "__cached__", PyNone.NONE);
    try {
      CodeObject code =
          Compiler.compile(
              t.context().language(),
              SourceText.decode(bytes, name),
              name,
              Compiler.Mode.EXEC,
              0,
              false,
              t.context().optimize());
      ModuleLoading.run(t, code, main, null);
    } finally {
      main.deleteString(t, "__file__");
      main.deleteString(t, "__cached__");
    }
  }

  /** Whether the program itself has asked for a prompt, by PYTHONINSPECT in its environment. */
  @TruffleBoundary
  public static boolean isWanted(PyThread t) {
    return !t.context().env().getOptions().get(OrochiOptions.IgnoreEnvironment)
        && ProcessEnvironment.wasGiven("PYTHONINSPECT");
  }

  /** Runs what is typed; the exit status. */
  @TruffleBoundary
  public static int proceed(PyThread t) {
    Object hook = Imports.sysOrNull(t, "__interactivehook__");
    if (hook != null) {
      try {
        Calls.call(t, hook);
      } catch (PyException e) {
        Prompts.write(t, "stderr", "Failed calling sys.__interactivehook__\n");
        Uncaught.status(t, e);
      }
    }
    Prompts.define(t);
    boolean edited = Editing.isPossible() && Prompts.variable(t, "PYTHON_BASIC_REPL").isEmpty();
    try (StatementSource source = edited ? new EditedStatements(t) : PlainLines.standard(t)) {
      return run(t, source);
    }
  }

  private static int run(PyThread t, StatementSource source) {
    PyDict main = t.context().mainModule(t).dict();
    int status = 0;
    int flags = 0;
    while (true) {
      try {
        Prompts.flush(t);
        Typed typed = source.next(t, flags);
        if (typed == null) {
          return status;
        }
        status = 0;
        for (CodeObject part : typed.parts()) {
          flags |= part.flags() & CompileFlags.FUTURES;
          ModuleLoading.run(t, part, main, null);
        }
      } catch (PyException e) {
        boolean ends = Exceptions.matches(t, e, BuiltinException.SystemExit);
        int result = Uncaught.status(t, e);
        if (ends) {
          return result;
        }
        status = result == Uncaught.INTERRUPTED ? result : 0;
      }
    }
  }
}
