package io.orochi.python.traceback;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.builtins.core.CodeType;
import io.orochi.python.builtins.core.TypeType;
import io.orochi.python.builtins.exception.ExceptionFields;
import io.orochi.python.builtins.exception.ExceptionGroups;
import io.orochi.python.runtime.Attributes;
import io.orochi.python.runtime.BoxedValue;
import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.Imports;
import io.orochi.python.runtime.Iteration;
import io.orochi.python.runtime.PyBaseException;
import io.orochi.python.runtime.PyDict;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTraceback;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.PyType;
import io.orochi.python.runtime.Strings;
import io.orochi.python.runtime.Texts;
import io.orochi.python.runtime.TracebackPlace;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * The text of an exception with its traceback, causes and contexts, as CPython 3.12 writes it to
 * standard error.
 */
public final class TracebackPrinter {
  private static final int CUTOFF = 3;
  private static final int DEFAULT_LIMIT = 1000;
  private static final int MAX_GROUP_WIDTH = 15;
  private static final int MAX_GROUP_DEPTH = 10;
  private static final String CAUSE =
      "The above exception was the direct cause of the following exception:";
  private static final String CONTEXT =
      "During handling of the above exception, another exception occurred:";

  private final PyThread t;
  private final StringBuilder out = new StringBuilder();
  private final SourceLines sources;
  private final Colours colours;
  private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private int depth;
  private boolean needsClose;

  private TracebackPrinter(PyThread t, Colours colours) {
    this.t = t;
    this.colours = colours;
    sources = new SourceLines(TypedSources.of(t));
  }

  /** The text, ending in a line end. */
  @TruffleBoundary
  public static String text(PyThread t, PyBaseException e) {
    return text(t, e, Colours.NONE);
  }

  /** The text with ANSI sequences, as CPython 3.13 colours it. */
  @TruffleBoundary
  public static String text(PyThread t, PyBaseException e, Colours colours) {
    TracebackPrinter p = new TracebackPrinter(t, colours);
    p.chain(e);
    return p.out.toString();
  }

  /** The lines of the frames alone, as {@code traceback.print_tb} shows them. */
  @TruffleBoundary
  public static String frames(PyThread t, PyTraceback tb) {
    TracebackPrinter p = new TracebackPrinter(t, Colours.NONE);
    p.frames(tb);
    return p.out.toString();
  }

  private void line(String text) {
    if (depth > 0) {
      out.append("  ".repeat(depth)).append("| ");
    }
    out.append(text).append('\n');
  }

  private void chain(PyBaseException e) {
    seen.add(e);
    Object cause = e.cause(t);
    Object context = e.context(t);
    if (cause instanceof PyBaseException c) {
      chained(c, CAUSE);
    } else if (context instanceof PyBaseException c && !e.suppressContext(t)) {
      chained(c, CONTEXT);
    }
    if (ExceptionGroups.isGroup(t, e)) {
      group(e);
    } else {
      one(e);
    }
  }

  private void chained(PyBaseException e, String how) {
    if (seen.contains(e)) {
      return;
    }
    boolean close = needsClose;
    needsClose = false;
    chain(e);
    needsClose |= close;
    line("");
    line(how);
    line("");
  }

  private void one(PyBaseException e) {
    if (e.traceback(t) instanceof PyTraceback tb) {
      boolean outermostGroup = depth == 1 && ExceptionGroups.isGroup(t, e);
      String header =
          (ExceptionGroups.isGroup(t, e) ? "Exception Group " : "")
              + "Traceback (most recent call last):";
      if (outermostGroup) {
        out.append("  + ").append(header).append('\n');
      } else {
        line(header);
      }
      frames(tb);
    }
    Object message = fileAndLine(e);
    message(e, message);
    notes(e);
  }

  private void group(PyBaseException e) {
    if (depth > MAX_GROUP_DEPTH) {
      line("... (max_group_depth is " + MAX_GROUP_DEPTH + ")");
      return;
    }
    boolean outermost = depth == 0;
    if (outermost) {
      depth = 1;
    }
    one(e);
    PyTuple all = ExceptionGroups.exceptions(t, e);
    int n = all.size();
    int shown = n <= MAX_GROUP_WIDTH ? n : MAX_GROUP_WIDTH + 1;
    needsClose = false;
    for (int i = 0; i < shown; i++) {
      boolean last = i == shown - 1;
      if (last) {
        needsClose = true; // the closing frame may be in a recursive call
      }
      boolean truncated = i >= MAX_GROUP_WIDTH;
      String label = truncated ? "..." : String.valueOf(i + 1);
      out.append("  ".repeat(depth))
          .append(i == 0 ? "+-" : "  ")
          .append("+---------------- ")
          .append(label)
          .append(" ----------------\n");
      depth++;
      if (truncated) {
        int more = n - MAX_GROUP_WIDTH;
        line("and " + more + " more exception" + (more > 1 ? "s" : ""));
      } else {
        chain((PyBaseException) all.get(i));
      }
      if (last && needsClose) {
        out.append("  ".repeat(depth)).append("+------------------------------------\n");
        needsClose = false;
      }
      depth--;
    }
    if (outermost) {
      depth = 0;
    }
  }

  private int limit() {
    Object v = Imports.sysOrNull(t, "tracebacklimit");
    if (v instanceof Long l) {
      return (int) Math.max(Math.min(l, Integer.MAX_VALUE), 0);
    }
    return DEFAULT_LIMIT;
  }

  private void frames(PyTraceback first) {
    int total = 0;
    for (PyTraceback tb = first; tb != null; tb = tb.next(t)) {
      total++;
    }
    int skip = total - limit();
    String lastFile = null;
    String lastName = null;
    int lastLine = -1;
    int repeated = 0;
    for (PyTraceback tb = first; tb != null; tb = tb.next(t)) {
      if (skip-- > 0) {
        continue;
      }
      TracebackPlace place = TracebackPlace.of(tb);
      String file = CodeType.fileName(tb.code());
      String name = tb.code().name();
      if (!file.equals(lastFile) || place.startLine() != lastLine || !name.equals(lastName)) {
        repetition(repeated);
        lastFile = file;
        lastName = name;
        lastLine = place.startLine();
        repeated = 0;
      }
      repeated++;
      if (repeated <= CUTOFF) {
        frame(tb, place, file, name);
      }
    }
    repetition(repeated);
  }

  private void repetition(int count) {
    int more = count - CUTOFF;
    if (more > 0) {
      line("  [Previous line repeated " + more + " more time" + (more > 1 ? "s" : "") + "]");
    }
  }

  private void frame(PyTraceback tb, TracebackPlace place, String file, String name) {
    line(
        "  File %s, line %s, in %s"
            .formatted(
                colours.place("\"" + file + "\""),
                colours.place(String.valueOf(place.startLine())),
                colours.place(name)));
    String source = sources.get(file, place.startLine());
    if (source == null || source.isBlank()) {
      return;
    }
    String carets = Carets.of(source, place, tb.location());
    line("    " + colours.marked(source.strip(), carets));
    if (carets != null) {
      line("    " + colours.marks(carets));
    }
  }

  /**
   * For a SyntaxError with a place: shows it, and gives the message that replaces {@code str(e)};
   * else null.
   */
  private Object fileAndLine(PyBaseException e) {
    PyType type = t.context().typeOf(t, e);
    if (!type.isSubtypeOf(t, t.context().type(BuiltinException.SyntaxError))) {
      return null;
    }
    Object lineno = ExceptionFields.get(t, e, "lineno");
    if (!(lineno instanceof Long n)) {
      return null;
    }
    Object file = ExceptionFields.getOrNone(t, e, "filename");
    String f = file == PyNone.NONE ? "<string>" : Texts.javaStr(t, file);
    line("  File " + colours.place("\"" + f + "\"") + ", line " + colours.place(n.toString()));
    if (ExceptionFields.get(t, e, "text") instanceof TruffleString text) {
      long offset = ExceptionFields.get(t, e, "offset") instanceof Long o ? o : -1;
      long endOffset = ExceptionFields.get(t, e, "end_offset") instanceof Long o ? o : -1;
      long endLine = ExceptionFields.get(t, e, "end_lineno") instanceof Long o ? o : n;
      errorText(Strings.toJava(text), offset, endLine > n ? Strings.length(text) : endOffset);
    }
    return ExceptionFields.getOrNone(t, e, "msg");
  }

  private void errorText(String given, long offset, long endOffset) {
    int[] codes = given.codePoints().toArray();
    int length = codes.length;
    while (length > 0 && (codes[length - 1] == '\n' || codes[length - 1] == '\r')) {
      length--;
    }
    long end = Math.min(endOffset, length + 1);
    long carets = end > 0 && end > offset ? end - offset : 1;
    int from = 0;
    while (from < length && (codes[from] == ' ' || codes[from] == '\t' || codes[from] == '\f')) {
      from++;
    }
    String shown = new String(codes, from, length - from);
    long column = offset - 1 - from;
    if (offset <= 0 || column < 0) {
      line("    " + shown);
      return;
    }
    String marks = " ".repeat((int) column) + "^".repeat((int) carets);
    line("    " + colours.marked(shown, marks));
    line("    " + colours.marks(marks));
  }

  private void message(PyBaseException e, Object replacement) {
    PyType type = t.context().typeOf(t, e);
    StringBuilder b = new StringBuilder();
    Object module = TypeType.module(t, type);
    String m = module instanceof TruffleString s ? Strings.toJava(s) : "<unknown>";
    if (!m.equals("builtins") && !m.equals("__main__")) {
      b.append(m).append('.');
    }
    b.append(type.isMutable ? type.qualname() : type.shortName());
    b.replace(0, b.length(), colours.type(b.toString()));
    String text;
    try {
      text = Texts.javaStr(t, replacement == null ? e : replacement);
    } catch (PyException failed) {
      text = "<exception str() failed>";
    }
    String whole = text.isEmpty() ? "" : colours.message(text + Suggestions.of(t, e));
    line(b.append(whole.isEmpty() ? Suggestions.of(t, e) : ": " + whole).toString());
  }

  private void notes(PyBaseException e) {
    Object notes;
    try {
      notes = Attributes.getOrNull(t, e, "__notes__");
    } catch (PyException failed) {
      return;
    }
    if (notes == null) {
      return;
    }
    Object plain = BoxedValue.unbox(notes);
    boolean sequence =
        !(plain instanceof TruffleString)
            && !(notes instanceof PyDict)
            && t.context().typeOf(t, notes).find(t, "__getitem__") != null;
    List<String> texts = new ArrayList<>();
    if (!sequence) {
      texts.add(safe(() -> Texts.javaRepr(t, notes), "<__notes__ repr() failed>"));
    } else {
      for (Object n : Iteration.toArray(t, notes)) {
        texts.add(safe(() -> Texts.javaStr(t, n), "<note str() failed>"));
      }
    }
    for (String text : texts) {
      for (String l : text.split("\n", -1)) {
        line(l);
      }
    }
  }

  private static String safe(java.util.function.Supplier<String> text, String otherwise) {
    try {
      return text.get();
    } catch (PyException failed) {
      return otherwise;
    }
  }
}
