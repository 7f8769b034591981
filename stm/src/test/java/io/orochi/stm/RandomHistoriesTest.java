package io.orochi.stm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Random programs: every history, aborted attempts included, fits into one serial order. */
class RandomHistoriesTest {
  @Test
  void underRandomSchedules() throws Exception {
    Child.Result r = Child.run("", 1, RandomSchedules.class, "1", "100000");
    assertThat(r.status()).as(r.output()).isZero();
  }

  @Test
  void byThreads() throws Exception {
    Child.Result r = Child.run("", 0, RandomThreads.class, "1", "5");
    assertThat(r.status()).as(r.output()).isZero();
  }

  @Test
  void byThreadsWithDelaysAndAborts() throws Exception {
    Child.Result r = Child.run("", 10, RandomThreads.class, "1", "10");
    assertThat(r.status()).as(r.output()).isZero();
  }
}
