package io.orochi.python.modules.csv;

import com.oracle.truffle.api.strings.TruffleString;
import com.oracle.truffle.api.strings.TruffleStringBuilder;
import com.oracle.truffle.api.strings.TruffleStringBuilderUTF32;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.Strings;

/** The text of one row, field by field. Confined to one call of a writer. */
final class RowText {
  private final PyThread t;
  private final Dialect dialect;
  private final int[] terminator;
  private final TruffleStringBuilderUTF32 out = TruffleStringBuilder.createUTF32();
  private int count;
  private boolean isEmpty = true;

  RowText(PyThread t, Dialect dialect) {
    this.t = t;
    this.dialect = dialect;
    this.terminator = Strings.codePoints(dialect.lineTerminator);
  }

  void append(TruffleString field, boolean asked) {
    int[] points = Strings.codePoints(field);
    boolean quoted = asked || needsQuotes(points);
    if (count++ > 0) {
      put(dialect.delimiter);
    }
    if (quoted) {
      put(dialect.quote);
    }
    for (int c : points) {
      if (isSpecial(c)) {
        if (escapes(c)) {
          if (dialect.escape == Dialect.NOT_SET) {
            throw CsvModule.error(t, "need to escape, but no escapechar set");
          }
          put(dialect.escape);
        } else if (c == dialect.quote) {
          put(c);
        }
      }
      put(c);
    }
    if (quoted) {
      put(dialect.quote);
    }
  }

  private void put(int c) {
    isEmpty = false;
    out.appendCodePointUncached(c);
  }

  private boolean isSpecial(int c) {
    if (c == dialect.delimiter
        || c == dialect.escape
        || c == dialect.quote
        || c == '\n'
        || c == '\r') {
      return true;
    }
    for (int e : terminator) {
      if (c == e) {
        return true;
      }
    }
    return false;
  }

  /** Whether a special character gets an escape character; otherwise the field gets quotes. */
  private boolean escapes(int c) {
    return !dialect.quotes() || (c == dialect.quote ? !dialect.doubleQuote : c == dialect.escape);
  }

  private boolean needsQuotes(int[] points) {
    for (int c : points) {
      if (isSpecial(c) && !escapes(c)) {
        return true;
      }
    }
    return false;
  }

  /** The row with its terminator. */
  TruffleString line() {
    if (count > 0 && isEmpty) {
      if (!dialect.quotes()) {
        throw CsvModule.error(t, "single empty field record must be quoted");
      }
      count--;
      append(Strings.EMPTY, true);
    }
    out.appendStringUncached(dialect.lineTerminator);
    return out.toStringUncached();
  }
}
