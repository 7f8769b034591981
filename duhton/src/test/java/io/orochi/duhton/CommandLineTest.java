package io.orochi.duhton;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line and the prompt. */
class CommandLineTest {
  @TempDir Path folder;

  @Test
  void aFile() throws Exception {
    Path file = folder.resolve("x.duh");
    Files.writeString(file, "; a comment\n(print 1) ; another\n(print 2)");
    assertThat(Result.of("", file.toString())).isEqualTo(new Result("1\n2\n", "", 0));
  }

  @Test
  void aFileThatIsNotThere() {
    assertThat(Result.of("", "/nowhere/x.duh"))
        .isEqualTo(new Result("", "Error: cannot open '/nowhere/x.duh'\n", 1));
  }

  @Test
  void standardInput() {
    assertThat(Result.of("(print 1)\n2", "-")).isEqualTo(new Result("1\n", "", 0));
  }

  @Test
  void help() {
    Result help = Result.of("", "--help", "x");
    assertThat(help.status()).isZero();
    assertThat(help.output())
        .startsWith(
            """
            Duhton: a simple lisp-like language with STM support

            Usage: duhton [--help] [--num-threads no] [filename]
            """);
  }

  @Test
  void unknownParametersAreReportedAndIgnored() {
    assertThat(Result.of("(print 1)", "--x", "-"))
        .isEqualTo(new Result("ERROR: unrecognized parameter --x\n1\n", "", 0));
  }

  @Test
  void theNumberOfThreads() {
    assertThat(Result.of("", "--num-threads"))
        .isEqualTo(new Result("ERROR: --num-threads requires a parameter\n", "", 1));
    for (String n : new String[] {"1", "16", "0", "x", "3y"}) {
      assertThat(
              Result.of("(defun f () (print 5)) (transaction f)", "--num-threads", n, "-").output())
          .isEqualTo("5\n");
    }
  }

  @Test
  void thePrompt() {
    assertThat(
            Result.of(
                """
                (+ 1 2)

                (defun f (x)
                  (print x))
                (transaction f 5)
                1 2 ; the last one counts
                """))
        .isEqualTo(new Result("))) 3\n))) None\n))) None\n))) None\n5\n))) 2\n))) \n", "", 0));
  }

  @Test
  void anErrorAtThePromptEndsIt() {
    assertThat(Result.of("(car 1)\n2\n"))
        .isEqualTo(
            new Result("))) ", "Error: DuCons_Car: expected 'cons' argument, got 'int'\n", 1));
    assertThat(Result.of("(print ("))
        .isEqualTo(new Result("))) ", "Error: more '(' than ')'\n", 1));
  }

  @Test
  void aLineThatIsNotEndedIsNotRun() {
    assertThat(Result.of("(print 1)")).isEqualTo(new Result("))) \n", "", 0));
  }

  @Test
  void sleepingIsReported() {
    assertThat(Result.of("(sleepms 3)", "-"))
        .isEqualTo(new Result("", "[sleeping 3 ms]\n[slept 3 ms]\n", 0));
  }

  @Test
  void theClockGoesForward() {
    assertThat(
            Result.of("(setq t (time)) (sleepms 5) (print (>= (- (time) t) 5) (>= t 0))", "-")
                .output())
        .isEqualTo("1 1\n");
  }
}
