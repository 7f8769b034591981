package io.orochi.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The prompt where no terminal is: {@code -i} with input from a pipe. Texts are CPython 3.12's. */
@Tag("smoke")
class PlainPromptTest {
  private static final Path ROOT = Path.of(System.getProperty("smoke.root", "..")).toAbsolutePath();
  private static final Path OROCHI = ROOT.normalize().resolve("orochi");

  @TempDir Path folder;

  private Launched run(String input, String... arguments) throws IOException, InterruptedException {
    return new Launched.Start(OROCHI, folder, arguments).input(input).run();
  }

  @Test
  void statementsBlocksAndErrors() throws Exception {
    String typed =
        """
        1 + 1
        # nothing

        if _ == 2:
          'two'
        \s\s
          'more'

        x = (3,
        4)
        x
        y = = 2
        x[9]
        for i in x: i

        """;
    assertThat(run(typed, "-q", "-i"))
        .isEqualTo(
            new Launched(
                "2\n'two'\n'more'\n(3, 4)\n3\n4\n",
                """
                >>> >>> >>> >>> ... ... ... ... >>> ... >>> >>>   File "<stdin>", line 1
                    y = = 2
                        ^
                SyntaxError: invalid syntax
                >>> Traceback (most recent call last):
                  File "<stdin>", line 1, in <module>
                IndexError: tuple index out of range
                >>> ... >>>\s
                """,
                0));
  }

  @Test
  void greets() throws Exception {
    Launched greeted = run("exit(4)\n", "-i");
    assertThat(greeted.errors())
        .matches(
            "Python 3\\.12\\.8 \\(.*\\) on linux\n"
                + "Type \"help\", \"copyright\", \"credits\" or \"license\""
                + " for more information\\.\n>>> ");
    assertThat(greeted.status()).isEqualTo(4);
  }

  @Test
  void promptsAreObjects() throws Exception {
    assertThat(run("import sys\nsys.ps1, sys.ps2 = 1.5, '-'\n{\n}\n", "-qi").errors())
        .isEqualTo(">>> >>> 1.5-1.5\n");
  }

  @Test
  void afterAProgramThatFailed() throws Exception {
    Files.writeString(folder.resolve("x.py"), "a = 1\nraise SystemExit(5)\n");
    Launched inspected = run("a\nimport sys\nsys.last_value", "-i", "x.py");
    assertThat(inspected.output()).isEqualTo("1\nSystemExit(5)\n");
    assertThat(inspected.errors())
        .startsWith("Traceback (most recent call last):\n")
        .endsWith("SystemExit: 5\n>>> >>> >>> ... \n>>> \n");
    assertThat(inspected.status()).isZero();
  }

  @Test
  void startupFile() throws Exception {
    Files.writeString(folder.resolve("start.py"), "begun = 'yes'\n");
    Launched started =
        new Launched.Start(OROCHI, folder, "-qi")
            .with("PYTHONSTARTUP", "start.py")
            .input("begun\n")
            .run();
    assertThat(started).isEqualTo(new Launched("'yes'\n", ">>> >>> \n", 0));
  }

  @Test
  void namesThatSiteMakes() throws Exception {
    assertThat(run("", "-c", "print(exit, quit, help, sep='\\n')"))
        .isEqualTo(
            new Launched(
                "Use exit() or Ctrl-D (i.e. EOF) to exit\n"
                    + "Use quit() or Ctrl-D (i.e. EOF) to exit\n"
                    + "Type help() for interactive help, or help(object) for help about object.\n",
                "",
                0));
    assertThat(run("", "-c", "exit('bye')")).isEqualTo(new Launched("", "bye\n", 1));
    assertThat(run("", "-S", "-c", "exit").status()).isEqualTo(1);
  }
}
