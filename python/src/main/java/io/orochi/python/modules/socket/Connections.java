package io.orochi.python.modules.socket;

import io.orochi.python.modules.posix.OsErrors;
import io.orochi.python.posix.Descriptors;
import io.orochi.python.posix.Errno;
import io.orochi.python.posix.Polling;
import io.orochi.python.posix.PosixException;
import io.orochi.python.posix.SocketAddress;
import io.orochi.python.posix.Sockets;
import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.Indices;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.TypeBuilder;

/** How sockets find each other: the methods of {@code _socket.socket} before data flows. */
final class Connections {
  private static final long DEFAULT_BACKLOG = 128;

  private Connections() {}

  static void define(TypeBuilder b) {
    b.def(
        "bind(self, address, /)",
        (t, self, address) -> {
          PySocket.State s = SocketMethods.self(self).state(t);
          SocketAddress to = Addresses.of(t, s.family(), address, "bind");
          t.beforeIrrevocable("socket.bind");
          return SocketMethods.run(t, () -> Sockets.bind(s.fd(), to));
        });
    b.def(
        "listen(self, backlog=" + DEFAULT_BACKLOG + ", /)",
        (t, self, backlog) -> {
          int n = (int) Math.max(0, Indices.toLong(t, backlog));
          t.beforeIrrevocable("socket.listen");
          return SocketMethods.run(
              t, () -> Sockets.listen(SocketMethods.self(self).state(t).fd(), n));
        });
    b.def("_accept(self, /)", Connections::accept);
    b.def(
        "connect(self, address, /)",
        (t, self, address) -> {
          int errno = connect(t, SocketMethods.self(self), address);
          if (errno != 0) {
            throw OsErrors.of(new PosixException(errno, "connect"), null, null);
          }
          return PyNone.NONE;
        });
    b.def(
        "connect_ex(self, address, /)",
        (t, self, address) -> (long) connect(t, SocketMethods.self(self), address));
    b.def(
        "getsockname(self, /)",
        (t, self) ->
            OsErrors.translate(
                t, () -> Addresses.shown(Sockets.name(SocketMethods.self(self).state(t).fd()))));
    b.def(
        "getpeername(self, /)",
        (t, self) ->
            OsErrors.translate(
                t, () -> Addresses.shown(Sockets.peer(SocketMethods.self(self).state(t).fd()))));
    b.def(
        "shutdown(self, how, /)",
        (t, self, how) -> {
          int h = (int) Indices.toLong(t, how);
          t.beforeIrrevocable("socket.shutdown");
          return SocketMethods.run(
              t, () -> Sockets.shutdown(SocketMethods.self(self).state(t).fd(), h));
        });
  }

  private static Object accept(PyThread t, Object self) {
    PySocket socket = SocketMethods.self(self);
    Sockets.Accepted made =
        socket.waiting(
            t,
            "socket.accept",
            Polling.POLLIN,
            () -> {
              PySocket.State s = socket.state(t);
              if (s.timeout() < 0 && Polling.ready(s.fd(), Polling.POLLIN) == 0) {
                throw new PosixException(Errno.EAGAIN, "accept"); // its descriptor would wait
              }
              return Sockets.accept(s.fd());
            });
    return PyTuple.of((long) made.fd(), Addresses.shown(made.from()));
  }

  /** 0, or the error number; TimeoutError. */
  private static int connect(PyThread t, PySocket socket, Object address) {
    PySocket.State s = socket.state(t);
    SocketAddress to = Addresses.of(t, s.family(), address, "connect");
    t.beforeIrrevocable("socket.connect");
    boolean blocking = s.timeout() < 0;
    long deadline = System.nanoTime() + Math.max(0, s.timeout());
    try {
      if (blocking) {
        Descriptors.setBlocking(s.fd(), false);
      }
      try {
        Sockets.connect(s.fd(), to);
        return 0;
      } catch (PosixException e) {
        if (e.errno() != Errno.EINPROGRESS && e.errno() != Errno.EINTR || s.timeout() == 0) {
          return e.errno();
        }
      }
      PySocket.await(t, s, Polling.POLLOUT, deadline);
      if (blocking) {
        Sockets.connect(s.fd(), to); // tells how it ended, and a failed socket may try again
        return 0;
      }
      return Sockets.option(s.fd(), Sockets.SOL_SOCKET, Sockets.SO_ERROR);
    } catch (PosixException e) {
      return e.errno();
    } finally {
      if (blocking) {
        restore(s.fd());
      }
    }
  }

  private static void restore(int fd) {
    try {
      Descriptors.setBlocking(fd, true);
    } catch (PosixException e) {
      if (e.errno() != Errno.EBADF) {
        throw PyErrors.raise(BuiltinException.OSError, e.getMessage());
      }
    }
  }
}
