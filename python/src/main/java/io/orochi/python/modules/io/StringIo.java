package io.orochi.python.modules.io;

import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.framework.object.PlainObject;
import io.orochi.framework.object.Shape;
import io.orochi.python.posix.Newlines;
import io.orochi.python.runtime.BoxedValue;
import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.ExtensionType;
import io.orochi.python.runtime.ExtensionType.Layout;
import io.orochi.python.runtime.Indices;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyType;
import io.orochi.python.runtime.Strings;
import io.orochi.python.runtime.TypeBuilder;
import io.orochi.python.runtime.Types;
import io.orochi.python.text.StrSearch;
import java.util.Arrays;
import java.util.function.Supplier;

/** {@code StringIO}: code points and a position. A transaction saves it whole, once. */
final class StringIo extends PlainObject {
  static final ExtensionType TYPE =
      ExtensionType.of("_io.StringIO", BaseTypes.TEXT_BASE, Layout.PLAIN, StringIo::define)
          .withDict();

  private int[] text = new int[16];
  private int size;
  private int position;
  private boolean closed;
  private Newlines newlines = Newlines.LINE_FEED;

  StringIo(PyThread t, Shape shape) {
    super(t, shape);
  }

  private static StringIo self(Object o) {
    return (StringIo) o;
  }

  /** Runs a step on the state as one operation. */
  private <T> T step(PyThread t, Supplier<T> body) {
    long w = t.open(this);
    try {
      if (closed) {
        throw StreamErrors.closed();
      }
      return body.get();
    } finally {
      t.close(this, w);
    }
  }

  private static void define(TypeBuilder b) {
    b.newMethod(
        "(cls, /, *args, **kwargs)", (t, a) -> new StringIo(t, ((PyType) a[0]).instanceShape()));
    b.def(
        "__init__(self, /, initial_value='', newline=NULL)",
        (t, self, initial, newline) -> {
          Newlines n = newline == null ? Newlines.LINE_FEED : StreamOptions.newlines(t, newline);
          TruffleString s =
              initial == PyNone.NONE
                  ? Strings.EMPTY
                  : require(t, initial, "initial_value must be str or None, not %s");
          StringIo o = self(self);
          o.step(
              t,
              () -> {
                o.newlines = n;
                o.size = 0;
                o.position = 0;
                o.put(o.translated(s));
                o.position = 0;
                return null;
              });
          return PyNone.NONE;
        });
    b.def(
        "write(self, s, /)",
        (t, self, s) -> {
          TruffleString text = require(t, s, "string argument expected, got '%s'");
          StringIo o = self(self);
          int[] points = o.translated(text);
          o.step(
              t,
              () -> {
                o.put(points);
                return null;
              });
          return (long) Strings.length(text);
        });
    b.def(
        "read(self, size=-1, /)",
        (t, self, n) -> self(self).take(t, StreamArguments.size(t, n), false));
    b.def(
        "readline(self, size=-1, /)",
        (t, self, n) -> self(self).take(t, StreamArguments.size(t, n), true));
    b.def(
        "__next__(self, /)",
        (t, self) -> {
          TruffleString line = self(self).take(t, -1, true);
          if (line.isEmpty()) {
            throw PyErrors.withArgs(BuiltinException.StopIteration);
          }
          return line;
        });
    b.def(
        "getvalue(self, /)",
        (t, self) -> {
          StringIo o = self(self);
          return o.step(t, () -> Strings.ofCodePoints(o.text, 0, o.size));
        });
    b.def("tell(self, /)", (t, self) -> self(self).step(t, () -> (long) self(self).position));
    b.def(
        "seek(self, pos, whence=0, /)", (t, self, pos, whence) -> self(self).seek(t, pos, whence));
    b.def(
        "truncate(self, pos=None, /)",
        (t, self, pos) -> {
          StringIo o = self(self);
          long n = pos == PyNone.NONE ? -1 : Indices.toLong(t, pos);
          if (pos != PyNone.NONE && n < 0) {
            throw PyErrors.valueError("Negative size value %d", n);
          }
          return o.step(
              t,
              () -> {
                long to = n < 0 ? o.position : n;
                o.size = (int) Math.min(o.size, to);
                return to;
              });
        });
    b.def(
        "close(self, /)",
        (t, self) -> {
          StringIo o = self(self);
          long w = t.open(o);
          o.closed = true;
          t.close(o, w);
          return PyNone.NONE;
        });
    b.getter("closed", (t, self) -> self(self).isClosed(t));
    b.getter("line_buffering", (t, self) -> false);
    for (String name : new String[] {"readable", "writable", "seekable"}) {
      b.def(name + "(self, /)", (t, self) -> self(self).step(t, () -> true));
    }
  }

  private boolean isClosed(PyThread t) {
    if (isPrivate()) {
      return closed;
    }
    while (true) {
      long m = t.firstLook(this);
      boolean c = closed;
      if (t.secondLook(this, m)) {
        return c;
      }
    }
  }

  private static TruffleString require(PyThread t, Object o, String text) {
    if (BoxedValue.unbox(o) instanceof TruffleString s) {
      return s;
    }
    throw PyErrors.typeError(text, Types.nameOf(t, o));
  }

  private int[] translated(TruffleString s) {
    TruffleString r = s;
    TruffleString lf = Strings.of("\n");
    switch (newlines) {
      case TRANSLATED -> {
        r = StrSearch.replace(r, Strings.of("\r\n"), lf, -1);
        r = StrSearch.replace(r, Strings.of("\r"), lf, -1);
      }
      case CARRIAGE_RETURN -> r = StrSearch.replace(r, lf, Strings.of("\r"), -1);
      case BOTH -> r = StrSearch.replace(r, lf, Strings.of("\r\n"), -1);
      default -> {}
    }
    return Strings.codePoints(r);
  }

  /** Writes at the position; the caller owns the object. */
  private void put(int[] points) {
    int end = position + points.length;
    if (end > text.length) {
      text = Arrays.copyOf(text, Math.max(end, text.length * 2));
    }
    if (position > size) {
      Arrays.fill(text, size, position, 0);
    }
    System.arraycopy(points, 0, text, position, points.length);
    position = end;
    size = Math.max(size, end);
  }

  private TruffleString take(PyThread t, int n, boolean line) {
    return step(
        t,
        () -> {
          int from = position;
          int end = n < 0 ? size : (int) Math.min(size, (long) from + n);
          if (line) {
            int i = from;
            while (i < end && text[i] != '\n') {
              i++;
            }
            end = Math.min(end, i + 1);
          }
          if (from >= end) {
            return Strings.EMPTY;
          }
          position = end;
          return Strings.ofCodePoints(text, from, end);
        });
  }

  private Object seek(PyThread t, Object pos, Object whence) {
    long p = Indices.toLong(t, pos);
    long w = Indices.toLong(t, whence);
    if (w < 0 || w > 2) {
      throw PyErrors.valueError("Invalid whence (%d, should be 0, 1 or 2)", w);
    }
    if (w == 0 && p < 0) {
      throw PyErrors.valueError("Negative seek position %d", p);
    }
    if (w != 0 && p != 0) {
      throw PyErrors.raise(BuiltinException.OSError, "Can't do nonzero cur-relative seeks");
    }
    return step(
        t,
        () -> {
          position = (int) (w == 0 ? p : w == 1 ? position : size);
          return (long) position;
        });
  }

  /** Saved whole: the text is copied once for each transaction that changes it. */
  private record StringSnapshot(
      Object plain, int[] text, int size, int position, boolean closed, Newlines newlines) {}

  @Override
  protected Object snapshot() {
    return new StringSnapshot(
        super.snapshot(), Arrays.copyOf(text, size), size, position, closed, newlines);
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
  }
}
