package io.orochi.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The prompt on a terminal, as CPython 3.13 has it; the screen is read back. */
@Tag("smoke")
class TerminalPromptTest {
  private static final Path ROOT = Path.of(System.getProperty("smoke.root", "..")).toAbsolutePath();
  private static final Path OROCHI = ROOT.normalize().resolve("orochi");
  private static final String CTRL_C = "\003";
  private static final String CTRL_D = "\004";
  private static final String CTRL_L = "\f";
  private static final String UP = "\033[A";

  @TempDir Path home;

  private PseudoTerminal start(Map<String, String> variables) throws Exception {
    PseudoTerminal terminal = new PseudoTerminal(OROCHI, home, variables, "-q");
    try {
      terminal.awaitEnd(">>>");
      return terminal;
    } catch (AssertionError | InterruptedException e) {
      terminal.close();
      throw e;
    }
  }

  @Test
  void blocksErrorsAndTheEnd() throws Exception {
    try (PseudoTerminal t = start(Map.of())) {
      t.type("def half(x):\r");
      t.type("return x / 0\r\r");
      t.awaitEnd(">>> def half(x):\n...     return x / 0\n...\n>>>");
      t.type("half(1)\r");
      t.awaitEnd(
          """
          >>> half(1)
          Traceback (most recent call last):
            File "<python-input-1>", line 1, in <module>
              half(1)
            File "<python-input-0>", line 2, in half
              return x / 0
                     ~~^~~
          ZeroDivisionError: division by zero
          >>>\
          """);
      assertThat(t.raw()).contains("\033[1;35mZeroDivisionError\033[0m: \033[35mdivision by zero");
      t.type("x = = 1\r");
      t.awaitEnd("    x = = 1\n        ^\nSyntaxError: invalid syntax\n>>>");
      t.type(CTRL_D);
      assertThat(t.status()).isZero();
    }
  }

  @Test
  void historyIsKept() throws Exception {
    Path file = home.resolve(".python_history");
    try (PseudoTerminal t = start(Map.of())) {
      t.type("first = 1\r");
      t.awaitEnd(">>> first = 1\n>>>");
      t.type("for i in range(2):\ri\r\r");
      t.awaitEnd("0\n1\n>>>");
      // it is there before the text does anything, so that it outlives a process that is killed
      assertHistory(t, file, "first = 1\nfor i in range(2):\r\n    i\n");
      t.type("exit\r");
      assertThat(t.status()).isZero();
      assertHistory(t, file, "first = 1\nfor i in range(2):\r\n    i\nexit\n");
    }
    try (PseudoTerminal t = start(Map.of())) {
      t.type("2\r");
      t.awaitEnd(">>> 2\n2\n>>>");
      assertHistory(t, file, "first = 1\nfor i in range(2):\r\n    i\nexit\n2\n");
      t.type("import readline; readline.remove_history_item(0)\r");
      t.awaitEnd("(0)\n>>>");
      t.type(CTRL_D);
      assertThat(t.status()).isZero();
      assertThat(Files.readString(file)).startsWith("for i in range(2):\r\n    i\nexit\n2\nimport");
    }
    try (PseudoTerminal t = start(Map.of())) {
      t.type(UP + UP + UP + UP);
      t.awaitEnd(">>> for i in range(2):\n...     i");
      t.type(CTRL_C);
      t.awaitEnd("KeyboardInterrupt\n>>>");
    }
  }

  @Test
  void historyOutlivesTheProcess() throws Exception {
    Path file = home.resolve(".python_history");
    try (PseudoTerminal t = start(Map.of())) {
      t.type("2\r");
      t.awaitEnd(">>> 2\n2\n>>>");
    } // which kills it
    assertThat(Files.readString(file)).isEqualTo("2\n");
  }

  private static void assertHistory(PseudoTerminal t, Path file, String expected)
      throws IOException {
    assertThat(Files.readString(file))
        .as("%s on %s; the screen:%n%s", file, Files.getFileStore(file), t.text())
        .isEqualTo(expected);
  }

  @Test
  void completion() throws Exception {
    try (PseudoTerminal t = start(Map.of())) {
      t.type("import jso\t\r");
      t.awaitEnd(">>> import json\n>>>");
      t.type("json.JSOND\t");
      t.awaitText(">>> json.JSONDecode\nJSONDecodeError(   JSONDecoder(");
      t.type(CTRL_C);
      t.awaitEnd("KeyboardInterrupt\n>>>");
      t.type("if True:\r\t");
      t.type("1\r\r");
      t.awaitEnd(">>> if True:\n...         1\n...\n1\n>>>");
    }
  }

  @Test
  void pastedText() throws Exception {
    try (PseudoTerminal t = start(Map.of())) {
      t.type("\033[200~def f():\r    if 1:\r        return 5\r\rprint(f())\r\033[201~\r");
      t.awaitEnd("print(f())\n...\n5\n>>>");
      t.type(CTRL_L);
      t.type("'cleared'\r");
      t.awaitEnd(">>> 'cleared'\n'cleared'\n>>>");
      assertThat(t.text()).startsWith(">>> 'cleared'");
    }
  }

  @Test
  void interruptedWork() throws Exception {
    try (PseudoTerminal t = start(Map.of("NO_COLOR", "1"))) {
      t.type("name = input('name? ')\r");
      t.awaitEnd("name?");
      t.type("Ada\r");
      t.awaitEnd("name? Ada\n>>>");
      t.type("import time; time.sleep(100 if name == 'Ada' else 0)\r");
      t.awaitEnd("else 0)");
      Thread.sleep(1000); // until the statement is really waiting
      t.type(CTRL_C);
      t.awaitEnd("KeyboardInterrupt\n>>>");
      assertThat(t.raw()).doesNotContain("\033[1;35m");
      t.type("raise SystemExit(7)\r");
      assertThat(t.status()).isEqualTo(7);
    }
  }

  @Test
  void basicPrompt() throws Exception {
    try (PseudoTerminal t = start(Map.of("PYTHON_BASIC_REPL", "1"))) {
      t.type("1/0\r");
      t.awaitEnd(
          "Traceback (most recent call last):\n"
              + "  File \"<stdin>\", line 1, in <module>\n"
              + "ZeroDivisionError: division by zero\n"
              + ">>>");
    }
  }
}
