package io.orochi.python.posix;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** Moving data between descriptors inside of the kernel, and hints about data to come. */
public final class FileTransfer {
  private static final NativeFunction SENDFILE = new NativeFunction("sendfile");
  private static final NativeFunction COPY_FILE_RANGE = new NativeFunction("copy_file_range");
  private static final NativeFunction SPLICE = new NativeFunction("splice");
  private static final NativeFunction FADVISE = new NativeFunction("posix_fadvise");
  private static final NativeFunction FALLOCATE = new NativeFunction("posix_fallocate");
  private static final NativeFunction MEMFD_CREATE = new NativeFunction("memfd_create");
  private static final NativeFunction EVENTFD = new NativeFunction("eventfd");
  private static final NativeFunction PIDFD_OPEN = new NativeFunction("pidfd_open");
  private static final NativeFunction SYNC = new NativeFunction("sync");

  private FileTransfer() {}

  /**
   * {@code sendfile(2)}, waiting interruptibly for room in {@code out}.
   *
   * @param offset where to read, or null for the position of {@code in}, which then moves
   * @return the number of bytes
   */
  public static long send(int out, int in, Long offset, long count, Sleeper sleeper) {
    if (Polling.ready(out, Polling.POLLOUT) == 0 && Descriptors.isBlocking(out)) {
      Polling.await(out, Polling.POLLOUT, Polling.FOREVER, sleeper);
    }
    try (Scratch s = Scratch.open()) {
      return repeat(SENDFILE, s, sleeper, out, in, pointer(s, offset), count, 0, 0);
    }
  }

  /** {@code copy_file_range(2)}; null offsets mean the positions of the files. */
  public static long copy(
      int in, Long inOffset, int out, Long outOffset, long count, Sleeper sleeper) {
    try (Scratch s = Scratch.open()) {
      long from = pointer(s, inOffset);
      return repeat(COPY_FILE_RANGE, s, sleeper, in, from, out, pointer(s, outOffset), count, 0);
    }
  }

  /** {@code splice(2)}; null offsets for pipes and for the positions of files. */
  public static long splice(
      int in, Long inOffset, int out, Long outOffset, long count, int flags, Sleeper sleeper) {
    try (Scratch s = Scratch.open()) {
      long from = pointer(s, inOffset);
      return repeat(SPLICE, s, sleeper, in, from, out, pointer(s, outOffset), count, flags);
    }
  }

  private static long pointer(Scratch s, Long offset) {
    if (offset == null) {
      return 0;
    }
    MemorySegment cell = s.allocate(8);
    cell.set(ValueLayout.JAVA_LONG, 0, offset);
    return cell.address();
  }

  private static long repeat(
      NativeFunction f,
      Scratch s,
      Sleeper sleeper,
      long a,
      long b,
      long c,
      long d,
      long e,
      long g) {
    while (true) {
      long n = f.call(s, a, b, c, d, e, g);
      if (n != -1) {
        return n;
      }
      if (s.errno() != Errno.EINTR) {
        throw f.failure(s);
      }
      sleeper.interrupted();
    }
  }

  /** {@code posix_fadvise(2)}. */
  public static void advise(int fd, long offset, long length, int advice) {
    checkNumber(FADVISE, fd, offset, length, advice);
  }

  /** {@code posix_fallocate(3)}: makes sure that there is room on the disk. */
  public static void allocate(int fd, long offset, long length) {
    checkNumber(FALLOCATE, fd, offset, length, 0);
  }

  /** These two return the error number. */
  private static void checkNumber(NativeFunction f, long a, long b, long c, long d) {
    try (Scratch s = Scratch.open()) {
      int error = (int) f.call(s, a, b, c, d);
      if (error != 0) {
        throw new PosixException(error, f.name());
      }
    }
  }

  /** A file that lives in memory. */
  public static int memoryFile(byte[] name, int flags) {
    try (Scratch s = Scratch.open()) {
      return MEMFD_CREATE.check(s, s.string(name), flags);
    }
  }

  /** A counter to wait for. */
  public static int eventCounter(int initial, int flags) {
    try (Scratch s = Scratch.open()) {
      return EVENTFD.check(s, initial, flags);
    }
  }

  /** A descriptor that stands for a process. */
  public static int processDescriptor(int pid, int flags) {
    try (Scratch s = Scratch.open()) {
      return PIDFD_OPEN.check(s, pid, flags);
    }
  }

  /** Asks the system to write everything to its disks. */
  public static void syncAll() {
    try (Scratch s = Scratch.open()) {
      SYNC.call(s);
    }
  }
}
