package io.orochi.python.posix;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** An epoll instance ({@code select.epoll}). Thread-safe as the system calls are. */
public final class Epoll {
  public static final int EPOLL_CTL_ADD = 1;
  public static final int EPOLL_CTL_DEL = 2;
  public static final int EPOLL_CTL_MOD = 3;

  /** The structure is packed on x64 only. */
  private static final boolean PACKED = System.getProperty("os.arch").equals("amd64");

  private static final int EVENT_SIZE = PACKED ? 12 : 16;
  private static final int DATA = PACKED ? 4 : 8;

  private static final NativeFunction CREATE = new NativeFunction("epoll_create1");
  private static final NativeFunction CTL = new NativeFunction("epoll_ctl");
  private static final NativeFunction WAIT = new NativeFunction("epoll_wait");

  /** One descriptor and the events that hold for it. */
  public record Event(int fd, int events) {}

  private Epoll() {}

  /**
   * @return the descriptor of a new instance, not inherited by child processes
   */
  public static int create() {
    try (Scratch s = Scratch.open()) {
      return CREATE.check(s, Descriptors.O_CLOEXEC);
    }
  }

  /**
   * @param operation one of the EPOLL_CTL constants
   */
  public static void control(int epoll, int operation, int fd, int events) {
    try (Scratch s = Scratch.open()) {
      MemorySegment event = s.zeroed(EVENT_SIZE);
      event.set(ValueLayout.JAVA_INT, 0, events);
      event.set(ValueLayout.JAVA_INT, DATA, fd);
      CTL.check(s, epoll, operation, fd, event.address(), 0);
    }
  }

  /**
   * Waits, interruptibly, until there is an event.
   *
   * @param most the greatest number of events
   * @param nanos the time limit, or {@link Polling#FOREVER}
   * @return none when the time is over
   */
  public static Event[] await(int epoll, int most, long nanos, Sleeper sleeper) {
    if (nanos != 0) {
      Polling.await(epoll, Polling.POLLIN, nanos, sleeper);
    }
    try (Scratch s = Scratch.open()) {
      MemorySegment list = s.allocate((long) EVENT_SIZE * most);
      int n;
      while ((n = (int) WAIT.call(s, epoll, list.address(), most, 0)) == -1) {
        if (s.errno() != Errno.EINTR) {
          throw WAIT.failure(s);
        }
        sleeper.interrupted();
      }
      Event[] events = new Event[n];
      for (int i = 0; i < n; i++) {
        long at = (long) i * EVENT_SIZE;
        int fd = list.get(ValueLayout.JAVA_INT_UNALIGNED, at + DATA);
        events[i] = new Event(fd, list.get(ValueLayout.JAVA_INT_UNALIGNED, at));
      }
      return events;
    }
  }
}
