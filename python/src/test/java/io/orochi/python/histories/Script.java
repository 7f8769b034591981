package io.orochi.python.histories;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A guest script of {@code src/test/guest-random}, run in a Java machine of its own. */
record Script(String name) {
  /** How it ended, and what it printed. */
  record Ended(int status, String output) {}

  /** Whatever hangs is ended after this. */
  private static final long LIMIT_SECONDS = 900;

  /**
   * Runs it; its output is printed, too.
   *
   * @param options for the Java machine, besides those of this one
   */
  Ended run(List<String> options, List<String> arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(ScriptMain.class.getName());
    command.add(folder().resolve(name).toString());
    command.addAll(arguments);
    Path output = Files.createTempFile("script", ".out");
    try {
      Process child =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      child.getOutputStream().close();
      boolean done = child.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS);
      if (!done) {
        child.destroyForcibly().waitFor();
      }
      String text = Files.readString(output, StandardCharsets.UTF_8);
      System.out.print(text);
      return new Ended(done ? child.exitValue() : -1, done ? text : text + "not done\n");
    } finally {
      Files.delete(output);
    }
  }

  /** Finds the folder of the scripts at or above the working directory. */
  private static Path folder() {
    Path below = Path.of("python", "src", "test", "guest-random");
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.isDirectory(at.resolve(below))) {
        return at.resolve(below);
      }
    }
    throw new IllegalStateException(below + " is not at or above the working directory");
  }
}
