package io.orochi.python.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import io.orochi.python.OrochiOptions;
import io.orochi.python.compiler.Compiler;
import io.orochi.python.compiler.SourceText;
import io.orochi.python.modules.io.StandardStreams;
import io.orochi.python.modules.site.SiteStart;
import io.orochi.python.posix.Errno;
import io.orochi.python.posix.SafepointSleeper;
import io.orochi.python.posix.StandardStream;
import io.orochi.python.repl.InteractiveLoop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.graalvm.options.OptionValues;

/**
 * Runs the main program that the options name, as CPython's {@code main} does, and tells its exit
 * status.
 */
public final class MainProgram {
  private MainProgram() {}

  /** Runs it to its end; the exit status. */
  @TruffleBoundary
  public static int run(PyThread t) {
    PyContext c = t.context();
    OptionValues options = c.env().getOptions();
    Runnable stopSignals = c.signals().start();
    try {
      return Shutdown.run(t, runAndPrompt(t, options));
    } finally {
      stopSignals.run();
    }
  }

  /** Runs the program, and then what is typed if {@code -i} or the program itself wants that. */
  private static int runAndPrompt(PyThread t, OptionValues options) {
    try {
      StandardStreams.recode(t, options.get(OrochiOptions.IoEncoding));
    } catch (PyException e) {
      Uncaught.fatal(
          t,
          "init_stdio_encoding: failed to get the Python codec name of the stdio encoding",
          "core initialized",
          e);
      return 1;
    }
    if (!options.get(OrochiOptions.WarnOptions).isEmpty()) {
      ModuleLoading.load(t, "warnings"); // which says what is wrong with them
    }
    try {
      SiteStart.run(t);
    } catch (PyException e) {
      return Uncaught.status(t, e);
    }
    if (options.get(OrochiOptions.RunMode) == OrochiOptions.Mode.STDIN && isInteractive(options)) {
      if (!options.get(OrochiOptions.SafePath)) {
        prepend(t, "");
      }
      return InteractiveLoop.start(t);
    }
    boolean inspect = options.get(OrochiOptions.Inspect) > 0;
    int status = runToEnd(t, options, inspect);
    return (inspect || InteractiveLoop.isWanted(t)) && isInteractive(options)
        ? InteractiveLoop.proceed(t)
        : status;
  }

  private static boolean isInteractive(OptionValues options) {
    if (options.get(OrochiOptions.Interactive) > 0) {
      return true;
    }
    StandardStream in = StandardStream.of(0, SafepointSleeper.INSTANCE);
    return in != null && in.isTerminal();
  }

  /**
   * Runs it.
   *
   * @param inspect whether SystemExit is an exception like others, because a prompt follows
   */
  private static int runToEnd(PyThread t, OptionValues options, boolean inspect) {
    try {
      String target = options.get(OrochiOptions.Target);
      switch (options.get(OrochiOptions.RunMode)) {
        case FILE -> file(t, target);
        case COMMAND -> text(t, target + "\n", "<string>", "");
        case MODULE -> module(t, target);
        case STDIN -> text(t, standardInput(), "<stdin>", "");
        case NONE -> {}
      }
      return 0;
    } catch (MissingProgramException e) {
      complain(t, options.get(OrochiOptions.Program), e);
      return 2;
    } catch (PyException e) {
      if (inspect && Exceptions.matches(t, e, BuiltinException.SystemExit)) {
        Uncaught.report(t, Exceptions.object(t, e));
        return 0;
      }
      return Uncaught.status(t, e);
    }
  }

  /** Says on standard error that the main program cannot be read, as CPython does. */
  private static void complain(PyThread t, String program, MissingProgramException e) {
    Path path = t.context().workingDirectory().resolve(e.program()).toAbsolutePath();
    int errno =
        !Files.exists(path) ? Errno.ENOENT : Files.isReadable(path) ? Errno.EIO : Errno.EACCES;
    Object err = Imports.sysOrNull(t, "stderr");
    if (err != null && err != PyNone.NONE) {
      String text =
          String.format(
              "%s: can't open file '%s': [Errno %d] %s%n",
              program, path, errno, Errno.message(errno));
      Calls.callMethod(t, err, "write", Strings.of(text));
    }
  }

  private static void file(PyThread t, String target) {
    Path path = t.context().workingDirectory().resolve(target);
    if (Files.isDirectory(path) || Importlib.isArchive(path)) {
      prepend(t, path.toString());
      runpy(t, "__main__", false);
      return;
    }
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(path);
    } catch (IOException e) {
      throw new MissingProgramException(target, e);
    }
    if (t.context().env().getOptions().get(OrochiOptions.SkipFirstLine)) {
      bytes = withoutFirstLine(bytes);
    }
    String folder = path.toAbsolutePath().normalize().getParent().toString();
    String name =
        path.toAbsolutePath().toString(); // as CPython: only sys.argv keeps what was given
    run(t, SourceText.decodeScript(bytes, name), name, folder, name);
  }

  /** The end of the line stays, so that the others keep their numbers. */
  private static byte[] withoutFirstLine(byte[] bytes) {
    int end = 0;
    while (end < bytes.length && bytes[end] != '\n') {
      end++;
    }
    return Arrays.copyOfRange(bytes, end, bytes.length);
  }

  private static void text(PyThread t, String text, String fileName, String folder) {
    run(t, text, fileName, folder, null);
  }

  private static void run(PyThread t, String text, String fileName, String folder, String file) {
    if (!t.context().env().getOptions().get(OrochiOptions.SafePath)) {
      prepend(t, folder);
    }
    PyModule main = t.context().mainModule(t);
    if (file != null) {
      main.names().put(t, "__file__", Strings.of(file));
      main.names().put(t, "__cached__", PyNone.NONE);
    }
    CodeObject code =
        Compiler.compile(
            t.context().language(),
            text,
            fileName,
            Compiler.Mode.EXEC,
            0,
            false,
            t.context().optimize());
    ModuleLoading.run(t, code, main.dict(), null);
  }

  private static void module(PyThread t, String name) {
    prepend(t, t.context().workingDirectory().toString());
    runpy(t, name, true);
  }

  /** {@code runpy._run_module_as_main(name, alter_argv)}. */
  private static void runpy(PyThread t, String name, boolean alterArguments) {
    t.context().mainModule(t); // runpy looks for it in sys.modules
    Object runpy = ModuleLoading.load(t, "runpy");
    Calls.callMethod(t, runpy, "_run_module_as_main", Strings.of(name), alterArguments);
  }

  private static void prepend(PyThread t, String folder) {
    Object path = Imports.sysAttribute(t, "path");
    Calls.callMethod(t, path, "insert", 0L, Strings.of(folder));
  }

  private static String standardInput() {
    try {
      return SourceText.decode(System.in.readAllBytes(), "<stdin>");
    } catch (IOException e) {
      throw new MissingProgramException("<stdin>", e);
    }
  }
}
