package io.orochi.python.modules.io;

import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.framework.object.Shape;
import io.orochi.python.modules.posix.OsErrors;
import io.orochi.python.modules.posix.PathArgument;
import io.orochi.python.posix.DescriptorStream;
import io.orochi.python.posix.Errno;
import io.orochi.python.posix.FileIdentity;
import io.orochi.python.posix.OpenMode;
import io.orochi.python.posix.PosixException;
import io.orochi.python.posix.RawFile;
import io.orochi.python.posix.RawStream;
import io.orochi.python.posix.SafepointSleeper;
import io.orochi.python.runtime.BoxedValue;
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
import io.orochi.python.runtime.Texts;
import io.orochi.python.runtime.Truth;
import io.orochi.python.runtime.TypeBuilder;
import io.orochi.python.runtime.Types;
import io.orochi.python.runtime.WrittenFiles;
import java.util.Arrays;
import java.util.function.Supplier;

/** {@code FileIO}: a descriptor. */
final class FileIo extends ByteIo<DescriptorStream> {
  static final ExtensionType TYPE =
      ExtensionType.of("_io.FileIO", BaseTypes.RAW_BASE, Layout.PLAIN, FileIo::define)
          .withDict()
          .withFinaliser();

  FileIo(PyThread t, Shape shape) {
    super(t, shape);
  }

  private static FileIo self(Object o) {
    return (FileIo) o;
  }

  private static void define(TypeBuilder b) {
    b.newMethod(
        "(cls, /, *args, **kwargs)", (t, a) -> new FileIo(t, ((PyType) a[0]).instanceShape()));
    b.defN(
        "__init__(self, /, file, mode='r', closefd=True, opener=None)",
        (t, a) -> {
          self(a[0]).open(t, a[1], a[2], Truth.isTrue(t, a[3]), a[4]);
          return PyNone.NONE;
        });
    b.def("read(self, size=-1, /)", (t, self, n) -> self(self).read(t, StreamArguments.size(t, n)));
    b.def("readall(self, /)", (t, self) -> self(self).read(t, -1));
    b.def(
        "readinto(self, buffer, /)",
        (t, self, into) -> {
          byte[] bytes = new byte[StreamArguments.capacity(t, into)];
          int n = self(self).reading(t, () -> self(self).core().readInto(bytes, 0, bytes.length));
          if (n == RawStream.WOULD_BLOCK) {
            return PyNone.NONE;
          }
          StreamArguments.copyInto(t, into, bytes, n);
          return (long) n;
        });
    b.def(
        "write(self, b, /)",
        (t, self, x) -> {
          int n = self(self).write(t, StreamArguments.bytes(t, x));
          return n == RawStream.WOULD_BLOCK ? (Object) PyNone.NONE : (long) n;
        });
    b.def(
        "seek(self, pos, whence=0, /)", (t, self, pos, whence) -> self(self).seek(t, pos, whence));
    b.def("tell(self, /)", (t, self) -> self(self).tell(t));
    b.def("truncate(self, size=None, /)", (t, self, size) -> self(self).truncate(t, size));
    b.def(
        "close(self, /)",
        (t, self) -> {
          FileIo f = self(self);
          return StreamEnd.both(t, () -> BaseTypes.close(t, f), () -> f.closeDescriptor(t));
        });
    states(b);
    defineEnd(b);
  }

  private static void states(TypeBuilder b) {
    b.getter(
        "closed", (t, self) -> self(self).coreOrNull() == null || self(self).core().isClosed());
    b.def(
        "fileno(self, /)",
        (t, self) -> (long) StreamErrors.translate(t, () -> self(self).core().fileno()));
    b.def(
        "isatty(self, /)",
        (t, self) -> StreamErrors.translate(t, () -> self(self).core().isTerminal()));
    b.def("readable(self, /)", (t, self) -> self(self).open(t).readable());
    b.def("writable(self, /)", (t, self) -> self(self).open(t).writable());
    b.def("seekable(self, /)", (t, self) -> self(self).open(t).seekable());
    b.getter("mode", (t, self) -> Strings.of(self(self).core().mode().text()));
    b.getter("closefd", (t, self) -> self(self).core().closesDescriptor());
    b.getter(
        "_blksize",
        (t, self) -> self(self).core() instanceof RawFile f ? (long) f.blockSize() : 8192L);
    b.def("__repr__(self, /)", FileIo::repr);
  }

  private Object closeDescriptor(PyThread t) {
    DescriptorStream c = coreOrNull();
    if (c != null) {
      if (isFinalizing()) {
        warnOfEnd(t, this);
      }
      close(t, c);
      ended(t);
    }
    return PyNone.NONE;
  }

  @Override
  void warnOfEnd(PyThread t, Object source) {
    DescriptorStream c = coreOrNull();
    if (c != null && !c.isClosed() && c.closesDescriptor()) {
      StreamEnd.warn(t, this, source);
    }
  }

  private DescriptorStream open(PyThread t) {
    DescriptorStream c = core();
    if (c.isClosed()) {
      throw StreamErrors.closed();
    }
    return c;
  }

  private static Object repr(PyThread t, Object self) {
    DescriptorStream c = self(self).coreOrNull();
    String cls = Types.fullNameOf(t, self);
    if (c == null || c.isClosed()) {
      return Strings.of("<" + cls + " [closed]>");
    }
    Object name = self(self).get(t, "name");
    String who = name == null ? "fd=" + c.fileno() : "name=" + Texts.javaRepr(t, name);
    return Strings.of(
        "<"
            + cls
            + " "
            + who
            + " mode='"
            + c.mode().text()
            + "' closefd="
            + (c.closesDescriptor() ? "True" : "False")
            + ">");
  }

  /**
   * Whether the class is FileIO itself, so that no method is overridden and the core can be used
   * directly.
   */
  boolean isPlain(PyThread t) {
    return t.context().typeOf(t, this) == t.context().type(TYPE);
  }

  static int blockSizeOf(FileIo f) {
    return f.core() instanceof RawFile r && r.blockSize() > 1
        ? r.blockSize()
        : Buffered.DEFAULT_SIZE;
  }

  private void require(PyThread t, boolean condition, String text) {
    if (!condition && !core().isClosed()) {
      throw StreamErrors.unsupported(t, text);
    }
  }

  @Override
  void checkTruncation(PyThread t) {
    requireWritable(t);
  }

  private void requireWritable(PyThread t) {
    require(t, core().writable(), "File not open for writing");
  }

  private int write(PyThread t, byte[] bytes) {
    return use(
        t,
        "writing a file",
        () -> {
          requireWritable(t);
          return core().write(bytes, 0, bytes.length);
        });
  }

  private <T> T reading(PyThread t, Supplier<T> call) {
    return use(
        t,
        "reading a file",
        () -> {
          require(t, core().readable(), "File not open for reading");
          return call.get();
        });
  }

  private Object read(PyThread t, int n) {
    byte[] bytes =
        reading(
            t,
            () -> {
              if (n < 0) {
                return core().readAll();
              }
              byte[] into = new byte[n];
              int got = core().readInto(into, 0, n);
              return got == RawStream.WOULD_BLOCK
                  ? null
                  : got == n ? into : Arrays.copyOf(into, got);
            });
    return bytes == null ? PyNone.NONE : new PyBytes(bytes);
  }

  /** {@code __init__}. */
  void open(PyThread t, Object file, Object modeText, boolean closeDescriptor, Object opener) {
    if (!(BoxedValue.unbox(modeText) instanceof TruffleString m)) {
      throw PyErrors.typeError(
          "FileIO() argument 'mode' must be str, not %s", Types.nameOf(t, modeText));
    }
    OpenMode mode = OpenMode.parse(Strings.toJava(m));
    Object v = BoxedValue.unbox(file);
    boolean isDescriptor =
        !(v instanceof TruffleString)
            && !(v instanceof PyBytes)
            && Indices.indexOrNull(t, file) != null;
    DescriptorStream raw;
    if (isDescriptor) {
      long fd = Indices.toLong(t, file);
      if (fd < 0) {
        throw PyErrors.valueError("negative file descriptor");
      }
      raw =
          OsErrors.translate(
              t,
              file,
              null,
              () -> RawFile.of((int) fd, mode, closeDescriptor, null, SafepointSleeper.INSTANCE));
    } else {
      if (!PathArgument.isPath(t, file)) {
        throw PyErrors.typeError(
            "expected str, bytes or os.PathLike object, not %s", Types.nameOf(t, file));
      }
      PathArgument p = PathArgument.of(t, file, "open", "path", true, false);
      if (!closeDescriptor) {
        throw PyErrors.valueError("Cannot use closefd=False with file name");
      }
      t.beforeIrrevocable("opening a file");
      WrittenFiles.settle(t, p.bytes());
      if (opener == PyNone.NONE) {
        raw = OsErrors.translate(t, file, null, () -> openPath(t, p.bytes(), mode));
      } else {
        Object made = Calls.call(t, opener, file, (long) mode.flags());
        if (Indices.indexOrNull(t, made) == null) {
          throw PyErrors.typeError("expected integer from opener");
        }
        long fd = Indices.toLong(t, made);
        if (fd < 0) {
          throw PyErrors.valueError("opener returned %d", fd);
        }
        raw =
            OsErrors.translate(
                t,
                file,
                null,
                () -> RawFile.of((int) fd, mode, true, p.bytes(), SafepointSleeper.INSTANCE));
      }
    }
    noteWriter(t, raw);
    set(t, raw, null);
    put(t, "name", file);
  }

  /** Opens a file; if too many are open, those are closed first that nobody can reach. */
  private static RawFile openPath(PyThread t, byte[] path, OpenMode mode) {
    try {
      return RawFile.open(path, mode, SafepointSleeper.INSTANCE);
    } catch (PosixException e) {
      if (e.errno() != Errno.EMFILE && e.errno() != Errno.ENFILE) {
        throw e;
      }
      t.context().finalisation().collect(t);
      return RawFile.open(path, mode, SafepointSleeper.INSTANCE);
    }
  }

  private static void noteWriter(PyThread t, DescriptorStream raw) {
    if (raw instanceof RawFile f && f.writable() && f.identity() != null) {
      WrittenFiles files = WrittenFiles.of(t);
      FileIdentity identity = f.identity();
      files.opened(identity);
      f.whenClosed(() -> files.closed(identity));
    }
  }
}
