package io.orochi.python.modules.io;

import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.framework.object.PlainObject;
import io.orochi.framework.object.Shape;
import io.orochi.python.posix.NewlineDecoder;
import io.orochi.python.posix.Newlines;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.Strings;
import java.util.Arrays;
import java.util.function.Supplier;

/** {@code StringIO}: code points and a position. A transaction saves it whole, once. */
final class StringIo extends PlainObject {
  private int[] text = new int[16];
  private int size;
  private int position;
  private boolean closed;
  private Newlines newlines;

  /** Null where line ends stay as they are. */
  private NewlineDecoder decoder;

  /** An object that is not initialised. */
  StringIo(PyThread t, Shape shape) {
    super(t, shape);
  }

  /** Runs a step on the state as one operation; ValueError when there is none. */
  private <T> T step(PyThread t, Supplier<T> body) {
    long w = t.open(this);
    try {
      check();
      return body.get();
    } finally {
      t.close(this, w);
    }
  }

  private void check() {
    if (newlines == null) {
      throw StreamErrors.uninitialized();
    }
    if (closed) {
      throw PyErrors.valueError("I/O operation on closed file");
    }
  }

  /** ValueError when closed. */
  void check(PyThread t) {
    step(t, () -> null);
  }

  /** Begins anew. */
  void initialize(PyThread t, TruffleString initial, Newlines n) {
    long w = t.open(this);
    newlines = n;
    decoder = n.isUniversal() ? new NewlineDecoder(null, n == Newlines.TRANSLATED) : null;
    closed = false;
    size = 0;
    position = 0;
    put(translated(initial));
    position = 0;
    t.close(this, w);
  }

  /** Puts a state back that {@link #state} gave: the text as it is. */
  void restore(PyThread t, TruffleString value, int at) {
    step(
        t,
        () -> {
          size = 0;
          position = 0;
          put(Strings.codePoints(value));
          position = at;
          return null;
        });
  }

  private int[] translated(TruffleString s) {
    TruffleString decoded = decoder == null ? s : decoder.translate(s, true);
    return Strings.codePoints(newlines.forWriting(decoded));
  }

  void write(PyThread t, TruffleString s) {
    step(
        t,
        () -> {
          put(translated(s));
          return null;
        });
  }

  /** Writes at the position; the caller owns the object. */
  private void put(int[] points) {
    if (points.length == 0) {
      return;
    }
    int end = Math.addExact(position, points.length);
    if (end > text.length) {
      text = Arrays.copyOf(text, Math.max(end, text.length + (text.length >> 1)));
    }
    if (position > size) {
      Arrays.fill(text, size, position, 0);
    }
    System.arraycopy(points, 0, text, position, points.length);
    position = end;
    size = Math.max(size, end);
  }

  TruffleString value(PyThread t) {
    return step(t, () -> Strings.ofCodePoints(text, 0, size));
  }

  /**
   * Reads from the position on.
   *
   * @param most code points, or negative
   * @param line whether to end behind the next line end
   */
  TruffleString take(PyThread t, int most, boolean line) {
    return step(
        t,
        () -> {
          int from = position;
          int end = most < 0 ? size : (int) Math.min(size, (long) from + most);
          if (from >= end) {
            return Strings.EMPTY;
          }
          position = line ? Math.min(end, lineEnd(from)) : end;
          return Strings.ofCodePoints(text, from, position);
        });
  }

  /** The index behind the line that begins at {@code from}. */
  private int lineEnd(int from) {
    for (int i = from; i < size; i++) {
      int c = text[i];
      boolean pair = c == '\r' && i + 1 < size && text[i + 1] == '\n';
      switch (newlines) {
        case UNTRANSLATED -> {
          if (c == '\n' || c == '\r') {
            return pair ? i + 2 : i + 1;
          }
        }
        case CARRIAGE_RETURN -> {
          if (c == '\r') {
            return i + 1;
          }
        }
        case BOTH -> {
          if (pair) {
            return i + 2;
          }
        }
        default -> {
          if (c == '\n') {
            return i + 1;
          }
        }
      }
    }
    return size;
  }

  long position(PyThread t) {
    return step(t, () -> (long) position);
  }

  /**
   * Moves the position.
   *
   * @param to negative for the end
   */
  long moveTo(PyThread t, long to) {
    return step(
        t,
        () -> {
          position = to < 0 ? size : (int) Math.min(to, Integer.MAX_VALUE);
          return (long) position;
        });
  }

  /** Cuts the text; negative means at the position. */
  long truncate(PyThread t, long to) {
    return step(
        t,
        () -> {
          long n = to < 0 ? position : to;
          size = (int) Math.min(size, n);
          return n;
        });
  }

  void close(PyThread t) {
    long w = t.open(this);
    closed = true;
    t.close(this, w);
  }

  boolean isClosed(PyThread t) {
    long w = t.open(this);
    try {
      if (newlines == null) {
        throw StreamErrors.uninitialized();
      }
      return closed;
    } finally {
      t.close(this, w);
    }
  }

  boolean isInitialized(PyThread t) {
    long w = t.open(this);
    boolean is = newlines != null;
    t.close(this, w);
    return is;
  }

  /** Which line ends were written; guest value. */
  Object newlinesSeen(PyThread t) {
    return step(t, () -> TextIo.newlines(decoder == null ? 0 : decoder.seen()));
  }

  /** What {@code newline} was given; null for None. */
  String newline(PyThread t) {
    return step(t, () -> newlines.value());
  }

  /** Saved whole: the text is copied once for each transaction that changes it. */
  private record StringSnapshot(
      Object plain,
      int[] text,
      int size,
      int position,
      boolean closed,
      Newlines newlines,
      NewlineDecoder decoder,
      Object decoderState) {}

  @Override
  protected Object snapshot() {
    return new StringSnapshot(
        super.snapshot(),
        Arrays.copyOf(text, size),
        size,
        position,
        closed,
        newlines,
        decoder,
        decoder == null ? null : decoder.save());
  }

  @Override
  protected void restore(Object saved) {
    StringSnapshot s = (StringSnapshot) saved;
    super.restore(s.plain);
    System.arraycopy(s.text, 0, text, 0, s.size);
    size = s.size;
    position = s.position;
    closed = s.closed;
    newlines = s.newlines;
    decoder = s.decoder;
    if (decoder != null) {
      decoder.restore(s.decoderState);
    }
  }
}
