package io.orochi.duhton;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever listens to events learns file and line of both sides of a conflict. */
class EventsTest {
  @TempDir Path folder;

  private String log(String program) throws Exception {
    Path file = folder.resolve("conflict.duh");
    Path errors = folder.resolve("errors");
    Files.writeString(file, program);
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
            .filter(a -> !a.startsWith("-javaagent") && !a.startsWith("-agentlib"))
            .toList());
    command.addAll(
        List.of(
            "-cp",
            System.getProperty("java.class.path"),
            "io.orochi.duhton.LoggedProgram",
            "--num-threads",
            "2",
            file.toString()));
    Process process =
        new ProcessBuilder(command)
            .redirectError(errors.toFile())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(process.waitFor(100, TimeUnit.SECONDS)).isTrue();
    return Files.readString(errors).replace(folder + "/", "");
  }

  @Test
  void whoeverWaitsForALock() throws Exception {
    assertThat(
            log(
                """
                (setq c (container 0))
                (defun inc ()
                  (set c
                    (+ (get c) 1))
                  (sleepms 300))
                (transaction inc)
                (transaction inc)
                """))
        .containsPattern("(wait|abort) WRITE_(WRITE|READ) conflict.duh:[34] conflict.duh:[34]\n")
        .containsPattern("2 commits, [0-9]+ aborts, up to 2 at a time\n");
  }

  @Test
  void whoeverHasReadWhatAnotherChanges() throws Exception {
    assertThat(
            log(
                """
                (setq c (container 0))
                (defun inc (turn)
                  (setq v
                    (get c))
                  (sleepms 300)
                  (set c
                    (+ v turn)))
                (transaction inc 1)
                (transaction inc 2)
                """))
        .containsPattern(
            "abort (WRITE_READ conflict.duh:4|WRITE_WRITE conflict.duh:6) conflict.duh:6\n")
        .containsPattern("2 commits, [1-9][0-9]* aborts, up to 2 at a time\n");
  }
}
