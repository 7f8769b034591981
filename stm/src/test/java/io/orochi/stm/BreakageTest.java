package io.orochi.stm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shows that the scenarios notice: each fails in a JVM in which its rule is broken, and passes in one that injects delays only. */
class BreakageTest {
  @ParameterizedTest
  @CsvSource({
    "validation,validation",
    "adoption-order,adoptionOrder",
    "abort-version,abortVersion",
    "publication,publication",
    "savepoint,savepoint",
    "wake-up,wakeUp",
    "store-store,storeStore"
  })
  void aBrokenRuleIsNoticed(String rule, String scenario) throws Exception {
    assertThat(run(rule, scenario)).as("with " + rule + " broken").isNotZero();
    assertThat(run("", scenario)).as("with nothing broken").isZero();
  }

  private static int run(String broken, String scenario) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-D" + Breakage.PROPERTY + "=" + broken);
    if (scenario.equals("adoptionOrder")) {
      command.add("-D" + Chaos.PROPERTY + "=20");
    }
    command.addAll(
        List.of("-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path")));
    command.add(Scenarios.class.getName());
    command.add(scenario);
    Process child =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    return child.waitFor();
  }
}
