package io.orochi.python.histories;

import static org.assertj.core.api.Assertions.assertThat;

import io.orochi.python.histories.Script.Ended;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Do threads get on, and do those that touch different things leave each other alone? */
class ProgressTest {
  @Test
  void everyOneOf64ThreadsGetsOnIn512Megabytes() throws Exception {
    passes("progress/transfers.py", List.of("-Xmx512m"), List.of("--seconds", "5"));
  }

  @Test
  void whatTouchesDifferentThingsDoesNotMeet() throws Exception {
    passes(
        "progress/thresholds.py",
        List.of(),
        List.of("--seconds", "3", "--rounds", "1", "--least", "0.2"));
  }

  /** Other programs on the machine move the figures; whom the sleeper stopped would do nothing. */
  @Test
  void anInevitableTransactionThatSleepsStopsNobody() throws Exception {
    passes(
        "progress/sleeping.py",
        List.of(),
        List.of("--seconds", "1", "--rounds", "5", "--least", "0.5"));
  }

  private static void passes(String script, List<String> options, List<String> arguments)
      throws Exception {
    Ended ended = new Script(script).run(options, arguments);
    assertThat(ended.status()).as(ended.output()).isZero();
  }
}
