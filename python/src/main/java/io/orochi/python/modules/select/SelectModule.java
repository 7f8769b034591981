package io.orochi.python.modules.select;

import io.orochi.python.modules.posix.OsErrors;
import io.orochi.python.posix.Polling;
import io.orochi.python.posix.SafepointSleeper;
import io.orochi.python.runtime.Attributes;
import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.Indices;
import io.orochi.python.runtime.Iteration;
import io.orochi.python.runtime.ModuleBuilder;
import io.orochi.python.runtime.ModuleDefinition;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyList;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import java.util.ArrayList;
import java.util.List;

/** The module {@code select}. */
public final class SelectModule implements ModuleDefinition {
  private static final int FD_SETSIZE = 1024;

  /** What {@code select} means by readable, writable and exceptional, in terms of {@code poll}. */
  private static final short[] ASKED = {Polling.POLLIN, Polling.POLLOUT, Polling.POLLPRI};

  private static final int[] ANSWERS = {
    Polling.POLLIN | Polling.POLLHUP | Polling.POLLERR | Polling.POLLNVAL,
    Polling.POLLOUT | Polling.POLLERR | Polling.POLLNVAL,
    Polling.POLLPRI | Polling.POLLNVAL
  };

  @Override
  public String name() {
    return "select";
  }

  @Override
  public void define(ModuleBuilder b) {
    b.constant("error", b.context().type(BuiltinException.OSError));
    b.constant("PIPE_BUF", 4096L);
    b.constant("POLLIN", (long) Polling.POLLIN);
    b.constant("POLLPRI", (long) Polling.POLLPRI);
    b.constant("POLLOUT", (long) Polling.POLLOUT);
    b.constant("POLLERR", (long) Polling.POLLERR);
    b.constant("POLLHUP", (long) Polling.POLLHUP);
    b.constant("POLLNVAL", (long) Polling.POLLNVAL);
    b.constant("POLLRDNORM", (long) Polling.POLLRDNORM);
    b.constant("POLLRDBAND", (long) Polling.POLLRDBAND);
    b.constant("POLLWRNORM", (long) Polling.POLLWRNORM);
    b.constant("POLLWRBAND", (long) Polling.POLLWRBAND);
    b.constant("POLLMSG", (long) Polling.POLLMSG);
    b.constant("POLLRDHUP", (long) Polling.POLLRDHUP);
    PyEpoll.constants(b);
    b.type(PyEpoll.TYPE);
    b.def("poll()", t -> new PyPoll(t));
    b.def("select(rlist, wlist, xlist, timeout=None, /)", SelectModule::select);
  }

  /** A descriptor given as a number or as an object with {@code fileno()}. */
  public static int descriptor(PyThread t, Object o) {
    Object number = o;
    if (Indices.indexOrNull(t, o) == null) {
      Object fileno = Attributes.getOrNull(t, o, "fileno");
      if (fileno == null) {
        throw PyErrors.typeError("argument must be an int, or have a fileno() method.");
      }
      Object result = Calls.call(t, fileno);
      if (Indices.indexOrNull(t, result) == null) {
        throw PyErrors.typeError("fileno() returned a non-integer");
      }
      number = result;
    }
    long fd = Indices.toLong(t, number);
    if (fd > Integer.MAX_VALUE || fd < Integer.MIN_VALUE) {
      throw PyErrors.overflowError("Python int too large to convert to C int");
    }
    if (fd < 0) {
      throw PyErrors.valueError("file descriptor cannot be a negative integer (%d)", fd);
    }
    return (int) fd;
  }

  /**
   * A time limit in nanoseconds; {@link Polling#FOREVER} for None and negative ones.
   *
   * @param unit nanoseconds in one unit of {@code timeout}
   */
  public static long nanos(PyThread t, Object timeout, double unit, String error) {
    if (timeout == PyNone.NONE) {
      return Polling.FOREVER;
    }
    if (!(timeout instanceof Double) && Indices.indexOrNull(t, timeout) == null) {
      throw PyErrors.typeError("%s", error);
    }
    double units = timeout instanceof Double d ? d : Indices.toLong(t, timeout);
    return units < 0 ? Polling.FOREVER : (long) Math.ceil(units * unit);
  }

  private static Object select(PyThread t, Object r, Object w, Object x, Object timeout) {
    Object[][] objects = {list(t, r), list(t, w), list(t, x)};
    int count = objects[0].length + objects[1].length + objects[2].length;
    int[] fds = new int[count];
    short[] events = new short[count];
    int n = 0;
    for (int i = 0; i < objects.length; i++) {
      for (Object o : objects[i]) {
        fds[n] = descriptor(t, o);
        if (fds[n] >= FD_SETSIZE) {
          throw PyErrors.valueError("filedescriptor out of range in select()");
        }
        events[n++] = ASKED[i];
      }
    }
    long nanos = nanos(t, timeout, 1e9, "timeout must be a float or None");
    if (timeout != PyNone.NONE && nanos < 0) {
      throw PyErrors.valueError("timeout must be non-negative");
    }
    short[] ready = new short[count];
    t.beforeIrrevocable("select.select");
    OsErrors.translate(t, () -> Polling.poll(fds, events, nanos, SafepointSleeper.INSTANCE, ready));
    Object[] lists = new Object[objects.length];
    n = 0;
    for (int i = 0; i < objects.length; i++) {
      List<Object> found = new ArrayList<>();
      for (Object o : objects[i]) {
        if ((ready[n++] & ANSWERS[i]) != 0) {
          found.add(o);
        }
      }
      lists[i] = PyList.of(t, found.toArray());
    }
    return PyTuple.of(lists);
  }

  private static Object[] list(PyThread t, Object o) {
    if (!Iteration.isIterable(t, o)) {
      throw PyErrors.typeError("arguments 1-3 must be sequences");
    }
    return Iteration.toArray(t, o);
  }
}
