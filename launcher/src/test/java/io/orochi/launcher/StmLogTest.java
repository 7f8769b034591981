package io.orochi.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs whose conflicts are known, and what their reports must say. */
@Tag("smoke")
class StmLogTest {
  private static final Path ROOT = Path.of(System.getProperty("smoke.root", "..")).toAbsolutePath();
  private static final Path OROCHI = ROOT.normalize().resolve("orochi");

  @TempDir Path folder;

  private Launched run(String... words) throws IOException, InterruptedException {
    Launched ran = new Launched.Start(OROCHI, folder, words).run();
    assertThat(ran.status()).as(ran.errors()).isZero();
    return ran;
  }

  /** Runs a program with a log and gives its output and then the report. */
  private String[] logged(String program) throws IOException, InterruptedException {
    Files.writeString(folder.resolve("program.py"), program);
    String output = run("--stm-log", "log", "program.py").output();
    return new String[] {output, run("-m", "orochi.stm_report", "log").output()};
  }

  private static double seconds(String report, String label) {
    Matcher m = Pattern.compile("^ *" + label + ": +([0-9.]+)s", Pattern.MULTILINE).matcher(report);
    assertThat(m.find()).as(label + " in " + report).isTrue();
    return Double.parseDouble(m.group(1));
  }

  @Test
  void theFirstConflictNamesBothLines() throws Exception {
    String report =
        logged(
            """
            import threading
            from transaction import atomic

            class Box:
                pass

            x = Box()
            x.a = 0

            def work():
                for i in range(20000):
                    with atomic:
                        x.a += 1

            threads = [threading.Thread(target=work) for i in range(3)]
            for t in threads:
                t.start()
            for t in threads:
                t.join()
            """)[
            1];
    String both =
        "  File \"[^\"]*program.py\", line 13, in work\n    x.a \\+= 1\n"
            + "stopped by\n"
            + "  File \"[^\"]*program.py\", line 13, in work\n    x.a \\+= 1\n";
    assertThat(report)
        .containsPattern(
            "Transactions per second: .*\n\n.* lost in aborts, .*\nover Box, attribute 'a'\n"
                + both
                + "hint: one shared counter: ");
  }

  @Test
  void whatAbortsTookIsWhatTheReportSays() throws Exception {
    String[] both =
        logged(
            """
            import threading, time
            from transaction import atomic, on_abort

            class Box:
                pass

            x = Box()
            x.v = 0
            y = Box()
            y.v = 0
            lost = []
            stop = False

            def disturb():
                while not stop:
                    x.v += 1
                    time.sleep(0.002)

            def note(start):
                lost.append(time.perf_counter() - start)

            def work():
                with atomic:
                    start = time.perf_counter()
                    on_abort(lambda start=start: note(start))
                    y.v = x.v
                    while time.perf_counter() - start < 0.1:
                        pass

            t = threading.Thread(target=disturb)
            t.start()
            work()
            stop = True
            t.join()
            print(len(lost), sum(lost))
            """);
    String[] counted = both[0].trim().split(" ");
    int aborts = Integer.parseInt(counted[0]);
    double lost = Double.parseDouble(counted[1]);
    assertThat(aborts).isGreaterThanOrEqualTo(5);
    Matcher first =
        Pattern.compile("([0-9.]+)s lost in aborts, .* paused \\((\\d+)x STM_CONTENTION_WRITE_READ")
            .matcher(both[1]);
    assertThat(first.find()).as(both[1]).isTrue();
    assertThat(Double.parseDouble(first.group(1))).isCloseTo(lost, Percentage.withPercentage(5));
    assertThat(lost).isCloseTo(aborts * 0.1, Percentage.withPercentage(25)); // other programs run
    assertThat(both[1])
        .contains("line 26, in work\n    y.v = x.v\nstopped by\n")
        .contains("line 16, in disturb\n    x.v += 1\n");
  }

  @Test
  void theTimesAddUpToThoseOfTheThreads() throws Exception {
    String[] both =
        logged(
            """
            import threading, time
            from transaction import atomic, retry

            class Box:
                pass

            x = Box()
            x.a = 0
            lives = []
            own = Box()
            lock = threading.Lock()

            def work(i):
                start = time.perf_counter()
                until = start + 1
                while time.perf_counter() < until:
                    with atomic:
                        for k in range(i * 500):
                            x.a += 1
                    for k in range(1000):
                        pass
                    with lock:
                        time.sleep(0.001)
                lives.append(time.perf_counter() - start)

            begun = time.perf_counter()
            threads = [threading.Thread(target=work, args=(i,)) for i in range(1, 5)]
            for t in threads:
                t.start()
            for t in threads:
                t.join()
            print(sum(lives))
            """);
    String report = both[1];
    double all = seconds(report, "Total time of \\d+ +threads");
    double sum =
        seconds(report, "in committed transactions")
            + seconds(report, "in aborted transactions")
            + seconds(report, "paused by other threads")
            + seconds(report, "waiting for a change")
            + seconds(report, "outside of transactions");
    assertThat(sum).isCloseTo(all, Percentage.withPercentage(0.1));
    // the main thread's own time is in the report too: as long as the program, less its start
    double real = seconds(report, "Total real time");
    double workers = Double.parseDouble(both[0].trim());
    assertThat(all).isBetween(workers, workers * 1.05 + real);
  }

  @Test
  void anAbruptEndLeavesAWholeLog() throws Exception {
    String program =
        """
        import os, threading
        from transaction import atomic
        t = threading.Thread(target=lambda: None)
        t.start()
        t.join()
        for i in range(1000):
            with atomic:
                pass
        os._exit(0)
        """;
    assertThat(logged(program)[1]).doesNotContain("WARNING").contains("committed:");
  }

  @Test
  void theVariablesDoTheSame() throws Exception {
    for (String variable : new String[] {"OROCHI_STM_LOG", "PYPYSTM"}) {
      Path log = folder.resolve(variable);
      Launched ran =
          new Launched.Start(OROCHI, folder, "-c", "pass").with(variable, log.toString()).run();
      assertThat(ran).isEqualTo(new Launched("", "", 0));
      assertThat(run("-m", "orochi.stm_report", log.toString()).output()).contains("No conflicts.");
    }
  }
}
