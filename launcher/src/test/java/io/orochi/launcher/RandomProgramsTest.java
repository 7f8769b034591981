package io.orochi.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sample of random programs does in Orochi what it does in CPython 3.12. */
@Tag("smoke")
class RandomProgramsTest {
  @TempDir Path folder;

  @Test
  void meanTheSame() throws IOException, InterruptedException {
    AgainstCPython.finds(
        folder, List.of("-m", "orochi.differential", "--count", "60", "--seed", "6"));
  }
}
