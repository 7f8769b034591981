package io.orochi.duhton;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The demos print what they must. */
class DemosTest {
  @ParameterizedTest
  @MethodSource("io.orochi.duhton.Demos#names")
  void prints(String name) {
    assertThat(
            Result.of("", "--num-threads", "2", Demos.folder().resolve(name + ".duh").toString()))
        .isEqualTo(new Result(Demos.OUTPUTS.get(name), "", 0));
  }

  @Test
  void allAreTested() throws Exception {
    try (Stream<Path> files = Files.list(Demos.folder())) {
      List<String> present =
          files.map(f -> f.getFileName().toString().replace(".duh", "")).sorted().toList();
      assertThat(present).isEqualTo(Demos.names().toList());
    }
  }
}
