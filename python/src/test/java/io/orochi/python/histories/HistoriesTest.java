package io.orochi.python.histories;

import static org.assertj.core.api.Assertions.assertThat;

import io.orochi.python.histories.Script.Ended;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Are histories of a million operations by 2 to 16 threads serial? Prints the seeds and the times;
 * {@code ./orochi python/src/test/guest-random/histories/run.py --seed N} repeats one.
 */
class HistoriesTest {
  private static final Script HISTORIES = new Script("histories/run.py");

  @Test
  void aMillionOperationsAreSerial() throws Exception {
    Ended ended =
        HISTORIES.run(
            List.of(), List.of("--seed", "1", "--operations", "100000", "--total", "1000000"));
    assertThat(ended.status()).as(ended.output()).isZero();
    assertThat(ended.output()).contains(", 0 runs not serial");
  }

  @Test
  void readsThatAreNotValidatedAreNoticed() throws Exception {
    Ended ended =
        HISTORIES.run(
            List.of("-Dio.orochi.stm.break=validation"),
            List.of("--seed", "4", "--operations", "20000", "--threads", "4"));
    assertThat(ended.status()).as(ended.output()).isNotZero();
    assertThat(ended.output()).contains("NOT SERIAL");
  }
}
