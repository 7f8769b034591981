package io.orochi.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Methods of CPython's own tests that passed once go on passing, in a sample of quick files. */
@Tag("smoke")
class ConformanceTest {
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

  @TempDir Path folder;

  @Test
  void whatPassedStillPasses() throws IOException, InterruptedException {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "-m",
                "orochi.conformance",
                "--jobs",
                "2",
                "--against",
                AgainstCPython.ROOT.resolve("python/conformance").toString()));
    arguments.addAll(SAMPLE);
    AgainstCPython.finds(folder, arguments);
  }
}
