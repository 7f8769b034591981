package io.orochi.python.posix;

import static org.assertj.core.api.Assertions.assertThat;

import io.orochi.python.runtime.Strings;
import io.orochi.python.text.CodecErrors;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Standard streams in a process of their own: what they write and whether libc was linked for it.
 */
@Timeout(60)
class StandardStreamTest {
  @TempDir Path dir;

  /** Prints to standard output; the exit status tells what happened. */
  public static final class Program {
    private static final int LINKED = 1;
    private static final int NO_SPACE = 2;
    private static final int TERMINAL = 4;
    private static final int SEEKABLE = 8;
    private static final int ABSENT_INPUT = 16;

    private Program() {}

    /** First argument: how many lines. */
    public static void main(String[] args) {
      Sleeper sleeper = Sleeper.UNINTERRUPTIBLE;
      StandardStream raw = StandardStream.of(1, sleeper);
      int status = StandardStream.of(0, sleeper) == null ? ABSENT_INPUT : 0;
      status |= (raw.isTerminal() ? TERMINAL : 0) | (raw.seekable() ? SEEKABLE : 0);
      TextStream out =
          new TextStream(
              BufferedStream.writer(raw, 8192),
              null,
              StandardEncodings.encoder("utf-8", CodecErrors.STRICT),
              Newlines.TRANSLATED,
              raw.isTerminal(),
              false);
      for (int i = 0; i < Integer.parseInt(args[0]); i++) {
        out.write(Strings.of("line " + i + " \u20ac\n"));
      }
      try {
        out.flush();
      } catch (PosixException e) {
        status |= e.errno() == Errno.ENOSPC ? NO_SPACE : 0;
      }
      status |= Libc.isLinked() ? LINKED : 0;
      Runtime.getRuntime().halt(status);
    }
  }

  private static int run(String shellSuffix, int lines) throws IOException, InterruptedException {
    List<String> java = new ArrayList<>();
    java.add(System.getProperty("java.home") + "/bin/java");
    java.add("--enable-native-access=ALL-UNNAMED");
    java.add("--sun-misc-unsafe-memory-access=allow");
    java.add("-cp");
    String modules = System.getProperty("jdk.module.path", "");
    java.add(System.getProperty("java.class.path") + File.pathSeparator + everyJar(modules));
    java.add(Program.class.getName());
    java.add(Integer.toString(lines));
    String command = "'" + String.join("' '", java) + "' " + shellSuffix;
    return new ProcessBuilder("/bin/sh", "-c", command).inheritIO().start().waitFor();
  }

  private static String everyJar(String modulePath) {
    StringBuilder jars = new StringBuilder();
    for (String entry : modulePath.split(File.pathSeparator)) {
      jars.append(entry).append(File.separator).append('*').append(File.pathSeparator);
      jars.append(entry).append(File.pathSeparator);
    }
    return jars.toString();
  }

  private static String expected(int lines) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < lines; i++) {
      text.append("line ").append(i).append(" \u20ac\n");
    }
    return text.toString();
  }

  @Test
  void earlyOutputNeedsNoLibc() throws Exception {
    Path out = dir.resolve("out");
    assertThat(run("> " + out, 3000)).isEqualTo(Program.SEEKABLE);
    assertThat(Files.readString(out)).isEqualTo(expected(3000));
    Path piped = dir.resolve("piped");
    assertThat(run("| cat > " + piped, 3000)).isZero();
    assertThat(Files.readString(piped)).isEqualTo(expected(3000));
    assertThat(run("> /dev/null", 10)).isEqualTo(Program.SEEKABLE);
  }

  @Test
  void errorsHaveTheirNumbers() throws Exception {
    assertThat(run("> /dev/full", 10) & Program.NO_SPACE).isNotZero();
  }

  @Test
  void aClosedInputIsAbsent() throws Exception {
    Path out = dir.resolve("out");
    assertThat(run("> " + out + " <&-", 1)).isEqualTo(Program.SEEKABLE | Program.ABSENT_INPUT);
    assertThat(Files.readString(out, StandardCharsets.UTF_8)).isEqualTo(expected(1));
  }
}
