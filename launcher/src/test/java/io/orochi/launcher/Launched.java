package io.orochi.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A run of {@code ./orochi} as a process of its own, with an environment that says nothing. */
record Launched(String output, String errors, int status) {
  private static final long SECONDS = 60;

  /** What to start, and how. */
  static final class Start {
    private final List<String> command = new ArrayList<>();
    private final ProcessBuilder builder = new ProcessBuilder(command);
    private String input = "";

    /** Starts {@code program}, which is the launcher or a link to it. */
    Start(Path program, Path folder, String... arguments) {
      command.add(program.toString());
      command.addAll(List.of(arguments));
      builder.directory(folder.toFile());
      Map<String, String> environment = builder.environment();
      String path = environment.get("PATH");
      environment.clear();
      environment.put("PATH", path);
      environment.put("HOME", "/nonexistent");
      environment.put("LANG", "C.UTF-8");
      environment.put("JAVA_HOME", System.getProperty("java.home"));
      environment.put("OROCHI_HOME", System.getProperty("smoke.home"));
    }

    Start with(String variable, String value) {
      builder.environment().put(variable, value);
      return this;
    }

    Start input(String text) {
      input = text;
      return this;
    }

    /** Starts it and does not wait. */
    Process start() throws IOException {
      return builder.start();
    }

    /** Runs it to its end. */
    Launched run() throws IOException, InterruptedException {
      Path out = Files.createTempFile("smoke", ".out");
      Path err = Files.createTempFile("smoke", ".err");
      try {
        builder.redirectOutput(out.toFile()).redirectError(err.toFile());
        Process process = builder.start();
        process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().close();
        return finish(process, out, err);
      } finally {
        Files.delete(out);
        Files.delete(err);
      }
    }
  }

  private static Launched finish(Process process, Path out, Path err)
      throws IOException, InterruptedException {
    if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
      throw new AssertionError(
          "not done after " + SECONDS + " s:\n" + Files.readString(out) + Files.readString(err));
    }
    return new Launched(Files.readString(out), Files.readString(err), process.exitValue());
  }
}
