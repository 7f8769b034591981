package io.orochi.tools.report;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says what could be done about a conflict, judging by the kind, the type of the object and the
 * text of the two lines. Rules are tried in order; the first that fits gives the hint. They are
 * guesses, and worded as advice.
 */
final class Hints {
  private static final Pattern COUNTS =
      Pattern.compile("([\\w.]+)\\s*(\\+=|-=)|([\\w.]+)\\s*=\\s*\\3\\s*[-+]");
  private static final Pattern APPENDS = Pattern.compile("\\.(append|extend|insert)\\(");
  private static final Pattern FLAG =
      Pattern.compile(
          "([\\w.]+(\\[[^\\]]*\\])?)\\s*=\\s*(True|False|None|\\d+|'[^']*'|\"[^\"]*\")$");
  private static final Pattern ADDS = Pattern.compile("\\.(add|discard|remove|update)\\(");
  private static final Pattern QUEUES = Pattern.compile("\\.(popleft|appendleft|pop)\\(");
  private static final Pattern PRINTS = Pattern.compile("\\b(print|input|open)\\(");
  private static final List<String> DICTS =
      List.of("dict", "defaultdict", "OrderedDict", "Counter");

  private final Accounting log;

  Hints(Accounting log) {
    this.log = log;
  }

  /** Advice about a conflict, or null. */
  String of(Row row) {
    Row.Key k = row.key;
    Accounting.Place here = log.place(k.here());
    Accounting.Place there = log.place(k.there());
    String mine = here == null ? "" : here.text();
    String theirs = there == null ? "" : there.text();
    String type = log.string(k.type());
    return switch (k.kind()) {
      case INEVITABLE -> inevitable(log.whyInevitable(k.there()), theirs, k.there() == 0);
      case CONSTANT ->
          "compiled code took this name for a constant: if it changes often, keep the value in an"
              + " attribute or a dict";
      case TURN ->
          "an ordered queue: later tasks wait for earlier ones. Tasks of about equal length wait"
              + " least";
      case ROLLBACK -> "the program undid it itself: an exception left atomic(rollback=True)";
      case LOCK_TAKEN ->
          "a block under a lock was tried as a transaction, which did not pay here (it waits, does"
              + " what cannot be undone, or is long), so the lock is taken: nothing is to be done";
      case RETRY, REQUESTED, OTHER -> null;
      case WRITE_WRITE, WRITE_READ -> shared(row, type, mine, theirs, isRandom(type, here, there));
    };
  }

  private static String inevitable(String why, String theirs, boolean unknown) {
    if (PRINTS.matcher(theirs).find() || why.contains("read") || why.contains("input")) {
      return "move the input or output out of the block ("
          + (why.isEmpty() ? "it cannot be undone" : why)
          + "): before it, or after it";
    }
    if (why.contains("without a with")) {
      return "enter the block with a with statement: one that is entered in any other way cannot be"
          + " undone";
    }
    if (why.isEmpty() && !unknown) {
      return "the other transaction could not be undone any more: see why in the list of inevitable"
          + " ones, and do that before or after the block";
    }
    if (why.isEmpty()) {
      return "only one transaction at a time can do what cannot be undone: do such things before or"
          + " after the block";
    }
    return "\""
        + why
        + "\" cannot be undone, so the block holds on to all it uses: do it before or"
        + " after the block";
  }

  private static boolean isRandom(String type, Accounting.Place here, Accounting.Place there) {
    return type.equals("Random")
        || here != null && here.file().endsWith("/random.py")
        || there != null && there.file().endsWith("/random.py")
        || here != null && here.text().contains("random.");
  }

  private String shared(Row row, String type, String mine, String theirs, boolean random) {
    Matcher flag = FLAG.matcher(theirs);
    if (random) {
      return "tasks share one random generator: give each its own random.Random(seed)";
    }
    if (COUNTS.matcher(mine).find() && COUNTS.matcher(theirs).find()) {
      return "one shared counter: let each task count for itself and add up at the end, or take"
          + " numbers from transaction.count()";
    }
    if (type.startsWith("dict ent")) {
      return "tasks want the same key (or keys with equal hashes): let each collect by itself, and"
          + " merge at the end";
    }
    if (type.equals("list") && (APPENDS.matcher(mine).find() || APPENDS.matcher(theirs).find())) {
      return "all tasks append to one list: let tasks return values, or give each a list of its own"
          + " and join them at the end";
    }
    if (flag.find()) {
      return "each task writes the same flag: test before writing (if "
          + flag.group(1)
          + " != "
          + flag.group(3)
          + ": …), as a read alone stops nobody";
    }
    if (DICTS.contains(type) || type.equals("dict size")) {
      return "tasks use one dict: with a transaction.stmdict different keys do not conflict";
    }
    if (type.equals("set") || type.isEmpty() && ADDS.matcher(theirs).find()) {
      return "tasks use one set: with a transaction.stmset different elements do not conflict";
    }
    if (type.equals("deque") || QUEUES.matcher(theirs).find() || QUEUES.matcher(mine).find()) {
      return "tasks take from one end of a queue: use transaction.queue, or add them to the"
          + " TransactionQueue itself";
    }
    String lower = type.toLowerCase(Locale.ROOT);
    if (lower.contains("iterator") || lower.contains("generator")) {
      return "tasks draw from one iterator: hand each task its own part of the data";
    }
    return null;
  }
}
