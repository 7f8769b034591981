package io.orochi.python.modules.socket;

import io.orochi.python.modules.posix.OsErrors;
import io.orochi.python.modules.select.SelectModule;
import io.orochi.python.posix.Descriptors;
import io.orochi.python.posix.Errno;
import io.orochi.python.posix.Polling;
import io.orochi.python.posix.PosixException;
import io.orochi.python.posix.SocketAddress;
import io.orochi.python.posix.Sockets;
import io.orochi.python.runtime.BoxedValue;
import io.orochi.python.runtime.Buffers;
import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.ByteMemory;
import io.orochi.python.runtime.Indices;
import io.orochi.python.runtime.PyBytes;
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

/** The methods of {@code _socket.socket}. */
final class SocketMethods {
  private static final double SECOND = 1e9;
  private static final int OPTION_LIMIT = 1024;

  private SocketMethods() {}

  static PySocket self(Object o) {
    return (PySocket) o;
  }

  private static int fd(PyThread t, Object o) {
    return self(o).state(t).fd();
  }

  static void define(TypeBuilder b) {
    b.newMethod(
        "(cls, /, *args, **kwargs)", (t, a) -> new PySocket(t, ((PyType) a[0]).instanceShape()));
    b.defN("__init__(self, /, family=-1, type=-1, proto=-1, fileno=None)", SocketMethods::init);
    b.def(
        "__repr__(self, /)",
        (t, self) -> {
          PySocket.State s = self(self).state(t);
          return Strings.of(
              "<socket object, fd=%d, family=%d, type=%d, proto=%d>"
                  .formatted(s.fd(), s.family(), s.type(), s.protocol()));
        });
    b.getter("family", (t, self) -> (long) self(self).state(t).family());
    b.getter("type", (t, self) -> (long) self(self).state(t).type());
    b.getter("proto", (t, self) -> (long) self(self).state(t).protocol());
    b.getter("timeout", (t, self) -> timeout(t, self));
    b.def("fileno(self, /)", (t, self) -> (long) fd(t, self));
    b.def("gettimeout(self, /)", SocketMethods::timeout);
    b.def("getblocking(self, /)", (t, self) -> self(self).state(t).timeout() != 0);
    b.def(
        "settimeout(self, timeout, /)",
        (t, self, timeout) -> {
          long nanos = seconds(t, timeout);
          return setTimeout(t, self(self), nanos);
        });
    b.def(
        "setblocking(self, flag, /)",
        (t, self, flag) -> setTimeout(t, self(self), Truth.isTrue(t, flag) ? Polling.FOREVER : 0));
    b.def(
        "detach(self, /)",
        (t, self) -> {
          int fd = fd(t, self);
          t.beforeIrrevocable("socket.detach");
          self(self).forgetDescriptor(t);
          return (long) fd;
        });
    b.def("close(self, /)", SocketMethods::close);
    Connections.define(b);
    transfers(b);
    options(b);
  }

  /** A timeout in seconds; ValueError when it is negative. */
  static long seconds(PyThread t, Object o) {
    long nanos =
        SelectModule.nanos(
            t,
            o,
            SECOND,
            "'" + Types.nameOf(t, o) + "' object cannot be interpreted as an integer");
    if (nanos < 0 && o != PyNone.NONE) {
      throw PyErrors.valueError("Timeout value out of range");
    }
    return nanos;
  }

  /** None, or seconds. */
  static Object shownTimeout(long nanos) {
    return nanos < 0 ? PyNone.NONE : (Object) (nanos / SECOND);
  }

  private static Object timeout(PyThread t, Object self) {
    return shownTimeout(self(self).state(t).timeout());
  }

  private static Object setTimeout(PyThread t, PySocket s, long nanos) {
    t.beforeIrrevocable("socket.settimeout");
    OsErrors.translate(
        t,
        () -> {
          Descriptors.setBlocking(s.state(t).fd(), nanos < 0);
          return null;
        });
    s.setTimeout(t, nanos);
    return PyNone.NONE;
  }

  private static Object init(PyThread t, Object[] a) {
    int family = (int) Indices.toLong(t, a[1]);
    int type = (int) Indices.toLong(t, a[2]);
    int protocol = (int) Indices.toLong(t, a[3]);
    t.beforeIrrevocable("socket.socket");
    int fd;
    if (a[4] == PyNone.NONE) {
      int f = family == -1 ? SocketAddress.AF_INET : family;
      int y = type == -1 ? 1 : type;
      int p = protocol == -1 ? 0 : protocol;
      fd = OsErrors.translate(t, () -> Sockets.create(f, y, p));
      family = f;
      type = y;
      protocol = p;
    } else {
      Object given = BoxedValue.unbox(a[4]);
      long n = Indices.toLong(t, given);
      if (n < 0) {
        throw PyErrors.valueError("negative file descriptor");
      }
      fd = (int) n;
      family = family == -1 ? option(t, fd, Sockets.SO_DOMAIN) : family;
      type = type == -1 ? option(t, fd, Sockets.SO_TYPE) : type;
      protocol = protocol == -1 ? option(t, fd, Sockets.SO_PROTOCOL) : protocol;
      option(t, fd, Sockets.SO_TYPE); // OSError when it is no socket
    }
    long standard = SocketModule.defaultTimeout(t);
    boolean waits = (type & Sockets.SOCK_NONBLOCK) == 0;
    long timeout = waits ? standard : 0;
    int kind = type & ~(Sockets.SOCK_NONBLOCK | Sockets.SOCK_CLOEXEC);
    self(a[0]).setState(t, new PySocket.State(fd, family, kind, protocol, timeout));
    if (timeout > 0) {
      setTimeout(t, self(a[0]), timeout);
    }
    return PyNone.NONE;
  }

  private static int option(PyThread t, int fd, int name) {
    return OsErrors.translate(t, () -> Sockets.option(fd, Sockets.SOL_SOCKET, name));
  }

  private static Object close(PyThread t, Object self) {
    int fd = fd(t, self);
    if (fd >= 0) {
      t.beforeIrrevocable("socket.close");
      self(self).forgetDescriptor(t);
      try {
        Descriptors.close(fd);
      } catch (PosixException e) {
        if (e.errno() != Errno.ECONNRESET) {
          throw OsErrors.of(e, null, null);
        }
      }
    }
    return PyNone.NONE;
  }

  private static int size(PyThread t, Object o, String function) {
    long n = Indices.toLong(t, o);
    if (n < 0) {
      throw PyErrors.valueError("negative buffersize in %s", function);
    }
    return (int) Math.min(n, Integer.MAX_VALUE - 16);
  }

  private static Sockets.Received receive(PyThread t, Object self, int most, Object flags) {
    int f = (int) Indices.toLong(t, flags);
    return self(self)
        .waiting(t, "socket.recv", Polling.POLLIN, () -> Sockets.receive(fd(t, self), most, f));
  }

  private static void transfers(TypeBuilder b) {
    b.def(
        "recv(self, bufsize, flags=0, /)",
        (t, self, n, flags) -> new PyBytes(receive(t, self, size(t, n, "recv"), flags).bytes()));
    b.def(
        "recvfrom(self, bufsize, flags=0, /)",
        (t, self, n, flags) -> {
          Sockets.Received r = receive(t, self, size(t, n, "recvfrom"), flags);
          return PyTuple.of(new PyBytes(r.bytes()), Addresses.shown(r.from()));
        });
    b.def(
        "recv_into(self, buffer, nbytes=0, flags=0)",
        (t, self, into, n, flags) ->
            (long) into(t, self, into, n, flags, "recv_into").bytes().length);
    b.def(
        "recvfrom_into(self, buffer, nbytes=0, flags=0)",
        (t, self, into, n, flags) -> {
          Sockets.Received r = into(t, self, into, n, flags, "recvfrom_into");
          return PyTuple.of((long) r.bytes().length, Addresses.shown(r.from()));
        });
    b.def(
        "send(self, data, flags=0, /)",
        (t, self, data, flags) -> (long) send(t, self, Buffers.bytesOf(t, data), 0, flags, null));
    b.def(
        "sendall(self, data, flags=0, /)",
        (t, self, data, flags) -> {
          byte[] bytes = Buffers.bytesOf(t, data);
          for (int sent = 0; sent < bytes.length; ) {
            sent += send(t, self, bytes, sent, flags, null);
          }
          return PyNone.NONE;
        });
    b.defN(
        "sendto(self, data, flags_or_address, address=NULL, /)",
        (t, a) -> {
          byte[] bytes = Buffers.bytesOf(t, a[1]);
          Object flags = a[3] == null ? (Object) 0L : a[2];
          int family = self(a[0]).state(t).family();
          SocketAddress to = Addresses.of(t, family, a[3] == null ? a[2] : a[3], "sendto");
          return (long) send(t, a[0], bytes, 0, flags, to);
        });
  }

  private static Sockets.Received into(
      PyThread t, Object self, Object buffer, Object n, Object flags, String function) {
    ByteMemory memory = Buffers.writableOrNull(t, buffer);
    if (memory == null) {
      throw PyErrors.typeError(
          "%s() argument 1 must be read-write bytes-like object, not %s",
          function, Types.nameOf(t, buffer));
    }
    int want = size(t, n, function);
    int room = memory.size(t);
    if (want > room) {
      throw PyErrors.valueError("buffer too small for requested bytes");
    }
    Sockets.Received r = receive(t, self, want == 0 ? room : want, flags);
    memory.write(t, 0, r.bytes());
    return r;
  }

  private static int send(
      PyThread t, Object self, byte[] bytes, int from, Object flags, SocketAddress to) {
    int f = (int) Indices.toLong(t, flags);
    return self(self)
        .waiting(
            t,
            "socket.send",
            Polling.POLLOUT,
            () -> Sockets.send(fd(t, self), bytes, from, bytes.length - from, f, to));
  }

  private static void options(TypeBuilder b) {
    b.defN(
        "setsockopt(self, level, optname, value, optlen=NULL, /)",
        (t, a) -> {
          int level = (int) Indices.toLong(t, a[1]);
          int name = (int) Indices.toLong(t, a[2]);
          byte[] value = value(t, a[3], a[4]);
          t.beforeIrrevocable("socket.setsockopt");
          return run(t, () -> Sockets.setOption(fd(t, a[0]), level, name, value));
        });
    b.def(
        "getsockopt(self, level, option, buffersize=0, /)",
        (t, self, l, o, n) -> {
          int level = (int) Indices.toLong(t, l);
          int name = (int) Indices.toLong(t, o);
          int size = (int) Indices.toLong(t, n);
          if (size < 0 || size > OPTION_LIMIT) {
            throw PyErrors.raise(BuiltinException.OSError, "getsockopt buflen out of range");
          }
          t.beforeIrrevocable("socket.getsockopt");
          return OsErrors.translate(
              t,
              () ->
                  size == 0
                      ? (Object) (long) Sockets.option(fd(t, self), level, name)
                      : new PyBytes(Sockets.option(fd(t, self), level, name, size)));
        });
  }

  private static byte[] value(PyThread t, Object value, Object length) {
    if (value == PyNone.NONE && length != null) {
      return new byte[(int) Indices.toLong(t, length)];
    }
    Object i = BoxedValue.unbox(value);
    if (i instanceof Long || i instanceof Boolean || i instanceof BigInteger) {
      long n = Indices.toLong(t, i);
      if (n != (int) n) {
        throw PyErrors.overflowError("signed integer is greater than maximum");
      }
      return new byte[] {(byte) n, (byte) (n >> 8), (byte) (n >> 16), (byte) (n >> 24)};
    }
    return Buffers.bytesOf(t, value);
  }

  /** Runs a system call; None. */
  static Object run(PyThread t, Runnable call) {
    OsErrors.translate(
        t,
        () -> {
          call.run();
          return null;
        });
    return PyNone.NONE;
  }
}
