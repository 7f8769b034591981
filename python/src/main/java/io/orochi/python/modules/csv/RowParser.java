package io.orochi.python.modules.csv;

import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.builtins.FloatType;
import io.orochi.python.runtime.PyList;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.Strings;
import java.util.Arrays;

/** Splits one row, which may have several lines, into fields. Confined to one step of a reader. */
final class RowParser {
  private static final int END_OF_LINE = -2;

  private enum State {
    START_RECORD,
    START_FIELD,
    ESCAPED,
    IN_FIELD,
    IN_QUOTES,
    ESCAPED_IN_QUOTES,
    AFTER_QUOTE,
    END_OF_RECORD,
    AFTER_ESCAPED_NEWLINE
  }

  private final PyThread t;
  private final Dialect dialect;
  private final long limit;
  private final PyList fields;
  private State state = State.START_RECORD;
  private boolean isNumber;
  private int[] field = new int[64];
  private int length;

  RowParser(PyThread t, Dialect dialect, long limit) {
    this.t = t;
    this.dialect = dialect;
    this.limit = limit;
    this.fields = PyList.of(t);
  }

  PyList fields() {
    return fields;
  }

  boolean isComplete() {
    return state == State.START_RECORD;
  }

  /** Whether the last line left a field open. */
  boolean isUnfinished() {
    return length != 0 || state == State.IN_QUOTES;
  }

  void add(TruffleString line) {
    for (int c : Strings.codePoints(line)) {
      add(c);
    }
    add(END_OF_LINE);
  }

  private void add(int c) {
    switch (state) {
      case START_RECORD -> startRecord(c);
      case START_FIELD -> startField(c);
      case ESCAPED -> {
        if (c == '\n' || c == '\r') {
          append(c);
          state = State.AFTER_ESCAPED_NEWLINE;
        } else {
          append(c == END_OF_LINE ? '\n' : c);
          state = State.IN_FIELD;
        }
      }
      case AFTER_ESCAPED_NEWLINE -> {
        if (c != END_OF_LINE) {
          inField(c);
        }
      }
      case IN_FIELD -> inField(c);
      case IN_QUOTES -> inQuotes(c);
      case ESCAPED_IN_QUOTES -> {
        append(c == END_OF_LINE ? '\n' : c);
        state = State.IN_QUOTES;
      }
      case AFTER_QUOTE -> afterQuote(c);
      case END_OF_RECORD -> {
        if (c == END_OF_LINE) {
          state = State.START_RECORD;
        } else if (c != '\n' && c != '\r') {
          throw CsvModule.error(
              t,
              "new-line character seen in unquoted field - do you need to open the file in"
                  + " universal-newline mode?");
        }
      }
    }
  }

  private static boolean endsLine(int c) {
    return c == '\n' || c == '\r' || c == END_OF_LINE;
  }

  private void startRecord(int c) {
    if (c == '\n' || c == '\r') {
      state = State.END_OF_RECORD;
    } else if (c != END_OF_LINE) {
      startField(c);
    }
  }

  private void startField(int c) {
    if (endsLine(c)) {
      endRecord(c);
    } else if (c == dialect.quote && dialect.quotes()) {
      state = State.IN_QUOTES;
    } else if (c == dialect.escape) {
      state = State.ESCAPED;
    } else if (c == ' ' && dialect.skipInitialSpace) {
      state = State.START_FIELD;
    } else if (c == dialect.delimiter) {
      endField();
      state = State.START_FIELD;
    } else {
      isNumber |= dialect.quoting == Dialect.QUOTE_NONNUMERIC;
      append(c);
      state = State.IN_FIELD;
    }
  }

  private void inField(int c) {
    if (endsLine(c)) {
      endRecord(c);
    } else if (c == dialect.escape) {
      state = State.ESCAPED;
    } else if (c == dialect.delimiter) {
      endField();
      state = State.START_FIELD;
    } else {
      append(c);
      state = State.IN_FIELD;
    }
  }

  private void inQuotes(int c) {
    if (c == END_OF_LINE) {
      return;
    }
    if (c == dialect.escape) {
      state = State.ESCAPED_IN_QUOTES;
    } else if (c == dialect.quote && dialect.quotes()) {
      state = dialect.doubleQuote ? State.AFTER_QUOTE : State.IN_FIELD;
    } else {
      append(c);
    }
  }

  private void afterQuote(int c) {
    if (dialect.quotes() && c == dialect.quote) {
      append(c);
      state = State.IN_QUOTES;
    } else if (c == dialect.delimiter) {
      endField();
      state = State.START_FIELD;
    } else if (endsLine(c)) {
      endRecord(c);
    } else if (!dialect.strict) {
      append(c);
      state = State.IN_FIELD;
    } else {
      throw CsvModule.error(
          t,
          "'%s' expected after '%s'",
          Character.toString(dialect.delimiter),
          Character.toString(dialect.quote));
    }
  }

  private void endRecord(int c) {
    endField();
    state = c == END_OF_LINE ? State.START_RECORD : State.END_OF_RECORD;
  }

  /** Keeps the field that has been read. */
  void endField() {
    TruffleString text = Strings.ofCodePoints(field, 0, length);
    length = 0;
    Object value = text;
    if (isNumber) {
      isNumber = false;
      value = FloatType.of(t, text);
    }
    fields.append(t, value);
  }

  private void append(int c) {
    if (length >= limit) {
      throw CsvModule.error(t, "field larger than field limit (%d)", limit);
    }
    if (length == field.length) {
      field = Arrays.copyOf(field, 2 * length);
    }
    field[length++] = c;
  }
}
