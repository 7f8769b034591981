package io.orochi.python.modules.select;

import io.orochi.framework.object.PlainObject;
import io.orochi.python.modules.posix.OsErrors;
import io.orochi.python.posix.Errno;
import io.orochi.python.posix.Polling;
import io.orochi.python.posix.PosixException;
import io.orochi.python.posix.SafepointSleeper;
import io.orochi.python.runtime.ExtensionType;
import io.orochi.python.runtime.ExtensionType.Layout;
import io.orochi.python.runtime.Indices;
import io.orochi.python.runtime.Iteration;
import io.orochi.python.runtime.PyDict;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyList;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.TypeBuilder;
import io.orochi.stm.Publisher;
import java.util.ArrayList;
import java.util.List;

/** {@code select.poll()}: descriptors and the events that are waited for, kept in a guest dict. */
final class PyPoll extends PlainObject {
  static final ExtensionType TYPE = ExtensionType.of("select.poll", Layout.PLAIN, PyPoll::define);

  private static final long DEFAULT_EVENTS = Polling.POLLIN | Polling.POLLPRI | Polling.POLLOUT;

  private final PyDict registered;

  PyPoll(PyThread t) {
    super(t, t.context().type(TYPE).instanceShape());
    registered = PyDict.create(t);
  }

  @Override
  public void publishFields(Publisher p) {
    super.publishFields(p);
    p.visit(registered);
  }

  private static PyDict registered(Object self) {
    return ((PyPoll) self).registered;
  }

  private static void define(TypeBuilder b) {
    b.def(
        "register(self, fd, eventmask=None, /)",
        (t, self, fd, mask) -> {
          registered(self).put(t, (long) SelectModule.descriptor(t, fd), mask(t, mask));
          return PyNone.NONE;
        });
    b.def(
        "modify(self, fd, eventmask, /)",
        (t, self, fd, mask) -> {
          Object key = (long) SelectModule.descriptor(t, fd);
          Object events = mask(t, mask);
          if (registered(self).getOrNull(t, key) == null) {
            throw OsErrors.of(new PosixException(Errno.ENOENT, ""), null, null);
          }
          registered(self).put(t, key, events);
          return PyNone.NONE;
        });
    b.def(
        "unregister(self, fd, /)",
        (t, self, fd) -> {
          Object key = (long) SelectModule.descriptor(t, fd);
          if (registered(self).removeOrNull(t, key) == null) {
            throw PyErrors.keyError(key);
          }
          return PyNone.NONE;
        });
    b.def("poll(self, timeout=None, /)", (t, self, timeout) -> poll(t, registered(self), timeout));
  }

  private static Object mask(PyThread t, Object o) {
    if (o == PyNone.NONE) {
      return DEFAULT_EVENTS;
    }
    long mask = Indices.toLong(t, o);
    if (mask < 0 || mask > 0xffff) {
      throw PyErrors.overflowError(
          mask < 0
              ? "can't convert negative value to C unsigned short"
              : "Python int too large to convert to C unsigned short");
    }
    return mask;
  }

  private static Object poll(PyThread t, PyDict registered, Object timeout) {
    long nanos = SelectModule.nanos(t, timeout, 1e6, "timeout must be an integer or None");
    Object[] fds = Iteration.toArray(t, registered);
    int[] descriptors = new int[fds.length];
    short[] events = new short[fds.length];
    for (int i = 0; i < fds.length; i++) {
      descriptors[i] = (int) (long) fds[i];
      events[i] = (short) (long) registered.getOrNull(t, fds[i]);
    }
    short[] ready = new short[fds.length];
    t.beforeIrrevocable("select.poll");
    OsErrors.translate(
        t, () -> Polling.poll(descriptors, events, nanos, SafepointSleeper.INSTANCE, ready));
    List<Object> found = new ArrayList<>();
    for (int i = 0; i < ready.length; i++) {
      if (ready[i] != 0) {
        found.add(PyTuple.of(fds[i], ready[i] & 0xffffL));
      }
    }
    return PyList.of(t, found.toArray());
  }
}
