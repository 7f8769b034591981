package io.orochi.duhton.main;

import io.orochi.duhton.DuhtonLanguage;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;

/** Runs Duhton's command line in a context of its own. */
public final class DuhtonMain {
  private DuhtonMain() {}

  /** A context on the standard streams for the words that follow the name of the program. */
  public static Context context(String... words) {
    return Context.newBuilder(DuhtonLanguage.ID)
        .allowAllAccess(true)
        .option("engine.WarnInterpreterOnly", "false")
        .arguments(DuhtonLanguage.ID, words)
        .build();
  }

  /**
   * Runs the command line that the arguments of a context are.
   *
   * @return the exit status
   * @throws PolyglotException if there is a fault in the language itself
   */
  public static int run(Context context) {
    return context
        .eval(
            Source.newBuilder(DuhtonLanguage.ID, "", "main program")
                .mimeType(DuhtonLanguage.MAIN_MIME_TYPE)
                .internal(true)
                .buildLiteral())
        .asInt();
  }

  /** Runs a command line and ends the process with its status. */
  public static void main(String[] words) {
    int status;
    try (Context context = context(words)) {
      status = run(context);
    }
    System.exit(status);
  }
}
