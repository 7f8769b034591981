package io.orochi.python.posix;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.time.Instant;

/**
 * The clocks of the system in nanoseconds. The two that every program asks for need no libc: the
 * JVM reads the same ones.
 */
public final class Clocks {
  public static final int CLOCK_REALTIME = 0;
  public static final int CLOCK_MONOTONIC = 1;
  public static final int CLOCK_PROCESS_CPUTIME_ID = 2;
  public static final int CLOCK_THREAD_CPUTIME_ID = 3;
  public static final int CLOCK_MONOTONIC_RAW = 4;
  public static final int CLOCK_BOOTTIME = 7;
  public static final int CLOCK_TAI = 11;

  private static final NativeFunction CLOCK_GETTIME = new NativeFunction("clock_gettime");
  private static final NativeFunction CLOCK_GETRES = new NativeFunction("clock_getres");
  private static final NativeFunction CLOCK_SETTIME = new NativeFunction("clock_settime");
  private static final NativeFunction TIMES = new NativeFunction("times");
  private static final NativeFunction SYSCONF = new NativeFunction("sysconf");

  private static final int SC_CLK_TCK = 2;

  /**
   * What {@code os.times} reports, in ticks of {@link #ticksPerSecond}.
   *
   * @param elapsed since some time in the past
   */
  public record ProcessTimes(
      long user, long system, long childrenUser, long childrenSystem, long elapsed) {}

  private Clocks() {}

  /** {@code time.time_ns()}: since 1970. */
  public static long realTime() {
    Instant now = Instant.now();
    return now.getEpochSecond() * 1_000_000_000L + now.getNano();
  }

  /**
   * {@code time.monotonic_ns()} and {@code time.perf_counter_ns()}: since some time in the past.
   */
  public static long monotonic() {
    return System.nanoTime();
  }

  /** The time of any clock. */
  public static long time(int clock) {
    return nanos(CLOCK_GETTIME, clock);
  }

  /** The step of a clock. */
  public static long resolution(int clock) {
    return nanos(CLOCK_GETRES, clock);
  }

  private static long nanos(NativeFunction f, int clock) {
    try (Scratch s = Scratch.open()) {
      MemorySegment time = s.allocate(16);
      f.check(s, clock, time.address());
      return time.get(ValueLayout.JAVA_LONG, 0) * 1_000_000_000L
          + time.get(ValueLayout.JAVA_LONG, 8);
    }
  }

  public static void setTime(int clock, long nanos) {
    try (Scratch s = Scratch.open()) {
      MemorySegment time = s.allocate(16);
      time.set(ValueLayout.JAVA_LONG, 0, Math.floorDiv(nanos, 1_000_000_000L));
      time.set(ValueLayout.JAVA_LONG, 8, Math.floorMod(nanos, 1_000_000_000L));
      CLOCK_SETTIME.check(s, clock, time.address());
    }
  }

  /** Processor times of the process and of its waited-for children. */
  public static ProcessTimes processTimes() {
    try (Scratch s = Scratch.open()) {
      MemorySegment times = s.allocate(32);
      long elapsed = TIMES.call(s, times.address());
      if (elapsed == -1) {
        throw TIMES.failure(s);
      }
      return new ProcessTimes(
          times.get(ValueLayout.JAVA_LONG, 0),
          times.get(ValueLayout.JAVA_LONG, 8),
          times.get(ValueLayout.JAVA_LONG, 16),
          times.get(ValueLayout.JAVA_LONG, 24),
          elapsed);
    }
  }

  public static long ticksPerSecond() {
    try (Scratch s = Scratch.open()) {
      return SYSCONF.call(s, SC_CLK_TCK);
    }
  }
}
