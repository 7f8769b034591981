package io.orochi.python.posix;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.BitSet;

/** Facts about machine and system, and its source of randomness. */
public final class SystemInfo {
  public static final int SC_PAGESIZE = 30;
  public static final int SC_NPROCESSORS_CONF = 83;
  public static final int SC_NPROCESSORS_ONLN = 84;

  public static final int GRND_NONBLOCK = 1;
  public static final int GRND_RANDOM = 2;

  private static final int NAME_LENGTH = 65;
  private static final int CPU_SET_SIZE = 1024;

  private static final NativeFunction UNAME = new NativeFunction("uname");
  private static final NativeFunction SYSCONF = new NativeFunction("sysconf");
  private static final NativeFunction GETRANDOM = new NativeFunction("getrandom");
  private static final NativeFunction GETAFFINITY = new NativeFunction("sched_getaffinity");
  private static final NativeFunction SETAFFINITY = new NativeFunction("sched_setaffinity");
  private static final NativeFunction GETLOADAVG = new NativeFunction("getloadavg");
  private static final NativeFunction SCHED_YIELD = new NativeFunction("sched_yield");

  /** {@code os.uname()}, in bytes of the locale. */
  public record SystemName(
      byte[] system, byte[] node, byte[] release, byte[] version, byte[] machine) {}

  private SystemInfo() {}

  public static SystemName name() {
    try (Scratch s = Scratch.open()) {
      MemorySegment names = s.zeroed(6 * NAME_LENGTH);
      UNAME.check(s, names.address());
      byte[][] parts = new byte[5][];
      for (int i = 0; i < parts.length; i++) {
        parts[i] = Scratch.string(names.asSlice(i * NAME_LENGTH, NAME_LENGTH), 0);
      }
      return new SystemName(parts[0], parts[1], parts[2], parts[3], parts[4]);
    }
  }

  /**
   * {@code sysconf(3)}; -1 where there is no limit. @throws PosixException EINVAL for an unknown
   * number
   */
  public static long configuration(int name) {
    try (Scratch s = Scratch.open()) {
      s.clearErrno();
      long value = SYSCONF.call(s, name);
      if (value == -1 && s.errno() != 0) {
        throw SYSCONF.failure(s);
      }
      return value;
    }
  }

  /**
   * {@code getrandom(2)}: fills the array.
   *
   * @param flags GRND_ constants
   * @return how many bytes were filled: all, unless GRND_RANDOM had less
   */
  public static int random(byte[] into, int flags, Sleeper sleeper) {
    try (Scratch s = Scratch.open()) {
      int done = 0;
      while (done < into.length) {
        int piece = Math.min(into.length - done, 1 << 16);
        MemorySegment buffer = s.transfer(piece);
        int n = GETRANDOM.callInt(s, buffer.address(), piece, flags);
        if (n >= 0) {
          MemorySegment.copy(buffer, ValueLayout.JAVA_BYTE, 0, into, done, n);
          done += n;
          if (n < piece && (flags & GRND_RANDOM) != 0) {
            break;
          }
        } else if (s.errno() == Errno.EINTR) {
          sleeper.interrupted();
        } else {
          throw GETRANDOM.failure(s);
        }
      }
      return done;
    }
  }

  /** The processors that a process may use; 0 is the calling thread. */
  public static BitSet affinity(int pid) {
    try (Scratch s = Scratch.open()) {
      MemorySegment set = s.zeroed(CPU_SET_SIZE);
      GETAFFINITY.check(s, pid, CPU_SET_SIZE, set.address());
      return BitSet.valueOf(Scratch.bytes(set, 0, CPU_SET_SIZE));
    }
  }

  public static void setAffinity(int pid, BitSet processors) {
    try (Scratch s = Scratch.open()) {
      byte[] bits = processors.toByteArray();
      MemorySegment set = s.zeroed(CPU_SET_SIZE);
      MemorySegment.copy(bits, 0, set, ValueLayout.JAVA_BYTE, 0, bits.length);
      SETAFFINITY.check(s, pid, CPU_SET_SIZE, set.address());
    }
  }

  /**
   * {@code os.cpu_count()}: processors that are online, whether this process may use them or not.
   */
  public static int processors() {
    return (int) configuration(SC_NPROCESSORS_ONLN);
  }

  /** Averages over 1, 5 and 15 minutes; null if the system does not know them. */
  public static double[] loadAverages() {
    try (Scratch s = Scratch.open()) {
      MemorySegment averages = s.allocate(24);
      if (GETLOADAVG.callInt(s, averages.address(), 3, 0) != 3) {
        return null;
      }
      return averages.toArray(ValueLayout.JAVA_DOUBLE);
    }
  }

  public static void yieldProcessor() {
    try (Scratch s = Scratch.open()) {
      SCHED_YIELD.call(s);
    }
  }
}
