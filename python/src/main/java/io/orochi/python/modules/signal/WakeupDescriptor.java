package io.orochi.python.modules.signal;

import io.orochi.python.modules.posix.OsErrors;
import io.orochi.python.posix.BlockingException;
import io.orochi.python.posix.Descriptors;
import io.orochi.python.posix.PosixException;
import io.orochi.python.posix.Sleeper;
import io.orochi.python.runtime.Indices;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyThread;

/**
 * The descriptor to which the number of each signal is written when it comes. Set by the main
 * thread only; setting it cannot be undone.
 */
final class WakeupDescriptor {
  private int descriptor = -1;

  Object set(PyThread t, Object fd, Object warns) {
    int next = (int) Indices.toLong(t, fd);
    if (!t.context().signals().isMainThread()) {
      throw PyErrors.valueError("set_wakeup_fd only works in main thread of the main interpreter");
    }
    if (next != -1 && OsErrors.translate(t, null, null, () -> Descriptors.isBlocking(next))) {
      throw PyErrors.valueError("the fd %d must be in non-blocking mode", next);
    }
    t.beforeIrrevocable("signal.set_wakeup_fd");
    int before = descriptor;
    descriptor = next;
    t.context().signals().setListener(next == -1 ? null : number -> write(next, number));
    return (long) before;
  }

  /** A full pipe has woken its reader already, and a closed one has none: both are ignored. */
  private static void write(int fd, int number) {
    try {
      Descriptors.write(fd, new byte[] {(byte) number}, 0, 1, Sleeper.UNINTERRUPTIBLE);
    } catch (PosixException | BlockingException lost) {
      return;
    }
  }
}
