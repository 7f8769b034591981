package io.orochi.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Starts {@code ./orochi} itself, from another folder, on the home folder that the build has just
 * made. Texts and statuses are CPython's.
 */
@Tag("smoke")
class LauncherSmokeTest {
  private static final Path ROOT = Path.of(System.getProperty("smoke.root", "..")).toAbsolutePath();
  private static final Path OROCHI = ROOT.normalize().resolve("orochi");

  @TempDir Path folder;

  private Launched.Start start(String... arguments) {
    return new Launched.Start(OROCHI, folder, arguments);
  }

  private Launched run(String... arguments) throws IOException, InterruptedException {
    return start(arguments).run();
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static Launched printed(String output) {
    return new Launched(output, "", 0);
  }

  @Test
  void version() throws Exception {
    assertThat(run("-V")).isEqualTo(printed("Python 3.12.8\n"));
  }

  @Test
  void help() throws Exception {
    Launched help = run("-h");
    assertThat(help.status()).isZero();
    assertThat(help.output()).startsWith("usage: " + OROCHI + " [option] ...");
  }

  @Test
  void unknownOption() throws Exception {
    Launched wrong = run("-Z");
    assertThat(wrong.status()).isEqualTo(2);
    assertThat(wrong.errors()).startsWith("Unknown option: -Z\nusage: ");
  }

  @Test
  void command() throws Exception {
    assertThat(run("-c", "import sys; print(sys.argv, 1 + 1)", "a", "-b"))
        .isEqualTo(printed("['-c', 'a', '-b'] 2\n"));
  }

  @Test
  void script() throws Exception {
    write("x.py", "import sys\nprint(__name__, sys.argv, sys.path[0])\n");
    assertThat(run("x.py", "--", "b c"))
        .isEqualTo(printed("__main__ ['x.py', '--', 'b c'] " + folder.toRealPath() + "\n"));
  }

  @Test
  void scriptThatIsNotThere() throws Exception {
    Launched missing = run("nofile.py");
    assertThat(missing.status()).isEqualTo(2);
    assertThat(missing.errors())
        .isEqualTo(
            "%s: can't open file '%s/nofile.py': [Errno 2] No such file or directory\n"
                .formatted(OROCHI, folder.toRealPath()));
  }

  @Test
  void module() throws Exception {
    write("package/__init__.py", "print(__name__)\n");
    write("package/inner.py", "import sys\nprint(__name__, __package__, sys.argv[1:])\n");
    assertThat(run("-m", "package.inner", "-x"))
        .isEqualTo(printed("package\n__main__ package ['-x']\n"));
  }

  @Test
  void moduleThatIsNotThere() throws Exception {
    assertThat(run("-m", "nomodule"))
        .isEqualTo(new Launched("", OROCHI + ": No module named nomodule\n", 1));
  }

  @Test
  void standardInput() throws Exception {
    assertThat(start("-", "a").input("import sys\nprint(sys.argv)\n").run())
        .isEqualTo(printed("['-', 'a']\n"));
  }

  @Test
  void programReadsStandardInput() throws Exception {
    assertThat(start("-c", "print(input() + '!')").input("grüß\n").run())
        .isEqualTo(printed("grüß!\n"));
  }

  @Test
  void exitStatus() throws Exception {
    assertThat(run("-c", "import sys; print('x', end=''); sys.exit(3)"))
        .isEqualTo(new Launched("x", "", 3));
  }

  @Test
  void exitText() throws Exception {
    assertThat(run("-c", "raise SystemExit('gone')")).isEqualTo(new Launched("", "gone\n", 1));
  }

  @Test
  void uncaughtException() throws Exception {
    write("x.py", "def f(a):\n    return a + ''\n\nf(1)\n");
    Launched failed = run("x.py");
    assertThat(failed.status()).isEqualTo(1);
    assertThat(failed.errors())
        .isEqualTo(
            """
            Traceback (most recent call last):
              File "%1$s/x.py", line 4, in <module>
                f(1)
              File "%1$s/x.py", line 2, in f
                return a + ''
                       ~~^~~~
            TypeError: unsupported operand type(s) for +: 'int' and 'str'
            """
                .formatted(folder.toRealPath()));
  }

  @Test
  void syntaxError() throws Exception {
    Launched failed = run("-c", "x = (1,\n");
    assertThat(failed.status()).isEqualTo(1);
    assertThat(failed.errors())
        .isEqualTo(
            """
              File "<string>", line 1
                x = (1,
                    ^
            SyntaxError: '(' was never closed
            """);
  }

  @Test
  void optimisation() throws Exception {
    String program = "assert False\nprint(__debug__)";
    assertThat(run("-O", "-c", program)).isEqualTo(printed("False\n"));
    assertThat(start("-c", program).with("PYTHONOPTIMIZE", "1").run())
        .isEqualTo(printed("False\n"));
    assertThat(run("-c", program).errors()).endsWith("AssertionError\n");
  }

  @Test
  void pathVariable() throws Exception {
    write("elsewhere/mine.py", "value = 7\n");
    assertThat(
            start("-c", "import mine; print(mine.value)")
                .with("PYTHONPATH", folder.resolve("elsewhere").toString())
                .run())
        .isEqualTo(printed("7\n"));
  }

  @Test
  void throughALink() throws Exception {
    Path link = folder.resolve("bin/python3");
    Files.createDirectories(link.getParent());
    Files.createSymbolicLink(link, folder.resolve("second"));
    Files.createSymbolicLink(folder.resolve("second"), OROCHI);
    assertThat(
            new Launched.Start(link, Path.of("/"), "-c", "import sys; print(sys.executable)").run())
        .isEqualTo(printed(link + "\n"));
  }

  @Test
  void argumentsOutsideOfTheLocale() throws Exception {
    assertThat(start("-c", "import sys; print(ascii(sys.argv[1]))", "é€").with("LANG", "C").run())
        .isEqualTo(printed("'\\xe9\\u20ac'\n"));
  }

  @Test
  void standardLibrary() throws Exception {
    assertThat(
            run(
                "-c",
                "import collections, functools, random, sys, threading;"
                    + "print(sys.version_info[:2], random.Random(1).random())"))
        .isEqualTo(printed("(3, 12) 0.13436424411240122\n"));
  }

  @Test
  void deepRecursionEndsInAnError() throws Exception {
    Launched failed = run("-c", "def f(): f()\nf()");
    assertThat(failed.status()).isEqualTo(1);
    assertThat(failed.errors()).endsWith("RecursionError: maximum recursion depth exceeded\n");
  }

  @Test
  void threadsAndTransactions() throws Exception {
    write(
        "x.py",
        """
        import threading
        from transaction import atomic

        total = 0

        def work():
            global total
            for _ in range(1000):
                with atomic:
                    total += 1

        threads = [threading.Thread(target=work) for _ in range(4)]
        for t in threads: t.start()
        for t in threads: t.join()
        print(total)
        """);
    assertThat(run("x.py")).isEqualTo(printed("4000\n"));
  }

  @Test
  void hotCodeIsCompiled() throws Exception {
    Launched hot =
        start("-c", "def f(n): return [i * i for i in range(n)]\nfor i in range(20000): f(9)")
            .with(
                "OROCHI_JAVA_OPTIONS",
                "-Dpolyglot.engine.TraceCompilation=true"
                    + " -Dpolyglot.engine.BackgroundCompilation=false")
            .run();
    assertThat(hot.status()).isZero();
    assertThat(hot.errors()).containsPattern("opt done +engine=1 +id=[0-9]+ +f .*Tier 2");
    assertThat(hot.errors()).doesNotContain("opt fail");
  }

  @Test
  void unusableCacheOfTheJavaMachine() throws Exception {
    Path home = Path.of(System.getProperty("smoke.home"));
    Path copy = Files.createDirectory(folder.resolve("home"));
    for (String part : new String[] {"jars", "jvm", "lib"}) {
      Files.createSymbolicLink(copy.resolve(part), home.resolve(part));
    }
    Files.writeString(copy.resolve(System.getProperty("java.version") + ".aot"), "damaged");
    assertThat(start("-c", "print(1)").with("OROCHI_HOME", copy.toString()).run())
        .isEqualTo(printed("1\n"));
  }

  @Test
  void interruption() throws Exception {
    Process process = start("-uc", "import time; print('up')\nwhile True: time.sleep(10)").start();
    try (BufferedReader output = process.inputReader()) {
      assertThat(output.readLine()).isEqualTo("up");
      assertThat(new ProcessBuilder("kill", "-INT", "" + process.pid()).start().waitFor()).isZero();
      assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isEqualTo(130);
      assertThat(new String(process.getErrorStream().readAllBytes()))
          .endsWith("KeyboardInterrupt\n");
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void readerThatWentAway() throws Exception {
    String command = OROCHI + " -c 'for i in range(10**6): print(i)' | head -n 1";
    Launched ended = new Launched.Start(Path.of("/bin/sh"), folder, "-c", command).run();
    assertThat(ended.output()).isEqualTo("0\n");
    assertThat(ended.errors()).contains("BrokenPipeError: [Errno 32] Broken pipe\n");
  }

  @Test
  void duhton() throws Exception {
    write("x.duh", "(defun f (n) (print n))\n(transaction f 5)\n(print 1)\n");
    assertThat(run("duhton", "x.duh")).isEqualTo(printed("1\n5\n"));
    assertThat(run("-m", "duhton", "--num-threads", "1", "x.duh")).isEqualTo(printed("1\n5\n"));
    assertThat(start("duhton").input("(+ 1 2)\n").run()).isEqualTo(printed("))) 3\n))) \n"));
    assertThat(start("duhton", "-").input("(car 1)").run())
        .isEqualTo(new Launched("", "Error: DuCons_Car: expected 'cons' argument, got 'int'\n", 1));
    write("duhton", "print('a file')");
    assertThat(run("duhton")).isEqualTo(printed("a file\n"));
  }

  @Test
  void duhtonObjectsInPython() throws Exception {
    write(
        "x.py",
        """
        import duhton
        from transaction import atomic
        l = duhton.evaluate("(setq numbers (list 1 2 3))")
        print(l, len(l), l[0], l[-1], list(l), bool(l), type(l).__name__)
        l.append(4)
        l[0] = 10
        print(duhton.evaluate("(len numbers)"), l.pop(), l.pop(0), l)
        c = duhton.evaluate("(container 0)")
        c.set([1, 2])
        print(c.get(), c)
        c.set("text")
        print(c, c.get())
        duhton.variables.c = c
        c.set(None)
        print(duhton.evaluate("(get c)"), duhton.variables.c == c)
        for wrong in (
            lambda: duhton.evaluate("(car 1)"),
            lambda: l[7],
            lambda: l.nothing,
            lambda: c.set(1 << 40),
            lambda: l.append(1, 2),
            lambda: duhton.variables.nothing,
        ):
            try:
                wrong()
            except Exception as e:
                print(repr(e))
        duhton.evaluate("(defun f (n) (append numbers n)) (transaction f 7)")
        print(l)
        with atomic:
            duhton.evaluate("(transaction f 8)")
            print(l)
        print(l)
        """);
    assertThat(run("x.py"))
        .isEqualTo(
            printed(
                """
                [ 1 2 3 ] 3 1 3 [1, 2, 3] True ForeignObject
                4 4 10 [ 2 3 ]
                [1, 2] <container <object of Python>>
                <container 'text'> text
                None True
                ForeignError("DuCons_Car: expected 'cons' argument, got 'int'")
                IndexError('index out of range')
                AttributeError("'ForeignObject' object has no attribute 'nothing'")
                TypeError('not possible with this object: no 32-bit int')
                TypeError('wrong number of arguments: 2')
                AttributeError("'ForeignObject' object has no attribute 'nothing'")
                [ 2 3 7 ]
                [ 2 3 7 ]
                [ 2 3 7 8 ]
                """));
  }

  @Test
  void oneTransactionCoversObjectsOfTwoLanguages() throws Exception {
    Launched audited =
        run(ROOT.normalize().resolve("examples/two_languages.py").toString(), "--seconds", "3");
    assertThat(audited.output()).isEqualTo("0 wrong audits of some, both moved\n");
    assertThat(audited.status()).isZero();
  }
}
