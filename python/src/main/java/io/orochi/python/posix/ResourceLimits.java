package io.orochi.python.posix;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * How much processes may use ({@code prlimit(2)}).
 *
 * @param soft what holds now, as an unsigned number; -1 means no limit
 * @param hard up to where the process may raise it
 */
public record ResourceLimits(long soft, long hard) {
  /** How many kinds of limits there are. */
  public static final int KINDS = 16;

  private static final NativeFunction PRLIMIT = new NativeFunction("prlimit");

  /**
   * Looks at a limit and, where {@code next} is not null, sets it.
   *
   * @param pid 0 for this process
   * @return what held before
   */
  public static ResourceLimits exchange(int pid, int kind, ResourceLimits next) {
    try (Scratch s = Scratch.open()) {
      MemorySegment old = s.zeroed(16);
      long given = 0;
      if (next != null) {
        MemorySegment limits = s.zeroed(16);
        limits.set(ValueLayout.JAVA_LONG, 0, next.soft);
        limits.set(ValueLayout.JAVA_LONG, 8, next.hard);
        given = limits.address();
      }
      PRLIMIT.check(s, pid, kind, given, old.address(), 0);
      return new ResourceLimits(
          old.get(ValueLayout.JAVA_LONG, 0), old.get(ValueLayout.JAVA_LONG, 8));
    }
  }
}
