package io.orochi.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A run of one of the tools that compare Orochi with a CPython 3.12. The test that asks for it is
 * left out, with a message, where none is found.
 */
final class AgainstCPython {
  static final Path ROOT =
      Path.of(System.getProperty("smoke.root", "..")).toAbsolutePath().normalize();

  /** What the tools exit with where there is no CPython. */
  private static final int NO_CPYTHON = 3;

  private static final long MINUTES = 15;

  private AgainstCPython() {}

  /** Runs {@code ./orochi} with these arguments; it must find nothing to complain of. */
  static void finds(Path folder, List<String> arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(ROOT.resolve("orochi").toString()));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(name -> name.startsWith("PYTHON"));
    environment.put("LANG", "C.UTF-8");
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    environment.put("OROCHI_HOME", System.getProperty("smoke.home"));
    Path said = folder.resolve("said");
    Process process = builder.redirectErrorStream(true).redirectOutput(said.toFile()).start();
    process.getOutputStream().close();
    if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
      process.destroyForcibly().waitFor();
      throw new AssertionError(
          "not done after %d min:\n%s".formatted(MINUTES, Files.readString(said)));
    }
    assumeFalse(process.exitValue() == NO_CPYTHON, Files.readString(said));
    assertThat(process.exitValue()).as(Files.readString(said)).isZero();
  }
}
