package io.orochi.tools.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.orochi.tools.log.Kind;
import io.orochi.tools.log.LogBytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {
  @TempDir Path folder;

  private record Ran(int status, String out, String err) {}

  private static Ran run(String... words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int status =
        Report.run(
            words,
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    return new Ran(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** Two seconds of one thread: half a second lost, a quarter paused, half a second committed. */
  private Path log() {
    return new LogBytes()
        .string(1, "dir/foo.py")
        .string(2, "work")
        .string(3, "counter.n += 1")
        .string(4, "Counter")
        .string(5, "attribute 'n'")
        .string(6, "os.read")
        .string(7, "line = f.read()")
        .place(1, 1, 10, 2, 3)
        .place(2, 1, 11, 2, 3)
        .place(3, 1, 30, 0, 7)
        .thread(0, 0)
        .starts(0)
        .begin(500_000_000)
        .abort(1_000_000_000, Kind.WRITE_READ, 1, 2, 4, 5)
        .begin(1_250_000_000)
        .inevitable(1_500_000_000, 3, 6)
        .commit(1_750_000_000)
        .waited(1_900_000_000, Kind.INEVITABLE, 1, 3, 1_000_000)
        .ends(2_000_000_000)
        .done()
        .end(2_000_000_000)
        .in(folder);
  }

  @Test
  void theTextReport() {
    assertThat(run(log().toString()))
        .isEqualTo(
            new Ran(
                0,
                """
                Total real time:             2.000s
                Total time of 1    threads:  2.000s
                  in committed transactions: 0.500s  (25.0 %)
                    of it inevitable:        0.250s  (12.5 %)
                  in aborted transactions:   0.500s  (25.0 %)
                  paused by other threads:   0.251s  (12.6 %)
                  waiting for a change:      0.000s  (0.0 %)
                  outside of transactions:   0.749s  (37.5 %)
                Time of the collector:       0.005s  (2 collections)

                Number of transactions:      2
                  committed:                 1  (50.0 %)
                  aborted:                   1  (50.0 %)
                Transactions per second:     1

                0.500s lost in aborts, 0.250s paused (1x STM_CONTENTION_WRITE_READ)
                over Counter, attribute 'n'
                  File "dir/foo.py", line 10, in work
                    counter.n += 1
                stopped by
                  File "dir/foo.py", line 11, in work
                    counter.n += 1
                hint: one shared counter: let each task count for itself and add up at the end, or take numbers from transaction.count()
                time line: |              _XXXXXXXXXXXXXXXXXXXXXXX                      |

                0.000s lost in aborts, 0.001s paused (1x STM_CONTENTION_INEVITABLE)
                  File "dir/foo.py", line 10, in work
                    counter.n += 1
                stopped by
                  File "dir/foo.py", line 30
                    line = f.read()
                hint: move the input or output out of the block (os.read): before it, or after it
                time line: |                                                        __  |

                Inevitable transactions (one at a time, others wait for what they use):
                  0.250s (1x os.read)
                    File "dir/foo.py", line 30
                      line = f.read()

                """,
                ""));
  }

  @Test
  void orderAndNumberOfConflicts() {
    String log = log().toString();
    assertThat(run("--top=1", log).out)
        .contains("1 more kinds of conflicts, 0.001s in all")
        .doesNotContain("CONTENTION_INEVITABLE");
    assertThat(run("--sort=count", "--top", "5", log).out).contains("CONTENTION_INEVITABLE");
    assertThat(run("--sort=length", log))
        .matches(r -> r.status == 2 && r.err.contains("invalid choice: 'length'"));
  }

  @Test
  void wrongCommandLinesAndFiles() throws IOException {
    assertThat(run()).matches(r -> r.status == 2 && r.err.contains("required: LOG"));
    assertThat(run("--top=x", "a")).matches(r -> r.status == 2 && r.err.contains("'x'"));
    assertThat(run("--nothing", "a"))
        .matches(r -> r.status == 2 && r.err.contains("unrecognized arguments: --nothing"));
    assertThat(run("--help")).matches(r -> r.status == 0 && r.out.startsWith("usage: "));
    String missing = folder.resolve("missing").toString();
    assertThat(run(missing))
        .isEqualTo(new Ran(1, "", "orochi.stm_report: " + missing + ": no such file\n"));
    Path text = Files.writeString(folder.resolve("text"), "nothing of the kind");
    assertThat(run(text.toString()))
        .isEqualTo(
            new Ran(
                1,
                "",
                "orochi.stm_report: " + text + ": wrong format: this is no log of transactions\n"));
  }

  @Test
  void aLogOfAKilledProgramIsShownWithAWarning() throws IOException {
    byte[] whole = Files.readAllBytes(log());
    Path cut = LogBytes.write(folder, java.util.Arrays.copyOf(whole, whole.length - 25));
    assertThat(run(cut.toString()).out)
        .startsWith("WARNING: the log ends early, at byte ")
        .contains("STM_CONTENTION_WRITE_READ");
  }

  @Test
  void thePageNeedsNothingElse() throws IOException {
    Path page = folder.resolve("page.html");
    assertThat(run("--html=" + page, log().toString()).out).isEqualTo("written to " + page + "\n");
    String html = Files.readString(page);
    assertThat(html)
        .contains("counter.n += 1", "one shared counter")
        .doesNotContain("/*DATA*/", "src=", "href=", "@import", "url(");
    // what a program calls its things must not end the script
    assertThat(new Json().text("</script><!--").toString())
        .isEqualTo("\"\\u003c/script\\u003e\\u003c!--\"");
  }

  @Test
  void hints() throws IOException {
    Map<String, String> expected =
        Map.of(
            "list|results.append(x)", "all tasks append to one list",
            "Job|job.done = True", "test before writing (if job.done != True: …)",
            "dict|d[k] = v", "stmdict",
            "dict entry|d[k] = v", "the same key",
            "Random|x = r.random()", "random.Random(seed)",
            "set|seen.add(k)", "stmset",
            "generator|x = next(it)", "hand each task its own part",
            "deque|d.popleft()", "transaction.queue");
    for (Map.Entry<String, String> e : expected.entrySet()) {
      String[] typeAndText = e.getKey().split("\\|");
      LogBytes log =
          new LogBytes()
              .string(1, "f.py")
              .string(2, typeAndText[0])
              .string(3, typeAndText[1])
              .place(1, 1, 1, 0, 3)
              .thread(0, 0)
              .begin(1)
              .abort(1000, Kind.WRITE_WRITE, 1, 1, 2, 0)
              .done()
              .end(2000);
      assertThat(run(log.in(folder).toString()).out).as(e.getKey()).contains(e.getValue());
    }
  }
}
