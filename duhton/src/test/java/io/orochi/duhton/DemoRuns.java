package io.orochi.duhton;

import io.orochi.stm.EventSink;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Source;

/**
 * A main program that runs the demos again and again and counts wrong outputs: {@code [--log]
 * THREADS RUNS [DEMO...]}. Its status is 1 if there was any. With {@code --log} it also tells how
 * many transactions ran at the same time; that takes longer.
 *
 * <p>A demo runs {@value #RUNS_OF_A_CONTEXT} times in a context, then in a fresh one: so it is
 * tested while it is interpreted, while it is compiled, and when it is fast.
 */
final class DemoRuns {
  private static final int RUNS_OF_A_CONTEXT = 100;

  private final String threads;
  private final TransactionLog log;

  private DemoRuns(String threads, TransactionLog log) {
    this.threads = threads;
    this.log = log;
  }

  public static void main(String[] words) throws IOException {
    List<String> rest = new ArrayList<>(Arrays.asList(words));
    TransactionLog log = null;
    if (rest.getFirst().equals("--log")) {
      rest.removeFirst();
      log = new TransactionLog(meeting -> {});
      EventSink.install(log);
    }
    DemoRuns demos = new DemoRuns(rest.removeFirst(), log);
    int runs = Integer.parseInt(rest.removeFirst());
    int wrong = 0;
    for (String name : rest.isEmpty() ? Demos.names().toList() : rest) {
      wrong += demos.run(name, runs);
    }
    System.exit(wrong == 0 ? 0 : 1);
  }

  /** Runs a demo so many times and tells how it went; gives the number of wrong outputs. */
  private int run(String name, int runs) throws IOException {
    long start = System.nanoTime();
    Source source =
        Source.newBuilder(DuhtonLanguage.ID, Demos.folder().resolve(name + ".duh").toFile())
            .build();
    int wrong = 0;
    for (int run = 0; run < runs; run += RUNS_OF_A_CONTEXT) {
      wrong +=
          runInOneContext(source, Math.min(RUNS_OF_A_CONTEXT, runs - run), Demos.OUTPUTS.get(name));
    }
    System.out.printf(
        "%s: %d runs, %d wrong, %.1f s%s%n",
        name,
        runs,
        wrong,
        (System.nanoTime() - start) / 1e9,
        log == null ? "" : "; " + log.takeSummary());
    return wrong;
  }

  private int runInOneContext(Source source, int runs, String right) {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    int wrong = 0;
    try (Context context =
        Context.newBuilder(DuhtonLanguage.ID)
            .allowAllAccess(true)
            .in(new ByteArrayInputStream(new byte[0]))
            .out(printed)
            .err(OutputStream.nullOutputStream())
            .arguments(DuhtonLanguage.ID, new String[] {"--num-threads", threads, "-"})
            .build()) {
      // an empty program by the command line: it sets the number of threads
      context.eval(
          Source.newBuilder(DuhtonLanguage.ID, "", "main program")
              .mimeType(DuhtonLanguage.MAIN_MIME_TYPE)
              .buildLiteral());
      for (int run = 0; run < runs; run++) {
        printed.reset();
        context.eval(source);
        if (!printed.toString(StandardCharsets.UTF_8).equals(right)) {
          wrong++;
          System.out.println(source.getName() + " printed " + printed);
        }
      }
    }
    return wrong;
  }
}
