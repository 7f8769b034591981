package io.orochi.stm;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs a main program of the tests in a JVM of its own, with switches that are read once. */
final class Child {
  /** How it ended, and what it printed. */
  record Result(int status, String output) {}

  private Child() {}

  /**
   * Runs {@code main}.
   *
   * @param broken the rule to break, or ""
   * @param chaos one in how many points is disturbed; 0 for none
   */
  static Result run(String broken, int chaos, Class<?> main, String... args)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-D" + Breakage.PROPERTY + "=" + broken);
    command.add("-D" + Chaos.PROPERTY + "=" + chaos);
    command.add("-D" + Contention.PRIVILEGE_PROPERTY + "=3");
    command.add("-Djdk.virtualThreadScheduler.parallelism=1");
    command.addAll(
        List.of("-ea", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path")));
    command.add(main.getName());
    command.addAll(List.of(args));
    Process child = new ProcessBuilder(command).redirectErrorStream(true).start();
    child.getOutputStream().close();
    String output = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Result(child.waitFor(), output);
  }
}
