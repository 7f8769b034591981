package io.orochi.python.posix;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * Signal masks of threads, and timers that send signals. Handlers are the JVM's business: a signal
 * that it handles must not get another handler through libc.
 */
public final class Signals {
  public static final int SIG_BLOCK = 0;
  public static final int SIG_UNBLOCK = 1;
  public static final int SIG_SETMASK = 2;

  private static final int SET_SIZE = 128;

  private static final NativeFunction SIGMASK = new NativeFunction("pthread_sigmask");
  private static final NativeFunction SIGPENDING = new NativeFunction("sigpending");
  private static final NativeFunction SETITIMER = new NativeFunction("setitimer");
  private static final NativeFunction GETITIMER = new NativeFunction("getitimer");
  private static final NativeFunction STRSIGNAL = new NativeFunction("strsignal");

  /** An interval timer; times in microseconds. */
  public record Timer(long remaining, long interval) {}

  private Signals() {}

  /**
   * Changes the mask of the calling thread.
   *
   * @param how one of the SIG_ constants
   * @param signals as bits: {@code 1L << signal - 1}
   * @return the mask before
   */
  public static long changeMask(int how, long signals) {
    try (Scratch s = Scratch.open()) {
      MemorySegment now = s.zeroed(SET_SIZE);
      MemorySegment before = s.zeroed(SET_SIZE);
      now.set(ValueLayout.JAVA_LONG, 0, signals);
      int error = SIGMASK.callInt(s, how, now.address(), before.address());
      if (error != 0) {
        throw new PosixException(error, "pthread_sigmask");
      }
      return before.get(ValueLayout.JAVA_LONG, 0);
    }
  }

  /** Blocked signals that wait for this thread or the process. */
  public static long pending() {
    try (Scratch s = Scratch.open()) {
      MemorySegment set = s.zeroed(SET_SIZE);
      SIGPENDING.check(s, set.address());
      return set.get(ValueLayout.JAVA_LONG, 0);
    }
  }

  /**
   * @param which 0 real time (SIGALRM), 1 user time, 2 processor time. @return the timer before
   */
  public static Timer setTimer(int which, Timer timer) {
    try (Scratch s = Scratch.open()) {
      MemorySegment now = s.allocate(32);
      write(now, 0, timer.interval());
      write(now, 16, timer.remaining());
      MemorySegment before = s.zeroed(32);
      SETITIMER.check(s, which, now.address(), before.address());
      return new Timer(read(before, 16), read(before, 0));
    }
  }

  public static Timer timer(int which) {
    try (Scratch s = Scratch.open()) {
      MemorySegment now = s.zeroed(32);
      GETITIMER.check(s, which, now.address());
      return new Timer(read(now, 16), read(now, 0));
    }
  }

  private static void write(MemorySegment t, long at, long micros) {
    t.set(ValueLayout.JAVA_LONG, at, micros / 1_000_000);
    t.set(ValueLayout.JAVA_LONG, at + 8, micros % 1_000_000);
  }

  private static long read(MemorySegment t, long at) {
    return t.get(ValueLayout.JAVA_LONG, at) * 1_000_000 + t.get(ValueLayout.JAVA_LONG, at + 8);
  }

  /** The description of a signal in bytes of the locale. */
  public static byte[] description(int signal) {
    try (Scratch s = Scratch.open()) {
      return Scratch.stringAt(STRSIGNAL.call(s, signal));
    }
  }
}
