package io.orochi.python.modules.select;

import io.orochi.framework.object.PlainObject;
import io.orochi.framework.object.Shape;
import io.orochi.python.modules.posix.OsErrors;
import io.orochi.python.posix.Descriptors;
import io.orochi.python.posix.Epoll;
import io.orochi.python.posix.Errno;
import io.orochi.python.posix.PosixException;
import io.orochi.python.posix.SafepointSleeper;
import io.orochi.python.runtime.ExtensionType;
import io.orochi.python.runtime.ExtensionType.Layout;
import io.orochi.python.runtime.Indices;
import io.orochi.python.runtime.ModuleBuilder;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyList;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.PyType;
import io.orochi.python.runtime.TypeBuilder;
import java.util.Map;

/**
 * {@code select.epoll}: a descriptor, -1 once it is closed. What it waits for is kept by the
 * system, so every call makes a transaction inevitable.
 */
final class PyEpoll extends PlainObject {
  static final ExtensionType TYPE = ExtensionType.of("select.epoll", Layout.PLAIN, PyEpoll::define);

  private static final double SECOND = 1e9;
  private static final long DEFAULT = 1 | 2 | 4;

  /** As many descriptors as CPython asks for at most when the program does not say. */
  private static final int MOST = 1023;

  private static final int CLOSE_ON_EXEC = 0x80000;

  private static final Map<String, Long> CONSTANTS =
      Map.ofEntries(
          Map.entry("EPOLLIN", 1L),
          Map.entry("EPOLLPRI", 2L),
          Map.entry("EPOLLOUT", 4L),
          Map.entry("EPOLLERR", 8L),
          Map.entry("EPOLLHUP", 16L),
          Map.entry("EPOLLRDNORM", 64L),
          Map.entry("EPOLLRDBAND", 128L),
          Map.entry("EPOLLWRNORM", 256L),
          Map.entry("EPOLLWRBAND", 512L),
          Map.entry("EPOLLMSG", 1024L),
          Map.entry("EPOLLRDHUP", 0x2000L),
          Map.entry("EPOLLEXCLUSIVE", 1L << 28),
          Map.entry("EPOLLONESHOT", 1L << 30),
          Map.entry("EPOLLET", 1L << 31),
          Map.entry("EPOLL_CLOEXEC", (long) CLOSE_ON_EXEC));

  private int fd;

  private PyEpoll(PyThread t, Shape shape, int fd) {
    super(t, shape);
    this.fd = fd;
  }

  static void constants(ModuleBuilder b) {
    CONSTANTS.forEach(b::constant);
  }

  private int descriptor(PyThread t) {
    while (true) {
      boolean shared = !isPrivate();
      long m = shared ? t.firstLook(this) : 0;
      int n = fd;
      if (!shared || t.secondLook(this, m)) {
        return n;
      }
    }
  }

  private static int open(PyThread t, Object self) {
    int n = ((PyEpoll) self).descriptor(t);
    if (n < 0) {
      throw PyErrors.valueError("I/O operation on closed epoll object");
    }
    return n;
  }

  private static Object close(PyThread t, Object self) {
    PyEpoll o = (PyEpoll) self;
    int n = o.descriptor(t);
    if (n >= 0) {
      t.beforeIrrevocable("epoll.close");
      long w = t.open(o);
      o.fd = -1;
      t.close(o, w);
      OsErrors.translate(
          t,
          () -> {
            Descriptors.close(n);
            return null;
          });
    }
    return PyNone.NONE;
  }

  private static void define(TypeBuilder b) {
    b.newMethod("(cls, /, sizehint=-1, flags=0)", PyEpoll::make);
    b.classMethod(
        "fromfd(cls, fd, /)",
        (t, a) -> new PyEpoll(t, ((PyType) a[0]).instanceShape(), (int) Indices.toLong(t, a[1])));
    b.def("close(self, /)", PyEpoll::close);
    b.getter("closed", (t, self) -> ((PyEpoll) self).descriptor(t) < 0);
    b.def("fileno(self, /)", (t, self) -> (long) open(t, self));
    b.def(
        "__enter__(self, /)",
        (t, self) -> {
          open(t, self);
          return self;
        });
    b.defN(
        "__exit__(self, exc_type=None, exc_value=None, exc_tb=None, /)", (t, a) -> close(t, a[0]));
    b.def(
        "register(self, /, fd, eventmask=" + DEFAULT + ")",
        (t, self, fd, mask) -> control(t, self, Epoll.EPOLL_CTL_ADD, fd, mask));
    b.def(
        "modify(self, /, fd, eventmask)",
        (t, self, fd, mask) -> control(t, self, Epoll.EPOLL_CTL_MOD, fd, mask));
    b.def(
        "unregister(self, /, fd)", (t, self, fd) -> control(t, self, Epoll.EPOLL_CTL_DEL, fd, 0L));
    b.def("poll(self, /, timeout=None, maxevents=-1)", PyEpoll::poll);
  }

  private static Object make(PyThread t, Object[] a) {
    long hint = Indices.toLong(t, a[1]);
    if (hint != -1 && hint <= 0) {
      throw PyErrors.valueError("negative sizehint");
    }
    long flags = Indices.toLong(t, a[2]);
    if ((flags & ~CLOSE_ON_EXEC) != 0) {
      throw OsErrors.of(new PosixException(Errno.EINVAL, "epoll_create1"), null, null);
    }
    t.beforeIrrevocable("select.epoll");
    int fd = OsErrors.translate(t, Epoll::create);
    return new PyEpoll(t, ((PyType) a[0]).instanceShape(), fd);
  }

  private static Object control(PyThread t, Object self, int operation, Object fd, Object mask) {
    int n = SelectModule.descriptor(t, fd);
    int epoll = open(t, self);
    int events = (int) Indices.toLong(t, mask);
    t.beforeIrrevocable("epoll.register");
    OsErrors.translate(
        t,
        () -> {
          Epoll.control(epoll, operation, n, events);
          return null;
        });
    return PyNone.NONE;
  }

  private static Object poll(PyThread t, Object self, Object timeout, Object most) {
    int epoll = open(t, self);
    long nanos = SelectModule.nanos(t, timeout, SECOND, "timeout must be an integer or None");
    long n = Indices.toLong(t, most);
    if (n == -1) {
      n = MOST;
    } else if (n < 1) {
      throw PyErrors.valueError("maxevents must be greater than 0, got %d", n);
    }
    int limit = (int) Math.min(n, MOST);
    t.beforeIrrevocable("epoll.poll");
    Epoll.Event[] events =
        OsErrors.translate(t, () -> Epoll.await(epoll, limit, nanos, SafepointSleeper.INSTANCE));
    Object[] ready = new Object[events.length];
    for (int i = 0; i < ready.length; i++) {
      ready[i] = PyTuple.of((long) events[i].fd(), events[i].events() & 0xffffffffL);
    }
    return PyList.of(t, ready);
  }

  private record EpollSnapshot(Object plain, int fd) {}

  @Override
  protected Object snapshot() {
    return new EpollSnapshot(super.snapshot(), fd);
  }

  @Override
  protected void restore(Object saved) {
    EpollSnapshot s = (EpollSnapshot) saved;
    super.restore(s.plain);
    fd = s.fd;
  }
}
