package io.orochi.python.modules.io;

import io.orochi.framework.object.Shape;
import io.orochi.framework.thread.HeldOutput;
import io.orochi.python.posix.BufferedStream;
import io.orochi.python.posix.RawStream;
import io.orochi.python.runtime.Attributes;
import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.ExtensionType;
import io.orochi.python.runtime.ExtensionType.Layout;
import io.orochi.python.runtime.Indices;
import io.orochi.python.runtime.PyBytes;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyType;
import io.orochi.python.runtime.Strings;
import io.orochi.python.runtime.TypeBuilder;
import io.orochi.python.runtime.Types;
import java.util.function.Supplier;

/** {@code BufferedReader}, {@code BufferedWriter} and {@code BufferedRandom}. */
final class Buffered extends ByteIo<BufferedStream> {
  static final int DEFAULT_SIZE = 8192;
  private static final long LARGEST = Integer.MAX_VALUE - 16;

  static final ExtensionType READER =
      ExtensionType.of(
              "_io.BufferedReader",
              BaseTypes.BUFFERED_BASE,
              Layout.PLAIN,
              b -> define(b, true, false))
          .withDict()
          .withFinaliser();
  static final ExtensionType WRITER =
      ExtensionType.of(
              "_io.BufferedWriter",
              BaseTypes.BUFFERED_BASE,
              Layout.PLAIN,
              b -> define(b, false, true))
          .withDict()
          .withFinaliser();
  static final ExtensionType RANDOM =
      ExtensionType.of(
              "_io.BufferedRandom",
              BaseTypes.BUFFERED_BASE,
              Layout.PLAIN,
              b -> define(b, true, true))
          .withDict()
          .withFinaliser();

  /** Writes of transactions to a stream that is only written. */
  private final HeldOutput<byte[]> output =
      new HeldOutput<>(bytes -> core().write(bytes, 0, bytes.length));

  Buffered(PyThread t, Shape shape) {
    super(t, shape);
  }

  private static Buffered self(Object o) {
    return (Buffered) o;
  }

  /**
   * Uses the core, with everything written out before that other threads and this transaction have
   * written.
   */
  @Override
  <T> T use(PyThread t, String what, Supplier<T> call) {
    return useAfter(output, t, what, call);
  }

  private static void define(TypeBuilder b, boolean reads, boolean writes) {
    b.newMethod(
        "(cls, /, *args, **kwargs)", (t, a) -> new Buffered(t, ((PyType) a[0]).instanceShape()));
    b.def(
        "__init__(self, /, raw, buffer_size=8192)",
        (t, self, raw, size) -> {
          self(self).init(t, raw, Indices.toLong(t, size), reads, writes);
          return PyNone.NONE;
        });
    if (reads) {
      defineReading(b);
    }
    if (writes) {
      b.def(
          "write(self, buffer, /)",
          (t, self, x) -> self(self).write(t, StreamArguments.bytes(t, x)));
    }
    b.def(
        "flush(self, /)",
        (t, self) ->
            self(self)
                .use(
                    t,
                    "flush",
                    () -> {
                      self(self).core().flush();
                      return PyNone.NONE;
                    }));
    b.def(
        "seek(self, target, whence=0, /)",
        (t, self, pos, whence) -> self(self).seek(t, pos, whence));
    b.def("tell(self, /)", (t, self) -> self(self).tell(t));
    b.def("truncate(self, pos=None, /)", (t, self, size) -> self(self).truncate(t, size));
    b.def("close(self, /)", (t, self) -> self(self).closeBoth(t));
    b.def(
        "detach(self, /)",
        (t, self) -> {
          self(self).core();
          Calls.callMethod(t, self, "flush");
          return self(self).detach(t, "raw stream has been detached");
        });
    states(b, reads, writes);
    defineEnd(b);
  }

  private static void states(TypeBuilder b, boolean reads, boolean writes) {
    b.getter("raw", (t, self) -> self(self).below());
    b.getter(
        "closed",
        (t, self) -> {
          self(self).core();
          return Attributes.get(t, self(self).below(), "closed");
        });
    b.getter(
        "name",
        (t, self) -> {
          self(self).core();
          return Attributes.get(t, self(self).below(), "name");
        });
    b.getter(
        "mode",
        (t, self) -> {
          self(self).core();
          return Attributes.get(t, self(self).below(), "mode");
        });
    for (String name : new String[] {"fileno", "isatty", "seekable"}) {
      ask(b, name);
    }
    if (reads) {
      ask(b, "readable");
    }
    if (writes) {
      ask(b, "writable");
    }
    b.def("__repr__(self, /)", Buffered::repr);
  }

  /** A method that the raw stream answers. */
  private static void ask(TypeBuilder b, String name) {
    b.def(
        name + "(self, /)",
        (t, self) -> {
          self(self).core();
          return Calls.callMethod(t, self(self).below(), name);
        });
  }

  private static Object repr(PyThread t, Object self) {
    return Strings.of("<" + Types.fullNameOf(t, self) + described(t, self, "name") + ">");
  }

  private static void defineReading(TypeBuilder b) {
    b.def(
        "read(self, size=-1, /)",
        (t, self, size) -> {
          self(self).core();
          int n = StreamArguments.size(t, size);
          if (n < 0 && size != PyNone.NONE && Indices.toLong(t, size) < -1) {
            throw PyErrors.valueError("read length must be non-negative or -1");
          }
          return bytes(
              self(self)
                  .use(
                      t,
                      "reading a file",
                      () -> n < 0 ? self(self).core().readAll() : self(self).core().read(n)));
        });
    b.def(
        "read1(self, size=-1, /)",
        (t, self, size) -> {
          int n = StreamArguments.size(t, size);
          return bytes(self(self).use(t, "reading a file", () -> self(self).core().read1(n)));
        });
    b.def(
        "peek(self, size=0, /)",
        (t, self, size) ->
            bytes(self(self).use(t, "reading a file", () -> self(self).core().peek())));
    b.def("readinto(self, buffer, /)", (t, self, into) -> self(self).readInto(t, into, false));
    b.def("readinto1(self, buffer, /)", (t, self, into) -> self(self).readInto(t, into, true));
    b.def(
        "readline(self, size=-1, /)",
        (t, self, size) -> {
          int n = StreamArguments.size(t, size);
          return bytes(self(self).use(t, "reading a file", () -> self(self).core().readLine(n)));
        });
    b.def(
        "__next__(self, /)",
        (t, self) -> {
          byte[] line = self(self).use(t, "reading a file", () -> self(self).core().readLine(-1));
          if (line == null || line.length == 0) {
            throw PyErrors.withArgs(BuiltinException.StopIteration);
          }
          return new PyBytes(line);
        });
  }

  private Object readInto(PyThread t, Object into, boolean once) {
    byte[] bytes = new byte[StreamArguments.capacity(t, into)];
    int n = use(t, "reading a file", () -> core().readInto(bytes, 0, bytes.length, once));
    if (n < 0) {
      return PyNone.NONE;
    }
    StreamArguments.copyInto(t, into, bytes, n);
    return (long) n;
  }

  private static Object bytes(byte[] b) {
    return b == null ? PyNone.NONE : new PyBytes(b);
  }

  private Object write(PyThread t, byte[] bytes) {
    BufferedStream c = core();
    if (c.isClosed()) {
      throw PyErrors.valueError("write to closed file");
    }
    if (c.readable()) {
      use(
          t,
          "writing a file that is also read",
          () -> {
            c.write(bytes, 0, bytes.length);
            return null;
          });
    } else {
      StreamErrors.translate(
          t,
          () -> {
            output.write(t, bytes.clone());
            return null;
          });
    }
    return (long) bytes.length;
  }

  /**
   * Whether the class is one of the three itself, so that no method is overridden and the core can
   * be used directly.
   */
  boolean isPlain(PyThread t) {
    Object c = t.context().typeOf(t, this);
    return c == t.context().type(READER)
        || c == t.context().type(WRITER)
        || c == t.context().type(RANDOM);
  }

  /** {@code __init__}. */
  void init(PyThread t, Object raw, long size, boolean reads, boolean writes) {
    reset(t);
    if (size <= 0) {
      throw PyErrors.valueError("buffer size must be strictly positive");
    }
    if (size > LARGEST) {
      throw PyErrors.withArgs(BuiltinException.MemoryError);
    }
    RawStream core = raw instanceof FileIo f && f.isPlain(t) ? f.core() : new GuestRaw(t, raw);
    if (reads && !core.readable()) {
      throw StreamErrors.unsupported(t, "File or stream is not readable.");
    }
    if (writes && !core.writable()) {
      throw StreamErrors.unsupported(t, "File or stream is not writable.");
    }
    if (reads && writes && !core.seekable()) {
      throw StreamErrors.unsupported(t, "File or stream is not seekable.");
    }
    int n = (int) size;
    set(
        t,
        reads
            ? writes ? BufferedStream.random(core, n) : BufferedStream.reader(core, n)
            : BufferedStream.writer(core, n),
        raw);
  }
}
