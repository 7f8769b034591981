package io.orochi.duhton.main;

import io.orochi.duhton.DuhtonLanguage;
import java.util.List;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;

/** Runs Duhton's command line in a context of its own. */
public final class DuhtonMain {
  private DuhtonMain() {}

  /**
   * Runs a command line on the standard streams.
   *
   * @param words what follows the name of the program
   * @return the exit status
   * @throws PolyglotException if there is a fault in the language itself
   */
  public static int run(List<String> words) {
    try (Context context =
        Context.newBuilder(DuhtonLanguage.ID)
            .allowAllAccess(true)
            .option("engine.WarnInterpreterOnly", "false")
            .arguments(DuhtonLanguage.ID, words.toArray(String[]::new))
            .build()) {
      return context
          .eval(
              Source.newBuilder(DuhtonLanguage.ID, "", "main program")
                  .mimeType(DuhtonLanguage.MAIN_MIME_TYPE)
                  .internal(true)
                  .buildLiteral())
          .asInt();
    }
  }

  /** Runs the command line and ends the process with its status. */
  public static void main(String[] words) {
    System.exit(run(List.of(words)));
  }
}
