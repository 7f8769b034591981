package io.orochi.python.posix;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * What processes have used ({@code resource.getrusage}).
 *
 * @param userNanos, systemNanos processor time
 * @param counts the fourteen fields from {@code ru_maxrss} (in KiB) to {@code ru_nivcsw}, in their
 *     order. Not to be modified
 */
public record ResourceUsage(long userNanos, long systemNanos, long[] counts) {
  public static final int SELF = 0;
  public static final int CHILDREN = -1;
  public static final int THREAD = 1;

  static final int SIZE = 144;

  private static final NativeFunction GETRUSAGE = new NativeFunction("getrusage");

  /** What this process, its waited-for children or this thread used. */
  public static ResourceUsage of(int who) {
    try (Scratch s = Scratch.open()) {
      MemorySegment usage = s.allocate(SIZE);
      GETRUSAGE.check(s, who, usage.address());
      return decode(usage);
    }
  }

  static ResourceUsage decode(MemorySegment usage) {
    long[] counts = new long[14];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = usage.get(ValueLayout.JAVA_LONG, 32 + 8L * i);
    }
    return new ResourceUsage(nanos(usage, 0), nanos(usage, 16), counts);
  }

  private static long nanos(MemorySegment usage, long at) {
    return usage.get(ValueLayout.JAVA_LONG, at) * 1_000_000_000L
        + usage.get(ValueLayout.JAVA_LONG, at + 8) * 1000;
  }
}
