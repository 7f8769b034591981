package io.orochi.framework;

import static org.assertj.core.api.Assertions.assertThat;

import com.oracle.truffle.api.Truffle;
import org.graalvm.polyglot.Engine;
import org.junit.jupiter.api.Test;

/** Truffle falls back to interpreting without a word when a jar is not where it should be. */
class OptimizingRuntimeTest {
  @Test
  void guestCodeIsCompiled() {
    try (Engine engine =
        Engine.newBuilder("").option("engine.WarnInterpreterOnly", "false").build()) {
      assertThat(engine.getImplementationName()).isEqualTo("GraalVM CE");
    }
    assertThat(Truffle.getRuntime().getName()).isEqualTo("GraalVM CE");
  }
}
