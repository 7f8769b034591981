package io.orochi.python.modules.io;

import io.orochi.framework.object.PlainObject;
import io.orochi.python.runtime.Attributes;
import io.orochi.python.runtime.Buffers;
import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.BuiltinType;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.ExtensionType;
import io.orochi.python.runtime.ExtensionType.Layout;
import io.orochi.python.runtime.Indices;
import io.orochi.python.runtime.Iteration;
import io.orochi.python.runtime.Lengths;
import io.orochi.python.runtime.PyBytes;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyList;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyType;
import io.orochi.python.runtime.Truth;
import io.orochi.python.runtime.TypeBuilder;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/**
 * The abstract classes of streams: what a class inherits that defines only the essential methods.
 */
final class BaseTypes {
  static final ExtensionType IO_BASE =
      ExtensionType.of("_io._IOBase", Layout.PLAIN, BaseTypes::defineBase)
          .withDict()
          .withFinaliser();
  static final ExtensionType RAW_BASE =
      ExtensionType.of("_io._RawIOBase", IO_BASE, Layout.BASE, BaseTypes::defineRaw)
          .withDict()
          .withFinaliser();
  static final ExtensionType BUFFERED_BASE =
      ExtensionType.of("_io._BufferedIOBase", IO_BASE, Layout.BASE, BaseTypes::defineBuffered)
          .withDict()
          .withFinaliser();
  static final ExtensionType TEXT_BASE =
      ExtensionType.of("_io._TextIOBase", IO_BASE, Layout.BASE, BaseTypes::defineText)
          .withDict()
          .withFinaliser();

  private static final String CLOSED = "__IOBase_closed";

  private BaseTypes() {}

  private static void unsupported(TypeBuilder b, String signature) {
    String name = signature.substring(0, signature.indexOf('('));
    b.defN(
        signature,
        (t, a) -> {
          throw StreamErrors.unsupported(t, name);
        });
  }

  /** Raises ValueError if the stream says that it is closed. */
  static void checkOpen(PyThread t, Object self) {
    if (Truth.isTrue(t, Attributes.get(t, self, "closed"))) {
      throw StreamErrors.closed();
    }
  }

  private static void defineBase(TypeBuilder b) {
    b.dict();
    b.newMethod(
        "(cls, /, *args, **kwargs)", (t, a) -> new PlainObject(t, ((PyType) a[0]).instanceShape()));
    unsupported(b, "seek(self, /, *args)");
    b.def("tell(self, /)", (t, self) -> Calls.callMethod(t, self, "seek", 0L, 1L));
    unsupported(b, "truncate(self, /, *args)");
    unsupported(b, "fileno(self, /)");
    b.def(
        "flush(self, /)",
        (t, self) -> {
          checkOpen(t, self);
          return PyNone.NONE;
        });
    b.def("close(self, /)", BaseTypes::close);
    b.def("__del__(self, /)", StreamEnd::finalise);
    b.getter("closed", (t, self) -> Attributes.getOrNull(t, self, CLOSED) != null);
    b.def("seekable(self, /)", (t, self) -> false);
    b.def("readable(self, /)", (t, self) -> false);
    b.def("writable(self, /)", (t, self) -> false);
    check(b, "_checkClosed", null, null);
    check(b, "_checkSeekable", "seekable", "File or stream is not seekable.");
    check(b, "_checkReadable", "readable", "File or stream is not readable.");
    check(b, "_checkWritable", "writable", "File or stream is not writable.");
    b.def(
        "isatty(self, /)",
        (t, self) -> {
          checkOpen(t, self);
          return false;
        });
    b.def(
        "__enter__(self, /)",
        (t, self) -> {
          checkOpen(t, self);
          return self;
        });
    b.defN("__exit__(self, /, *args)", (t, a) -> Calls.callMethod(t, a[0], "close"));
    b.def(
        "__iter__(self, /)",
        (t, self) -> {
          checkOpen(t, self);
          return self;
        });
    b.def(
        "__next__(self, /)",
        (t, self) -> {
          Object line = Calls.callMethod(t, self, "readline");
          if (Lengths.length(t, line) == 0) {
            throw PyErrors.withArgs(BuiltinException.StopIteration);
          }
          return line;
        });
    b.def("readline(self, size=-1, /)", BaseTypes::readLine);
    b.def("readlines(self, hint=-1, /)", BaseTypes::readLines);
    b.def(
        "writelines(self, lines, /)",
        (t, self, lines) -> {
          checkOpen(t, self);
          Iteration.forEach(t, lines, line -> Calls.callMethod(t, self, "write", line));
          return PyNone.NONE;
        });
  }

  private static void check(TypeBuilder b, String name, String method, String text) {
    b.defN(
        name + "(self, /, *args)",
        (t, a) -> {
          if (method == null) {
            checkOpen(t, a[0]);
          } else if (!Truth.isTrue(t, Calls.callMethod(t, a[0], method))) {
            throw StreamErrors.unsupported(t, text);
          }
          return method == null ? PyNone.NONE : (Object) true;
        });
  }

  /** {@code IOBase.close}. */
  static Object close(PyThread t, Object self) {
    if (Attributes.getOrNull(t, self, CLOSED) != null) {
      return PyNone.NONE;
    }
    return StreamEnd.both(
        t,
        () -> Calls.callMethod(t, self, "flush"),
        () -> {
          Attributes.set(t, self, CLOSED, true);
          return PyNone.NONE;
        });
  }

  private static Object readLine(PyThread t, Object self, Object size) {
    long limit = size == PyNone.NONE ? -1 : Indices.toLong(t, size);
    Object peek = Attributes.getOrNull(t, self, "peek");
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    while (limit < 0 || line.size() < limit) {
      long want = 1;
      if (peek != null) {
        byte[] ahead = Buffers.bytesOf(t, Calls.call(t, peek, 1L));
        if (ahead.length > 0) {
          int n = 0;
          while (n < ahead.length
              && (limit < 0 || line.size() + n < limit)
              && (n == 0 || ahead[n - 1] != '\n')) {
            n++;
          }
          want = n;
        }
      }
      Object got = Calls.callMethod(t, self, "read", want);
      byte[] bytes = Buffers.bytesOrNull(t, got);
      if (bytes == null) {
        throw PyErrors.raise(
            BuiltinException.OSError,
            "read() should have returned a bytes object, not '%s'",
            t.context().typeOf(t, got).name());
      }
      if (bytes.length == 0) {
        break;
      }
      line.writeBytes(bytes);
      if (bytes[bytes.length - 1] == '\n') {
        break;
      }
    }
    return new PyBytes(line.toByteArray());
  }

  private static Object readLines(PyThread t, Object self, Object hint) {
    long limit = hint == PyNone.NONE ? -1 : Indices.toLong(t, hint);
    PyList lines = PyList.of(t);
    Object it = Iteration.iter(t, self);
    long size = 0;
    Object line;
    while ((line = Iteration.next(t, it)) != null) {
      lines.append(t, line);
      size += Lengths.length(t, line);
      if (limit > 0 && size >= limit) {
        break;
      }
    }
    return lines;
  }

  private static void defineRaw(TypeBuilder b) {
    b.def("read(self, size=-1, /)", BaseTypes::rawRead);
    b.def(
        "readall(self, /)",
        (t, self) -> {
          ByteArrayOutputStream all = new ByteArrayOutputStream();
          while (true) {
            Object part = Calls.callMethod(t, self, "read", 65536L);
            if (part == PyNone.NONE && all.size() == 0) {
              return part;
            }
            byte[] bytes = part == PyNone.NONE ? new byte[0] : Buffers.bytesOf(t, part);
            if (bytes.length == 0) {
              return new PyBytes(all.toByteArray());
            }
            all.writeBytes(bytes);
          }
        });
    b.def(
        "readinto(self, buffer, /)",
        (t, self, x) -> {
          throw PyErrors.raise(BuiltinException.NotImplementedError, "");
        });
    b.def(
        "write(self, b, /)",
        (t, self, x) -> {
          throw PyErrors.raise(BuiltinException.NotImplementedError, "");
        });
  }

  private static Object rawRead(PyThread t, Object self, Object size) {
    long n = size == PyNone.NONE ? -1 : Indices.toLong(t, size);
    if (n < 0) {
      return Calls.callMethod(t, self, "readall");
    }
    Object into = Calls.call(t, t.context().type(BuiltinType.BYTEARRAY), n);
    Object got = Calls.callMethod(t, self, "readinto", into);
    if (got == PyNone.NONE) {
      return got;
    }
    byte[] bytes = Buffers.bytesOf(t, into);
    return new PyBytes(Arrays.copyOf(bytes, (int) Indices.toLong(t, got)));
  }

  private static void defineBuffered(TypeBuilder b) {
    unsupported(b, "detach(self, /)");
    unsupported(b, "read(self, /, *args)");
    unsupported(b, "read1(self, /, *args)");
    unsupported(b, "write(self, /, *args)");
    b.def("readinto(self, buffer, /)", (t, self, into) -> readInto(t, self, into, "read"));
    b.def("readinto1(self, buffer, /)", (t, self, into) -> readInto(t, self, into, "read1"));
  }

  private static Object readInto(PyThread t, Object self, Object into, String method) {
    Object got = Calls.callMethod(t, self, method, Lengths.length(t, into));
    byte[] bytes = Buffers.bytesOf(t, got);
    StreamArguments.copyInto(t, into, bytes, bytes.length);
    return (long) bytes.length;
  }

  private static void defineText(TypeBuilder b) {
    unsupported(b, "detach(self, /)");
    unsupported(b, "read(self, /, *args)");
    unsupported(b, "readline(self, /, *args)");
    unsupported(b, "write(self, /, *args)");
    b.getter("encoding", (t, self) -> PyNone.NONE);
    b.getter("newlines", (t, self) -> PyNone.NONE);
    b.getter("errors", (t, self) -> PyNone.NONE);
  }
}
