package io.orochi.python.histories;

import static org.assertj.core.api.Assertions.assertThat;

import io.orochi.python.histories.Script.Ended;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Is an ordered queue the loop that runs its calls one after the other, with 1, 2, 4 and 8 threads?
 */
class OrderedQueueTest {
  @Test
  void randomProgramsDoWhatTheLoopDoes() throws Exception {
    Ended ended =
        new Script("ordered/run.py").run(List.of(), List.of("--seed", "1", "--count", "30"));
    assertThat(ended.status()).as(ended.output()).isZero();
    assertThat(ended.output()).contains(": 0 programs differ from the loop");
  }
}
