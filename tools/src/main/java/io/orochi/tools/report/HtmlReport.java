package io.orochi.tools.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** The report as one page that needs nothing else: the data as JSON within a fixed document. */
final class HtmlReport {
  private static final String DATA = "/*DATA*/";
  private static final int MOST_ROWS = 500;

  /** Lines of a source that are shown before and after the one concerned. */
  private static final int AROUND = 4;

  private final Accounting log;
  private final Map<String, List<String>> sources = new HashMap<>();

  HtmlReport(Accounting log) {
    this.log = log;
  }

  /** The whole page; {@code name} is the log's. */
  String page(String name) throws IOException {
    String document;
    try (InputStream in = HtmlReport.class.getResourceAsStream("report.html")) {
      document = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    int at = document.indexOf(DATA);
    return document.substring(0, at) + data(name) + document.substring(at + DATA.length());
  }

  private String data(String name) {
    Hints hints = new Hints(log);
    List<Row> rows =
        log.rows().stream()
            .sorted(Comparator.comparingLong(r -> -r.cost()))
            .limit(MOST_ROWS)
            .toList();
    IdentityHashMap<Row, Integer> numbers = new IdentityHashMap<>();
    for (Row r : rows) {
      numbers.put(r, numbers.size());
    }
    Json j = new Json();
    j.open('{');
    j.name("log").text(name);
    j.name("began").number(log.beganMillis());
    j.name("length").number(log.length());
    j.name("collector").number(log.collectorNanos());
    j.name("collections").number(log.collections());
    j.name("note").text(log.note());
    j.name("threads").open('[');
    log.threads().forEach(t -> thread(j, t));
    j.close(']');
    j.name("rows").open('[');
    rows.forEach(r -> row(j, r, hints));
    j.close(']');
    j.name("incidents").open('[');
    for (Accounting.Incident i : log.incidents()) {
      Integer row = numbers.get(i.row());
      if (row != null) {
        j.number(i.thread()).number(i.from()).number(i.to() - i.from());
        j.number(row).number(i.abort() ? 1 : 0);
      }
    }
    j.close(']');
    j.name("inevitable").open('[');
    log.irrevocable().stream()
        .sorted(Comparator.comparingLong(i -> -i.nanos))
        .limit(MOST_ROWS)
        .forEach(i -> irrevocable(j, i));
    j.close(']');
    j.close('}');
    return j.toString();
  }

  private void thread(Json j, ThreadTime t) {
    j.open('{');
    j.name("id").number(t.id).name("name").text(t.name);
    j.name("from").number(t.started).name("to").number(t.ended);
    j.name("committed").number(t.committed).name("aborted").number(t.aborted);
    j.name("paused").number(t.paused).name("waiting").number(t.waiting);
    j.name("inevitable").number(t.inevitable).name("outside").number(t.outside());
    j.name("commits").number(t.commits).name("aborts").number(t.aborts);
    j.name("width").number(t.line.width());
    j.name("line").text(shares(t));
    j.close('}');
  }

  /** For each bucket the shares of all states but the last, as bytes. */
  private String shares(ThreadTime t) {
    int kinds = State.COUNT - 1;
    int n = t.line.used(Math.max(log.length(), 1));
    byte[] shares = new byte[n * kinds];
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < kinds; k++) {
        long nanos = t.line.nanos(i, k);
        long share = Math.round(255.0 * nanos / t.line.width());
        shares[i * kinds + k] = (byte) Math.min(255, nanos > 0 ? Math.max(1, share) : 0);
      }
    }
    return Base64.getEncoder().encodeToString(shares);
  }

  private void row(Json j, Row r, Hints hints) {
    j.open('{');
    j.name("kind").text(r.key.kind().shown());
    j.name("lost").number(r.lost).name("paused").number(r.paused);
    j.name("aborts").number(r.aborts).name("waits").number(r.waits);
    j.name("type").text(log.string(r.key.type()));
    j.name("parts").open('[');
    r.commonParts(8).forEach(p -> j.text(log.string(p)));
    j.close(']');
    j.name("partCount").number(r.parts.size());
    j.name("here");
    place(j, r.key.here());
    j.name("there");
    place(j, r.key.there());
    j.name("hint").text(hints.of(r));
    j.close('}');
  }

  private void irrevocable(Json j, Accounting.Irrevocable i) {
    j.open('{');
    j.name("why").text(log.string(i.why)).name("count").number(i.count);
    j.name("time").number(i.nanos).name("here");
    place(j, i.here);
    j.close('}');
  }

  private void place(Json j, int id) {
    Accounting.Place p = log.place(id);
    if (p == null) {
      j.text(null);
      return;
    }
    j.open('{');
    j.name("file").text(p.file()).name("line").number(p.line());
    j.name("function").text(p.function()).name("text").text(p.text());
    List<String> all = sources.computeIfAbsent(p.file(), HtmlReport::lines);
    // a file that was changed since would show something else
    if (p.line() > 0 && p.line() <= all.size() && all.get(p.line() - 1).strip().equals(p.text())) {
      int from = Math.max(1, p.line() - AROUND);
      j.name("from").number(from).name("source").open('[');
      for (int i = from; i <= Math.min(all.size(), p.line() + AROUND); i++) {
        j.text(all.get(i - 1));
      }
      j.close(']');
    }
    j.close('}');
  }

  private static List<String> lines(String file) {
    try {
      return Files.readAllLines(Path.of(file));
    } catch (IOException | IllegalArgumentException e) {
      return List.of(); // the program was a command, or is not here
    }
  }
}
