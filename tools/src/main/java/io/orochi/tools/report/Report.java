package io.orochi.tools.report;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;

/** The program {@code orochi.stm_report}: prints what a log of transactions says. */
public final class Report {
  private static final String USAGE =
      "usage: orochi.stm_report [--sort=time|aborts|paused|count] [--top=N] [--html=FILE] LOG\n";

  private Comparator<Row> order = Comparator.comparingLong(r -> -r.cost());
  private int top = 10;
  private Path html;
  private Path log;

  private Report() {}

  /** A command line that cannot be run. */
  private static final class Misuse extends Exception {
    private static final long serialVersionUID = 1L;

    Misuse(String message) {
      super(message);
    }
  }

  /**
   * Runs the program.
   *
   * @return its status: 0; 1 if the log cannot be read; 2 for a wrong command line
   */
  public static int run(String[] words, PrintStream out, PrintStream err) {
    Report report = new Report();
    try {
      if (report.parse(words)) {
        out.print(
            USAGE
                + """

                Where did the time of the threads go, and which lines of the program stopped each
                other? LOG is what ./orochi --stm-log LOG program.py has written.

                  --sort=KEY   the order of conflicts: time lost in all (the default), lost in
                               aborts, paused, or their count
                  --top=N      show N conflicts (default: 10)
                  --html=FILE  write a page to look at in a browser, instead of text
                """);
        out.flush();
        return 0;
      }
      report.show(out);
      return 0;
    } catch (Misuse e) {
      err.print(USAGE + "orochi.stm_report: error: " + e.getMessage() + "\n");
      return 2;
    } catch (NoSuchFileException e) {
      err.println("orochi.stm_report: " + e.getMessage() + ": no such file");
      return 1;
    } catch (AccessDeniedException e) {
      err.println("orochi.stm_report: " + e.getMessage() + ": permission denied");
      return 1;
    } catch (IOException e) {
      err.println("orochi.stm_report: " + e.getMessage());
      return 1;
    }
  }

  private void show(PrintStream out) throws IOException {
    Accounting a = Accounting.of(log);
    if (html != null) {
      Files.writeString(html, new HtmlReport(a).page(log.getFileName().toString()));
      out.println("written to " + html);
      out.flush();
    } else {
      new TextReport(a, out).print(order, top);
    }
  }

  /** True when help is asked for. */
  private boolean parse(String[] words) throws Misuse {
    for (int i = 0; i < words.length; i++) {
      String word = words[i];
      if (word.equals("-h") || word.equals("--help")) {
        return true;
      }
      if (!word.startsWith("--")) {
        if (log != null) {
          throw new Misuse("one log at a time");
        }
        log = Path.of(word);
        continue;
      }
      int equals = word.indexOf('=');
      String name = equals < 0 ? word : word.substring(0, equals);
      if (!name.equals("--sort") && !name.equals("--top") && !name.equals("--html")) {
        throw new Misuse("unrecognized arguments: " + word);
      }
      if (equals < 0 && i + 1 == words.length) {
        throw new Misuse("argument " + name + ": expected one argument");
      }
      option(name, equals < 0 ? words[++i] : word.substring(equals + 1));
    }
    if (log == null) {
      throw new Misuse("the following arguments are required: LOG");
    }
    return false;
  }

  private void option(String name, String value) throws Misuse {
    switch (name) {
      case "--html" -> html = Path.of(value);
      case "--top" -> {
        try {
          top = Integer.parseInt(value);
        } catch (NumberFormatException e) {
          top = -1;
        }
        if (top < 0) {
          throw new Misuse("argument --top: invalid number: '" + value + "'");
        }
      }
      default ->
          order =
              switch (value) {
                case "time" -> Comparator.comparingLong(r -> -r.cost());
                case "aborts" -> Comparator.comparingLong(r -> -r.lost);
                case "paused" -> Comparator.comparingLong(r -> -r.paused);
                case "count" -> Comparator.comparingLong(r -> -r.aborts - r.waits);
                default ->
                    throw new Misuse(
                        "argument --sort: invalid choice: '"
                            + value
                            + "' (choose from 'time', 'aborts', 'paused', 'count')");
              };
    }
  }
}
