package io.orochi.launcher;

import io.orochi.duhton.main.DuhtonMain;
import io.orochi.launcher.CommandLine.UsageException;
import io.orochi.launcher.Settings.FatalException;
import io.orochi.python.OrochiLanguage;
import io.orochi.tools.report.Report;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;

/** The program behind {@code ./orochi}. */
public final class Main {
  /** Status of a command line that cannot be run. */
  private static final int USAGE = 2;

  /** Status after a fault of Orochi itself, sysexits' EX_SOFTWARE. */
  private static final int SOFTWARE = 70;

  /**
   * Bytes of stack of the main guest thread. Python programs may raise the recursion limit well
   * over its 1000; only touched pages cost memory.
   */
  private static final long STACK = 512L << 20;

  private final String program = System.getProperty("orochi.program", "orochi");
  private final List<String> words;
  private final PrintStream out;
  private final PrintStream err;

  private Main(List<String> words, PrintStream out, PrintStream err) {
    this.words = words;
    this.out = out;
    this.err = err;
  }

  /** Runs the command line and ends the process with its status. */
  public static void main(String[] args) throws InterruptedException {
    Main main = new Main(RawArguments.of(args), System.out, System.err);
    int[] status = {SOFTWARE};
    Thread thread = new Thread(null, () -> status[0] = main.run(), "MainThread", STACK);
    thread.start();
    thread.join();
    System.exit(status[0]);
  }

  private int run() {
    CommandLine line;
    try {
      line = CommandLine.parse(words);
    } catch (UsageException e) {
      err.print(e.getMessage() + "\n" + Usage.wrong(program));
      return USAGE;
    }
    switch (line.request) {
      case RUN -> {
        return run(line);
      }
      case VERSION -> out.print(line.versions > 1 ? Version.LONG : Version.SHORT);
      default -> out.print(Usage.help(line.request, program));
    }
    out.flush();
    return 0;
  }

  private int run(CommandLine line) {
    if (line.startsReport()) {
      return Report.run(words(line), out, err);
    }
    try {
      Listening.start(line.stmLog, System.getenv());
    } catch (IOException e) {
      err.println(program + ": can't write the log: " + e);
      return USAGE;
    }
    boolean duhton = line.startsDuhton();
    Map<String, String> settings;
    try {
      settings = new Settings(line, System.getenv()).options();
    } catch (FatalException e) {
      err.print(
          "Fatal Python error: " + e.getMessage() + "\nPython runtime state: " + e.state + "\n\n");
      return 1;
    }
    try (Context context = duhton ? DuhtonMain.context(words(line)) : context(line, settings)) {
      String implementation = context.getEngine().getImplementationName();
      if (implementation.contains("Interpreted")) {
        warnInterpreted(implementation);
      }
      return duhton ? DuhtonMain.run(context) : context.eval(mainProgram()).asInt();
    } catch (PolyglotException e) {
      if (e.isExit()) {
        return e.getExitStatus();
      }
      err.println(program + ": a fault of Orochi itself, please report it");
      e.printStackTrace(err);
      return SOFTWARE;
    }
  }

  /** What follows the name of the program. */
  private static String[] words(CommandLine line) {
    return line.arguments.subList(1, line.arguments.size()).toArray(String[]::new);
  }

  private Context context(CommandLine line, Map<String, String> settings) {
    List<String> original = new ArrayList<>(words);
    original.addFirst(program);
    return Context.newBuilder() // every language there is: programs may import others
        .allowAllAccess(true)
        .options(settings)
        .options(
            Map.of(
                "orochi.Home", System.getProperty("orochi.home", ""),
                "orochi.Executable", System.getProperty("orochi.executable", ""),
                "orochi.Program", program,
                "orochi.OriginalArguments", Settings.joined(original)))
        .option("engine.WarnInterpreterOnly", "false")
        .allowExperimentalOptions(true)
        // by default the compiler takes what was called only a few times when it has nothing
        // better to do: its thread has a core to itself then, which a parallel program wants
        .option("engine.DynamicCompilationThresholdsMinScale", "1.0")
        .arguments(OrochiLanguage.ID, line.arguments.toArray(String[]::new))
        .build();
  }

  /** The language runs the program that its options name when it is given this source. */
  private static Source mainProgram() {
    return Source.newBuilder(OrochiLanguage.ID, "", "main program")
        .mimeType(OrochiLanguage.MAIN_MIME_TYPE)
        .internal(true)
        .buildLiteral();
  }

  private void warnInterpreted(String implementation) {
    err.println(
        program
            + ": WARNING: the Truffle runtime is \""
            + implementation
            + "\", which does not compile: everything will be 10 to 100 times slower.\n"
            + "The Graal compiler must be the module orochi.graal.compiler and Truffle on the class"
            + " path, as ./orochi puts them, on a JDK 25 with JVMCI.");
  }
}
