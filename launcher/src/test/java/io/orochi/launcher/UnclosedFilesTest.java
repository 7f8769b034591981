package io.orochi.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of files that a program does not close, when it ends and when there are many. */
@Tag("smoke")
class UnclosedFilesTest {
  private static final Path ROOT = Path.of(System.getProperty("smoke.root", "..")).toAbsolutePath();
  private static final Path OROCHI = ROOT.normalize().resolve("orochi");

  @TempDir Path folder;

  private Launched run(String... arguments) throws Exception {
    return new Launched.Start(OROCHI, folder, arguments).run();
  }

  @ParameterizedTest
  @CsvSource({"pass, 0", "sys.exit(3), 3", "raise ValueError, 1"})
  void theyAreWrittenAtTheEnd(String last, int status) throws Exception {
    String program =
        """
        import sys
        f = open("text", "w")
        f.write("written")
        g = open("bytes", "wb")
        g.write(b"bytes")

        class Late:
            def __del__(self):
                print("late")

        late = Late()
        """;
    Launched done = run("-c", program + last);
    assertThat(done.status()).isEqualTo(status);
    assertThat(done.output()).isEqualTo("late\n");
    assertThat(Files.readString(folder.resolve("text"))).isEqualTo("written");
    assertThat(Files.readString(folder.resolve("bytes"))).isEqualTo("bytes");
  }

  @Test
  void thereIsRoomForMore() throws Exception {
    Files.writeString(folder.resolve("text"), "");
    String program =
        """
        import resource
        resource.setrlimit(resource.RLIMIT_NOFILE, (200, resource.getrlimit(resource.RLIMIT_NOFILE)[1]))
        for i in range(1000):
            open("text")
        print("opened")
        """;
    assertThat(run("-c", program)).isEqualTo(new Launched("opened\n", "", 0));
  }
}
