package io.orochi.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Options and variables that change what a program says or does. Texts are CPython 3.12's. */
@Tag("smoke")
class OptionsSmokeTest {
  private static final Path ROOT = Path.of(System.getProperty("smoke.root", "..")).toAbsolutePath();
  private static final Path OROCHI = ROOT.normalize().resolve("orochi");

  @TempDir Path folder;

  private Launched.Start start(String... arguments) {
    return new Launched.Start(OROCHI, folder, arguments);
  }

  @Test
  void bytesTakenForTextAreErrors() throws Exception {
    String program =
        """
        for f in (lambda: b"" == "", lambda: 1 == b"a", lambda: str(b"a"), lambda: f"{bytearray()}",
                  lambda: bytearray() != "", lambda: repr(b"a"), lambda: bytearray() == 1,
                  lambda: b"a" in ["a"], lambda: b"a" == 1.5, lambda: "%s" % b"a"):
            try:
                print(f())
            except BytesWarning as e:
                print(e)
        """;
    assertThat(start("-bb", "-c", program).run())
        .isEqualTo(
            new Launched(
                """
                Comparison between bytes and string
                Comparison between bytes and int
                str() on a bytes instance
                str() on a bytearray instance
                Comparison between bytearray and string
                b'a'
                False
                Comparison between bytes and string
                False
                str() on a bytes instance
                """,
                "",
                0));
  }

  @Test
  void wrongFiltersAreReportedAtTheStart() throws Exception {
    assertThat(
            start(
                    "-W",
                    "foo",
                    "-W",
                    "error::Foo",
                    "-W",
                    "error:::m:x",
                    "-W",
                    "a:b:c:d:e:f",
                    "-c",
                    "")
                .run())
        .isEqualTo(
            new Launched(
                "",
                """
                Invalid -W option ignored: invalid action: 'foo'
                Invalid -W option ignored: unknown warning category: 'Foo'
                Invalid -W option ignored: invalid lineno 'x'
                Invalid -W option ignored: too many fields (max 5): 'a:b:c:d:e:f'
                """,
                0));
  }

  @Test
  void developmentMode() throws Exception {
    String program = "import sys, faulthandler as f; print(sys.flags.dev_mode, f.is_enabled())";
    assertThat(start("-X", "dev", "-c", program).run())
        .isEqualTo(new Launched("True True\n", "", 0));
  }

  @Test
  void firstLineIsLeftOut() throws Exception {
    Files.writeString(folder.resolve("x.py"), "no python\nimport sys\n1 / 0\n");
    Launched failed = start("-x", "-X", "no_debug_ranges", "x.py").run();
    assertThat(failed.errors())
        .endsWith("line 3, in <module>\n    1 / 0\nZeroDivisionError: division by zero\n");
  }

  @Test
  void encodingOfTheStandardStreams() throws Exception {
    String program =
        "import sys; print([(s.encoding, s.errors) for s in (sys.stdin, sys.stdout, sys.stderr)], 'é')";
    assertThat(start("-c", program).with("PYTHONIOENCODING", "ascii:xmlcharrefreplace").run())
        .isEqualTo(
            new Launched(
                "[('ascii', 'xmlcharrefreplace'), ('ascii', 'xmlcharrefreplace'), ('ascii',"
                    + " 'backslashreplace')] &#233;\n",
                "",
                0));
    Launched unknown = start("-c", "").with("PYTHONIOENCODING", "no-such").run();
    assertThat(unknown.status()).isEqualTo(1);
    assertThat(unknown.errors())
        .startsWith("Fatal Python error: init_stdio_encoding: ")
        .contains("\nLookupError: unknown encoding: no-such\n");
  }

  @Test
  void missingEncodingsAreWarnedOf() throws Exception {
    Files.writeString(folder.resolve("f"), "");
    String program =
        "import io\nopen('f').close()\nprint(io.text_encoding(None))\nopen('f', 'rb').close()";
    assertThat(start("-X", "warn_default_encoding", "-c", program).run())
        .isEqualTo(
            new Launched(
                "locale\n",
                """
                <string>:2: EncodingWarning: 'encoding' argument not specified
                sys:1: EncodingWarning: 'encoding' argument not specified
                """,
                0));
  }

  @Test
  void importsAreReported() throws Exception {
    Files.writeString(folder.resolve("outer.py"), "import inner\n");
    Files.writeString(folder.resolve("inner.py"), "");
    Launched told = start("-v", "-X", "importtime", "-c", "import outer").run();
    assertThat(told.errors())
        .startsWith("import time: self [us] | cumulative | imported package\n")
        .containsPattern("\nimport 'inner' # <_frozen_importlib_external.SourceFileLoader object")
        .containsPattern("\nimport time: +[0-9]+ \\| +[0-9]+ \\|   inner\n")
        .containsPattern("\nimport time: +[0-9]+ \\| +[0-9]+ \\| outer\n$");
  }

  @Test
  void scriptsThatAreNoText() throws Exception {
    Path folder = this.folder.toRealPath();
    Files.write(folder.resolve("a.py"), new byte[] {'x', '=', (byte) 0xff, '\n'});
    assertThat(start("a.py").run())
        .isEqualTo(
            new Launched(
                "",
                "SyntaxError: Non-UTF-8 code starting with '\\xff' in file "
                    + folder
                    + "/a.py on line 1, but no encoding declared; see"
                    + " https://peps.python.org/pep-0263/ for details\n",
                1));
    Files.writeString(folder.resolve("b.py"), "x = 1\ny = 'a\0b'\n");
    assertThat(start("b.py").run())
        .isEqualTo(
            new Launched(
                "",
                "  File \""
                    + folder
                    + "/b.py\", line 2\n    y = 'a\nSyntaxError: source code cannot contain null bytes\n",
                1));
    Files.writeString(folder.resolve("c.py"), "# coding: none\n");
    assertThat(start("c.py").run())
        .isEqualTo(new Launched("", "SyntaxError: encoding problem: none\n", 1));
  }

  @Test
  void archiveWithAProgram() throws Exception {
    Path archive = folder.toRealPath().resolve("program.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(archive))) {
      out.putNextEntry(new ZipEntry("__main__.py"));
      out.write("import sys\nprint(__name__, __file__, sys.argv)\n".getBytes(UTF_8));
    }
    assertThat(start("program.zip", "a").run())
        .isEqualTo(
            new Launched("__main__ " + archive + "/__main__.py ['program.zip', 'a']\n", "", 0));
  }
}
