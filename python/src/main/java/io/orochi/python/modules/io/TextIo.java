package io.orochi.python.modules.io;

import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.framework.object.Shape;
import io.orochi.framework.thread.HeldOutput;
import io.orochi.python.builtins.IntType;
import io.orochi.python.posix.BinaryStream;
import io.orochi.python.posix.NewlineDecoder;
import io.orochi.python.posix.Newlines;
import io.orochi.python.posix.TextStream;
import io.orochi.python.runtime.Attributes;
import io.orochi.python.runtime.BoxedValue;
import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.Encodings;
import io.orochi.python.runtime.ExtensionType;
import io.orochi.python.runtime.ExtensionType.Layout;
import io.orochi.python.runtime.Indices;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.PyType;
import io.orochi.python.runtime.Strings;
import io.orochi.python.runtime.Truth;
import io.orochi.python.runtime.TypeBuilder;
import io.orochi.python.runtime.Types;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.function.Supplier;

/** {@code TextIOWrapper}. */
final class TextIo extends Stream<TextStream> {
  static final ExtensionType TYPE =
      ExtensionType.of("_io.TextIOWrapper", BaseTypes.TEXT_BASE, Layout.PLAIN, TextIo::define)
          .withDict()
          .withFinaliser();

  private final HeldOutput<TruffleString> output = new HeldOutput<>(this::writeOut);
  private volatile String encoding;
  private volatile String errors;
  private volatile Newlines newlines;
  private volatile boolean lineBuffering;
  private volatile boolean writeThrough;

  TextIo(PyThread t, Shape shape) {
    super(t, shape);
  }

  private static TextIo self(Object o) {
    return (TextIo) o;
  }

  private void writeOut(TruffleString text) {
    TextStream c = coreOrNull();
    if (c != null) {
      c.write(text);
    }
  }

  /**
   * Uses the core, with everything written out before that other threads and this transaction have
   * written.
   */
  @Override
  <T> T use(PyThread t, String what, Supplier<T> call) {
    return useAfter(output, t, what, call);
  }

  private static void define(TypeBuilder b) {
    b.newMethod(
        "(cls, /, *args, **kwargs)", (t, a) -> new TextIo(t, ((PyType) a[0]).instanceShape()));
    b.defN(
        "__init__(self, /, buffer, encoding=None, errors=None, newline=None, line_buffering=False,"
            + " write_through=False)",
        (t, a) -> {
          self(a[0]).init(t, a[1], a[2], a[3], a[4], Truth.isTrue(t, a[5]), Truth.isTrue(t, a[6]));
          return PyNone.NONE;
        });
    reading(b);
    b.def("write(self, text, /)", (t, self, text) -> self(self).write(t, text));
    b.def(
        "flush(self, /)",
        (t, self) -> {
          TextStream c = self(self).open();
          return self(self)
              .use(
                  t,
                  "flush",
                  () -> {
                    c.flush();
                    return PyNone.NONE;
                  });
        });
    b.def("close(self, /)", (t, self) -> self(self).closeBoth(t));
    defineEnd(b);
    b.def(
        "detach(self, /)",
        (t, self) -> {
          self(self).core();
          Calls.callMethod(t, self, "flush");
          return self(self).detach(t, "underlying buffer has been detached");
        });
    b.def(
        "tell(self, /)",
        (t, self) -> self(self).use(t, "tell", () -> number(self(self).open().tell())));
    b.def(
        "seek(self, cookie, whence=0, /)",
        (t, self, cookie, whence) -> {
          Object i = IntType.valueOrNull(cookie);
          if (i == null) {
            i = Indices.index(t, cookie);
          }
          BigInteger c = i instanceof Long l ? BigInteger.valueOf(l) : (BigInteger) i;
          int w = (int) Indices.toLong(t, whence);
          return self(self).use(t, "seek", () -> number(self(self).open().seek(c, w)));
        });
    b.def(
        "truncate(self, pos=None, /)",
        (t, self, pos) ->
            self(self)
                .use(
                    t,
                    "truncate",
                    () -> {
                      TextStream c = self(self).open();
                      c.flush();
                      return c.truncate(
                          pos == PyNone.NONE ? c.buffer().tell() : Indices.toLong(t, pos));
                    }));
    b.defN(
        "reconfigure(self, /, *, encoding=None, errors=None, newline=NULL, line_buffering=None,"
            + " write_through=None)",
        (t, a) -> self(a[0]).reconfigure(t, a));
    states(b);
  }

  private static Object number(BigInteger n) {
    return n.bitLength() < 64 ? (Object) n.longValue() : n;
  }

  private static void states(TypeBuilder b) {
    b.getter("buffer", (t, self) -> self(self).below());
    b.getter("closed", (t, self) -> Attributes.get(t, self(self).buffer(), "closed"));
    b.getter("name", (t, self) -> Attributes.get(t, self(self).buffer(), "name"));
    b.getter("encoding", (t, self) -> Strings.of(self(self).encoding));
    b.getter("errors", (t, self) -> Strings.of(self(self).errors));
    b.getter("line_buffering", (t, self) -> self(self).lineBuffering);
    b.getter("write_through", (t, self) -> self(self).writeThrough);
    b.getset(
        "_CHUNK_SIZE",
        (t, self) -> (long) self(self).core().chunkSize(),
        (t, self, n) -> {
          if (n == null) {
            throw PyErrors.attributeError("cannot delete attribute");
          }
          long size = Indices.toLong(t, n);
          if (size <= 0) {
            throw PyErrors.valueError("a strictly positive integer is required");
          }
          self(self).core().setChunkSize((int) Math.min(size, Integer.MAX_VALUE));
          return PyNone.NONE;
        });
    b.getter("newlines", (t, self) -> newlines(self(self).core().newlinesSeen()));
    for (String name : new String[] {"fileno", "isatty", "readable", "writable", "seekable"}) {
      b.def(name + "(self, /)", (t, self) -> Calls.callMethod(t, self(self).buffer(), name));
    }
    b.def("__repr__(self, /)", TextIo::repr);
  }

  private Object buffer() {
    core();
    return below();
  }

  static Object newlines(int seen) {
    String[] all = {"\r", "\n", "\r\n"};
    int[] bits = {NewlineDecoder.CR, NewlineDecoder.LF, NewlineDecoder.CRLF};
    Object[] found = new Object[3];
    int n = 0;
    for (int i = 0; i < 3; i++) {
      if ((seen & bits[i]) != 0) {
        found[n++] = Strings.of(all[i]);
      }
    }
    return n == 0 ? PyNone.NONE : n == 1 ? found[0] : PyTuple.of(Arrays.copyOf(found, n));
  }

  private static Object repr(PyThread t, Object self) {
    if (self(self).encoding == null) {
      throw self(self).noCore();
    }
    String s = "<" + Types.fullNameOf(t, self);
    s += described(t, self, "name") + described(t, self, "mode");
    return Strings.of(s + " encoding='" + self(self).encoding + "'>");
  }

  /** The core of a stream that is open; errors as CPython's. */
  private TextStream open() {
    TextStream c = core();
    if (c.isClosed()) {
      throw StreamErrors.closed();
    }
    return c;
  }

  private static void reading(TypeBuilder b) {
    b.def(
        "read(self, size=-1, /)",
        (t, self, size) -> {
          int n = StreamArguments.size(t, size);
          TextStream c = self(self).readable(t);
          return self(self).use(t, "reading a file", () -> n < 0 ? c.readAll() : c.read(n));
        });
    b.def(
        "readline(self, size=-1, /)",
        (t, self, size) -> {
          int n = StreamArguments.size(t, size);
          TextStream c = self(self).readable(t);
          return self(self).use(t, "reading a file", () -> c.readLine(n));
        });
    b.def(
        "__next__(self, /)",
        (t, self) -> {
          TextStream c = self(self).readable(t);
          TruffleString line = self(self).use(t, "reading a file", c::nextLine);
          if (line == null || line.isEmpty()) {
            throw PyErrors.withArgs(BuiltinException.StopIteration);
          }
          return line;
        });
  }

  private TextStream readable(PyThread t) {
    TextStream c = open();
    if (!c.buffer().readable()) {
      throw StreamErrors.unsupported(t, "not readable");
    }
    return c;
  }

  private Object write(PyThread t, Object text) {
    if (!(BoxedValue.unbox(text) instanceof TruffleString s)) {
      throw PyErrors.typeError("write() argument must be str, not %s", Types.nameOf(t, text));
    }
    TextStream c = open();
    if (!c.buffer().writable()) {
      throw StreamErrors.unsupported(t, "not writable");
    }
    if (!t.inTx()) {
      StreamErrors.translate(
          t,
          () -> {
            output.write(t, s);
            return null;
          });
    } else if (c.buffer().readable() || StreamCodecs.isGuest(encoding)) {
      use(
          t,
          "writing a file that is also read or has a codec of its own",
          () -> {
            c.write(s);
            return null;
          });
    } else {
      Encodings.encode(t, s, encoding, errors); // errors are raised here, not at the commit
      output.write(t, s);
    }
    return (long) Strings.length(s);
  }

  /** {@code __init__}. */
  void init(
      PyThread t,
      Object buffer,
      Object encodingText,
      Object errorsText,
      Object newline,
      boolean byLine,
      boolean through) {
    reset(t);
    String enc = StreamOptions.encoding(t, encodingText, "TextIOWrapper");
    String err = StreamOptions.errors(t, errorsText, "TextIOWrapper");
    Newlines n = StreamOptions.newlines(t, newline, "TextIOWrapper");
    BinaryStream core =
        buffer instanceof Buffered f && f.isPlain(t) ? f.core() : new GuestBinary(t, buffer);
    set(
        t,
        StreamErrors.translate(
            t,
            () ->
                new TextStream(
                    core,
                    core.readable() ? StreamCodecs.decoder(t, enc, err) : null,
                    core.writable() ? StreamCodecs.encoder(t, enc, err) : null,
                    n,
                    byLine,
                    through)),
        buffer);
    encoding = enc;
    errors = err;
    newlines = n;
    lineBuffering = byLine;
    writeThrough = through;
  }

  private Object reconfigure(PyThread t, Object[] a) {
    boolean codec = a[1] != PyNone.NONE || a[2] != PyNone.NONE || a[3] != null;
    String enc = a[1] == PyNone.NONE ? encoding : StreamOptions.encoding(t, a[1], "reconfigure");
    String err =
        a[2] != PyNone.NONE
            ? StreamOptions.errors(t, a[2], "reconfigure")
            : a[1] != PyNone.NONE ? "strict" : errors;
    Newlines n = a[3] == null ? newlines : StreamOptions.newlines(t, a[3], "reconfigure");
    boolean byLine = a[4] == PyNone.NONE ? lineBuffering : Truth.isTrue(t, a[4]);
    boolean through = a[5] == PyNone.NONE ? writeThrough : Truth.isTrue(t, a[5]);
    TextStream c = open();
    use(
        t,
        "reconfigure",
        () -> {
          if (codec) {
            c.reconfigure(
                c.buffer().readable() ? StreamCodecs.decoder(t, enc, err) : null,
                c.buffer().writable() ? StreamCodecs.encoder(t, enc, err) : null,
                n);
          }
          c.setBuffering(byLine, through);
          return null;
        });
    encoding = enc;
    errors = err;
    newlines = n;
    lineBuffering = byLine;
    writeThrough = through;
    return PyNone.NONE;
  }
}
