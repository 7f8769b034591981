package io.orochi.python.posix;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * Waiting for descriptors and for time to pass. Every wait here can be interrupted through its
 * {@link Sleeper}.
 */
public final class Polling {
  public static final short POLLIN = 1;
  public static final short POLLPRI = 2;
  public static final short POLLOUT = 4;
  public static final short POLLERR = 8;
  public static final short POLLHUP = 16;
  public static final short POLLNVAL = 32;
  public static final short POLLRDNORM = 64;
  public static final short POLLRDBAND = 128;
  public static final short POLLWRNORM = 256;
  public static final short POLLWRBAND = 512;
  public static final short POLLMSG = 1024;
  public static final short POLLRDHUP = 0x2000;

  /** No time limit. */
  public static final long FOREVER = -1;

  private static final int POLLFD_SIZE = 8;

  private static final NativeFunction PPOLL = new NativeFunction("ppoll");

  private Polling() {}

  /** The events among {@code events} (and POLLERR, POLLHUP, POLLNVAL) that hold now. */
  public static short ready(int fd, short events) {
    short[] result = new short[1];
    poll(new int[] {fd}, new short[] {events}, result, 0, null, Sleeper.UNINTERRUPTIBLE);
    return result[0];
  }

  /**
   * Waits until one of the events holds.
   *
   * @param nanos the time limit, or {@link #FOREVER}
   * @return the events that hold; 0 when the time is over
   */
  public static short await(int fd, short events, long nanos, Sleeper sleeper) {
    short[] result = new short[1];
    poll(new int[] {fd}, new short[] {events}, nanos, sleeper, result);
    return result[0];
  }

  /**
   * {@code poll(2)} on several descriptors.
   *
   * @param nanos the time limit, 0 to look only, or {@link #FOREVER}
   * @param results where the events that hold are put, by index
   * @return the number of descriptors for which an event holds
   */
  public static int poll(int[] fds, short[] events, long nanos, Sleeper sleeper, short[] results) {
    if (nanos == 0) {
      return poll(fds, events, results, 0, null, sleeper);
    }
    int[] count = new int[1];
    long deadline = nanos < 0 ? 0 : System.nanoTime() + nanos;
    Wakeup.sleep(
        sleeper,
        wakeup -> {
          long rest = nanos < 0 ? FOREVER : Math.max(0, deadline - System.nanoTime());
          count[0] = poll(fds, events, results, rest, wakeup, sleeper);
          if (count[0] < 0) {
            throw new InterruptedException();
          }
        });
    return count[0];
  }

  /** Sleeps for a time, or for ever if {@code nanos} is negative. */
  public static void sleep(long nanos, Sleeper sleeper) {
    poll(new int[0], new short[0], nanos, sleeper, new short[0]);
  }

  /** Result -1: woken. */
  private static int poll(
      int[] fds, short[] events, short[] results, long nanos, Wakeup wakeup, Sleeper sleeper) {
    int all = fds.length + (wakeup == null ? 0 : 1);
    long deadline = nanos <= 0 ? 0 : System.nanoTime() + nanos;
    try (Scratch s = Scratch.open()) {
      MemorySegment set = s.allocate(Math.max(all, 1) * (long) POLLFD_SIZE);
      for (int i = 0; i < all; i++) {
        boolean own = i < fds.length;
        set.set(ValueLayout.JAVA_INT, i * POLLFD_SIZE, own ? fds[i] : wakeup.descriptor());
        set.set(ValueLayout.JAVA_SHORT, i * POLLFD_SIZE + 4, own ? events[i] : POLLIN);
        set.set(ValueLayout.JAVA_SHORT, i * POLLFD_SIZE + 6, (short) 0);
      }
      MemorySegment time = nanos < 0 ? MemorySegment.NULL : s.allocate(16);
      int count;
      while (true) {
        if (nanos >= 0) {
          long rest = nanos == 0 ? 0 : Math.max(0, deadline - System.nanoTime());
          time.set(ValueLayout.JAVA_LONG, 0, rest / 1_000_000_000L);
          time.set(ValueLayout.JAVA_LONG, 8, rest % 1_000_000_000L);
        }
        count = (int) PPOLL.call(s, set.address(), all, time.address(), 0);
        if (count != -1) {
          break;
        }
        if (s.errno() != Errno.EINTR) {
          throw PPOLL.failure(s);
        }
        sleeper.interrupted();
      }
      for (int i = 0; i < fds.length; i++) {
        results[i] = set.get(ValueLayout.JAVA_SHORT, i * POLLFD_SIZE + 6);
      }
      boolean woken =
          wakeup != null && set.get(ValueLayout.JAVA_SHORT, fds.length * POLLFD_SIZE + 6) != 0;
      if (!woken) {
        return count;
      }
      return count > 1 ? count - 1 : -1;
    }
  }
}
