package io.orochi.framework;

import io.orochi.stm.Breakage;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs a scenario, a main program, in a JVM of its own with a rule of {@link Breakage} broken. */
public final class BrokenRule {
  /** How it ended, and what it printed. */
  public record Ended(int status, String output) {}

  private BrokenRule() {}

  /**
   * Runs {@code main}.
   *
   * @param rule the rule, or "" for none
   */
  public static Ended run(String rule, Class<?> main) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.add("-D" + Breakage.PROPERTY + "=" + rule);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(main.getName());
    Process child = new ProcessBuilder(command).redirectErrorStream(true).start();
    child.getOutputStream().close();
    String output = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(child.waitFor(), output);
  }
}
