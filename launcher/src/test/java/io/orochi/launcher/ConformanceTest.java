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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Methods of CPython's own tests that passed once go on passing, in a sample of quick files. Left
 * out, with a message, where no CPython 3.12 with its tests is found.
 */
@Tag("smoke")
class ConformanceTest {
  private static final Path ROOT =
      Path.of(System.getProperty("smoke.root", "..")).toAbsolutePath().normalize();

  private static final List<String> SAMPLE =
      List.of(
          "test_bool",
          "test_list",
          "test_grammar",
          "test_except_star",
          "test_raise",
          "test_with",
          "test_scope",
          "test_named_expressions",
          "test_keywordonlyarg",
          "test_type_aliases");

  /** What the runner exits with where there is no CPython. */
  private static final int NO_CPYTHON = 3;

  private static final long MINUTES = 15;

  @TempDir Path folder;

  @Test
  void whatPassedStillPasses() throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                ROOT.resolve("orochi").toString(),
                "-m",
                "orochi.conformance",
                "--jobs",
                "2",
                "--against",
                ROOT.resolve("python/conformance").toString()));
    command.addAll(SAMPLE);
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
