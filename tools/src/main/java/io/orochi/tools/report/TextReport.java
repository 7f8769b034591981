package io.orochi.tools.report;

import java.io.PrintStream;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The report as text, in the order of PyPy-STM's. */
final class TextReport {
  private static final int LINE = 60;

  private final Accounting log;
  private final Hints hints;
  private final PrintStream out;

  TextReport(Accounting log, PrintStream out) {
    this.log = log;
    this.hints = new Hints(log);
    this.out = out;
  }

  /** Prints it, with so many conflicts. */
  void print(Comparator<Row> order, int top) {
    if (log.note() != null) {
      out.println("WARNING: " + log.note() + "\n");
    }
    totals();
    out.println();
    conflicts(log.rows().stream().sorted(order).toList(), top);
    irrevocable(top);
    waits(top);
    out.flush();
  }

  private void totals() {
    long life = 0;
    long committed = 0;
    long inevitable = 0;
    long aborted = 0;
    long paused = 0;
    long waiting = 0;
    long outside = 0;
    long commits = 0;
    long aborts = 0;
    for (ThreadTime t : log.threads()) {
      life += t.life();
      committed += t.committed;
      inevitable += t.inevitable;
      aborted += t.aborted;
      paused += t.paused;
      waiting += t.waiting;
      outside += t.outside();
      commits += t.commits;
      aborts += t.aborts;
    }
    out.println("Total real time:             " + seconds(log.length()));
    out.printf(
        Locale.ROOT, "Total time of %-4d threads:  %s%n", log.threads().size(), seconds(life));
    share("  in committed transactions", committed, life);
    if (inevitable > 0) {
      share("    of it inevitable", inevitable, life);
    }
    share("  in aborted transactions", aborted, life);
    share("  paused by other threads", paused, life);
    share("  waiting for a change", waiting, life);
    share("  outside of transactions", outside, life);
    out.println(
        "Time of the collector:       "
            + seconds(log.collectorNanos())
            + "  ("
            + log.collections()
            + " collections)");
    out.println();
    long all = commits + aborts;
    out.println("Number of transactions:      " + all);
    out.printf(Locale.ROOT, "  committed:                 %d  (%s)%n", commits, part(commits, all));
    out.printf(Locale.ROOT, "  aborted:                   %d  (%s)%n", aborts, part(aborts, all));
    out.printf(
        Locale.ROOT,
        "Transactions per second:     %.0f%n",
        log.length() == 0 ? 0.0 : all * 1e9 / log.length());
  }

  private void share(String what, long nanos, long all) {
    out.printf(Locale.ROOT, "%-28s %s  (%s)%n", what + ":", seconds(nanos), part(nanos, all));
  }

  private static String part(long n, long all) {
    return String.format(Locale.ROOT, "%.1f %%", all == 0 ? 0.0 : 100.0 * n / all);
  }

  static String seconds(long nanos) {
    return String.format(Locale.ROOT, "%.3fs", nanos / 1e9);
  }

  private void conflicts(List<Row> rows, int top) {
    if (rows.isEmpty()) {
      out.println("No conflicts.");
      return;
    }
    for (Row r : rows.subList(0, Math.min(top, rows.size()))) {
      out.println(
          seconds(r.lost)
              + " lost in aborts, "
              + seconds(r.paused)
              + " paused ("
              + (r.aborts + r.waits)
              + "x "
              + r.key.kind().shown()
              + ")");
      String object = object(r);
      if (!object.isEmpty()) {
        out.println("over " + object);
      }
      place("  ", r.key.here());
      if (r.key.there() != 0) {
        out.println("stopped by");
        place("  ", r.key.there());
      }
      String hint = hints.of(r);
      if (hint != null) {
        out.println("hint: " + hint);
      }
      out.println("time line: |" + line(r) + "|");
      out.println();
    }
    if (rows.size() > top) {
      List<Row> rest = rows.subList(top, rows.size());
      out.println(
          rest.size()
              + " more kinds of conflicts, "
              + seconds(rest.stream().mapToLong(Row::cost).sum())
              + " in all (--top N shows N)");
      out.println();
    }
  }

  private String object(Row r) {
    String type = log.string(r.key.type());
    String parts = r.commonParts(3).stream().map(log::string).collect(Collectors.joining(", "));
    if (r.parts.size() > 3) {
      parts += ", … (" + r.parts.size() + (r.parts.size() >= 1000 ? " or more" : "") + " in all)";
    }
    return parts.isEmpty() ? type : type.isEmpty() ? parts : type + ", " + parts;
  }

  private void place(String indent, int id) {
    Accounting.Place p = log.place(id);
    if (p == null) {
      out.println(indent + "(somewhere unknown)");
      return;
    }
    out.println(
        indent
            + "File \""
            + p.file()
            + "\""
            + (p.line() > 0 ? ", line " + p.line() : "")
            + (p.function().isEmpty() ? "" : ", in " + p.function()));
    if (!p.text().isEmpty()) {
      out.println(indent + "  " + p.text());
    }
  }

  private String line(Row r) {
    double[] sums = r.line.resampled(LINE, log.length());
    StringBuilder line = new StringBuilder();
    double part = (double) log.length() / LINE;
    for (double s : sums) {
      double share = part == 0 ? 0 : s / part;
      line.append(share == 0 ? ' ' : share < 0.1 ? '_' : share < 0.5 ? 'x' : 'X');
    }
    return line.toString();
  }

  private void irrevocable(int top) {
    List<Accounting.Irrevocable> all =
        log.irrevocable().stream()
            .sorted(Comparator.comparingLong((Accounting.Irrevocable i) -> -i.nanos))
            .limit(top)
            .toList();
    if (!all.isEmpty()) {
      out.println("Inevitable transactions (one at a time, others wait for what they use):");
      for (Accounting.Irrevocable i : all) {
        out.println("  " + seconds(i.nanos) + " (" + i.count + "x " + log.string(i.why) + ")");
        place("    ", i.here);
      }
      out.println();
    }
  }

  private void waits(int top) {
    List<Row> all =
        log.waits().stream().sorted(Comparator.comparingLong(r -> -r.cost())).limit(top).toList();
    if (!all.isEmpty()) {
      out.println("Waiting for a change (retry, a lock, a queue, a thread):");
      for (Row r : all) {
        out.println("  " + seconds(r.cost()) + " (" + Math.max(r.waits, r.aborts) + "x)");
        place("    ", r.key.here());
      }
      out.println();
    }
  }
}
