package io.orochi.python.modules.socket;

import io.orochi.framework.object.PlainObject;
import io.orochi.framework.object.Shape;
import io.orochi.python.modules.posix.OsErrors;
import io.orochi.python.posix.Errno;
import io.orochi.python.posix.Polling;
import io.orochi.python.posix.PosixException;
import io.orochi.python.posix.SafepointSleeper;
import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyThread;
import java.util.function.Supplier;

/** A socket: a descriptor, -1 once it is closed, and how long its calls wait. */
final class PySocket extends PlainObject {
  /** What a call finds. Timeout: nanoseconds, or {@link Polling#FOREVER}. */
  record State(int fd, int family, int type, int protocol, long timeout) {}

  private State state = new State(-1, 0, 0, 0, Polling.FOREVER);

  PySocket(PyThread t, Shape shape) {
    super(t, shape);
  }

  State state(PyThread t) {
    while (true) {
      boolean shared = !isPrivate();
      long m = shared ? t.firstLook(this) : 0;
      State s = state;
      if (!shared || t.secondLook(this, m)) {
        return s;
      }
    }
  }

  void setState(PyThread t, State s) {
    long w = t.open(this);
    state = s;
    t.close(this, w);
  }

  void setTimeout(PyThread t, long nanos) {
    State s = state(t);
    setState(t, new State(s.fd, s.family, s.type, s.protocol, nanos));
  }

  void forgetDescriptor(PyThread t) {
    State s = state(t);
    setState(t, new State(-1, s.family, s.type, s.protocol, s.timeout));
  }

  /**
   * Runs a call that never waits by itself, and waits for {@code event} as long as the timeout
   * allows when it would have to. OSError, TimeoutError.
   */
  <T> T waiting(PyThread t, String function, short event, Supplier<T> call) {
    State s = state(t);
    t.beforeIrrevocable(function);
    long deadline = s.timeout > 0 ? System.nanoTime() + s.timeout : 0;
    while (true) {
      try {
        return call.get();
      } catch (PosixException e) {
        if (e.errno() == Errno.EINTR) {
          SafepointSleeper.INSTANCE.interrupted();
          continue;
        }
        if (e.errno() != Errno.EAGAIN || s.timeout == 0 || s.fd < 0) {
          throw OsErrors.of(e, null, null);
        }
      }
      await(t, s, event, deadline);
    }
  }

  /** Waits for an event; TimeoutError when the deadline of a socket with timeout has passed. */
  static void await(PyThread t, State s, short event, long deadline) {
    long rest = s.timeout < 0 ? Polling.FOREVER : Math.max(1, deadline - System.nanoTime());
    if (s.timeout >= 0 && deadline - System.nanoTime() <= 0) {
      throw timedOut();
    }
    int found =
        OsErrors.translate(
            t, () -> (int) Polling.await(s.fd, event, rest, SafepointSleeper.INSTANCE));
    if (found == 0) {
      throw timedOut();
    }
  }

  private static PyException timedOut() {
    return PyErrors.raise(BuiltinException.TimeoutError, "timed out");
  }

  private record SocketSnapshot(Object plain, State state) {}

  @Override
  protected Object snapshot() {
    return new SocketSnapshot(super.snapshot(), state);
  }

  @Override
  protected void restore(Object saved) {
    SocketSnapshot s = (SocketSnapshot) saved;
    super.restore(s.plain);
    state = s.state;
  }
}
