package io.orochi.python.histories;

import io.orochi.python.OrochiLanguage;
import java.util.Map;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;

/** Main program: runs a guest script with its arguments, and ends as it does. */
final class ScriptMain {
  private static final long STACK = 256L << 20;

  private ScriptMain() {}

  public static void main(String[] args) {
    new Thread(null, () -> System.exit(run(args)), "MainThread", STACK).start();
  }

  private static int run(String[] args) {
    try (Context context = context(args)) {
      Source main =
          Source.newBuilder(OrochiLanguage.ID, "", "main program")
              .mimeType(OrochiLanguage.MAIN_MIME_TYPE)
              .internal(true)
              .buildLiteral();
      return context.eval(main).asInt();
    } catch (PolyglotException e) {
      if (e.isExit()) {
        return e.getExitStatus();
      }
      e.printStackTrace();
      return 1;
    }
  }

  private static Context context(String[] args) {
    return Context.newBuilder(OrochiLanguage.ID)
        .allowAllAccess(true)
        .options(
            Map.of(
                "orochi.Home", System.getProperty("orochi.home"),
                "orochi.Executable", "/usr/bin/orochi",
                "orochi.RunMode", "FILE",
                "orochi.Target", args[0],
                "orochi.DontWriteBytecode", "true"))
        .arguments(OrochiLanguage.ID, args)
        .build();
  }
}
