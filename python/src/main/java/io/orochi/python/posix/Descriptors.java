package io.orochi.python.posix;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * The functions of libc that work on file descriptors.
 *
 * <p>Reading and writing exist in two forms: the plain call, for what cannot wait (regular files,
 * descriptors in non-blocking mode), and the form with a {@link Sleeper}, which waits in {@code
 * poll} first, where it can be interrupted. Two threads that read the same pipe can still meet in
 * the call itself; the loser then waits there.
 */
public final class Descriptors {
  public static final int AT_FDCWD = -100;

  public static final int O_RDONLY = 0;
  public static final int O_WRONLY = 1;
  public static final int O_RDWR = 2;
  public static final int O_ACCMODE = 3;
  public static final int O_CREAT = 0x40;
  public static final int O_EXCL = 0x80;
  public static final int O_NOCTTY = 0x100;
  public static final int O_TRUNC = 0x200;
  public static final int O_APPEND = 0x400;
  public static final int O_NONBLOCK = 0x800;
  public static final int O_CLOEXEC = 0x80000;

  public static final int SEEK_SET = 0;
  public static final int SEEK_CUR = 1;
  public static final int SEEK_END = 2;

  public static final int F_GETFD = 1;
  public static final int F_SETFD = 2;
  public static final int F_GETFL = 3;
  public static final int F_SETFL = 4;
  public static final int F_DUPFD_CLOEXEC = 1030;
  public static final int FD_CLOEXEC = 1;

  /** As much as one call reads or writes at most; Linux itself stops at 2 GiB. */
  private static final int TRANSFER_LIMIT = 1 << 20;

  /** POSIX's PIPE_BUF: after POLLOUT a pipe takes this much without blocking. */
  private static final int PIPE_BUF = 4096;

  private static final NativeFunction OPENAT = new NativeFunction("openat");
  private static final NativeFunction CLOSE = new NativeFunction("close");
  private static final NativeFunction READ = new NativeFunction("read");
  private static final NativeFunction WRITE = new NativeFunction("write");
  private static final NativeFunction PREAD = new NativeFunction("pread");
  private static final NativeFunction PWRITE = new NativeFunction("pwrite");
  private static final NativeFunction LSEEK = new NativeFunction("lseek");
  private static final NativeFunction FSYNC = new NativeFunction("fsync");
  private static final NativeFunction FDATASYNC = new NativeFunction("fdatasync");
  private static final NativeFunction FTRUNCATE = new NativeFunction("ftruncate");
  private static final NativeFunction DUP3 = new NativeFunction("dup3");
  private static final NativeFunction DUP2 = new NativeFunction("dup2");
  private static final NativeFunction PIPE2 = new NativeFunction("pipe2");
  private static final NativeFunction FCNTL = new NativeFunction("fcntl");
  private static final NativeFunction IOCTL = new NativeFunction("ioctl");
  private static final NativeFunction ISATTY = new NativeFunction("isatty");

  private Descriptors() {}

  /** {@code open(2)}; the flags are taken as they are (os.open adds O_CLOEXEC itself, PEP 446). */
  public static int open(byte[] path, int flags, int mode, Sleeper sleeper) {
    return openAt(AT_FDCWD, path, flags, mode, sleeper);
  }

  public static int openAt(int directory, byte[] path, int flags, int mode, Sleeper sleeper) {
    try (Scratch s = Scratch.open()) {
      long name = s.string(path);
      while (true) {
        int fd = (int) OPENAT.call(s, directory, name, flags, mode);
        if (fd != -1) {
          return fd;
        }
        if (s.errno() != Errno.EINTR) {
          throw new PosixException(s.errno(), "open", path, null);
        }
        sleeper.interrupted();
      }
    }
  }

  /** Closes the descriptor. EINTR counts as success: on Linux the descriptor is gone. */
  public static void close(int fd) {
    try (Scratch s = Scratch.open()) {
      if (CLOSE.callInt(s, fd, 0, 0) == -1 && s.errno() != Errno.EINTR) {
        throw CLOSE.failure(s);
      }
    }
  }

  /**
   * Reads what is there, waiting interruptibly for the first byte unless the descriptor is in
   * non-blocking mode.
   *
   * @return the number of bytes, 0 at the end of the file
   * @throws PosixException EAGAIN, when the descriptor is in non-blocking mode and nothing is there
   */
  public static int read(int fd, byte[] into, int offset, int length, Sleeper sleeper) {
    awaitUnlessNonBlocking(fd, Polling.POLLIN, sleeper);
    return readNow(fd, into, offset, length, sleeper);
  }

  /**
   * {@code read(2)} without waiting for readiness first; a long read of a regular file is made in
   * pieces.
   */
  public static int readNow(int fd, byte[] into, int offset, int length, Sleeper sleeper) {
    int done = 0;
    while (true) {
      int wanted = Math.min(length - done, TRANSFER_LIMIT);
      int n = transferIn(READ, fd, into, offset + done, wanted, 0, sleeper);
      done += n;
      if (n < TRANSFER_LIMIT || done == length || Polling.ready(fd, Polling.POLLIN) == 0) {
        return done;
      }
    }
  }

  /** {@code pread(2)}: leaves the position of the descriptor alone. */
  public static int readAt(
      int fd, byte[] into, int offset, int length, long position, Sleeper sleeper) {
    int done = 0;
    while (true) {
      int wanted = Math.min(length - done, TRANSFER_LIMIT);
      int n = transferIn(PREAD, fd, into, offset + done, wanted, position + done, sleeper);
      done += n;
      if (n < TRANSFER_LIMIT || done == length) {
        return done;
      }
    }
  }

  private static int transferIn(
      NativeFunction f, int fd, byte[] into, int offset, int length, long at, Sleeper sleeper) {
    try (Scratch s = Scratch.open()) {
      while (true) {
        MemorySegment buffer = s.transfer(length);
        long n = f.call(s, fd, buffer.address(), length, at);
        if (n >= 0) {
          MemorySegment.copy(buffer, ValueLayout.JAVA_BYTE, 0, into, offset, (int) n);
          return (int) n;
        }
        if (s.errno() != Errno.EINTR) {
          throw f.failure(s);
        }
        sleeper.interrupted();
      }
    }
  }

  /**
   * Writes everything, waiting interruptibly for room; in non-blocking mode as much as fits.
   *
   * @return the number of bytes written
   * @throws PosixException EAGAIN, when the descriptor is in non-blocking mode and nothing fits.
   *     When an interruption's exception leaves this method after a part was written, the caller
   *     cannot know how much, as with any exception from a signal handler in CPython
   */
  public static int write(int fd, byte[] from, int offset, int length, Sleeper sleeper) {
    if (length == 0 || isNonBlocking(fd)) {
      return writeNow(fd, from, offset, length, sleeper);
    }
    int done = 0;
    while (done < length) {
      Polling.await(fd, Polling.POLLOUT, Polling.FOREVER, sleeper);
      int piece = Math.min(length - done, PIPE_BUF);
      done += transferOut(WRITE, fd, from, offset + done, piece, 0, sleeper);
    }
    return done;
  }

  /** {@code write(2)} without waiting for room first; a long write is made in pieces. */
  public static int writeNow(int fd, byte[] from, int offset, int length, Sleeper sleeper) {
    return writeInPieces(WRITE, fd, from, offset, length, 0, sleeper);
  }

  /** {@code pwrite(2)}: leaves the position of the descriptor alone. */
  public static int writeAt(
      int fd, byte[] from, int offset, int length, long position, Sleeper sleeper) {
    return writeInPieces(PWRITE, fd, from, offset, length, position, sleeper);
  }

  private static int writeInPieces(
      NativeFunction f, int fd, byte[] from, int offset, int length, long at, Sleeper sleeper) {
    int done = 0;
    while (true) {
      int piece = Math.min(length - done, TRANSFER_LIMIT);
      int n;
      try {
        n = transferOut(f, fd, from, offset + done, piece, at + done, sleeper);
      } catch (PosixException e) {
        if (done > 0) {
          return done;
        }
        throw e;
      }
      done += n;
      if (n < piece || done == length) {
        return done;
      }
    }
  }

  private static int transferOut(
      NativeFunction f, int fd, byte[] from, int offset, int length, long at, Sleeper sleeper) {
    try (Scratch s = Scratch.open()) {
      while (true) {
        MemorySegment buffer = s.transfer(length);
        MemorySegment.copy(from, offset, buffer, ValueLayout.JAVA_BYTE, 0, length);
        long n = f.call(s, fd, buffer.address(), length, at);
        if (n >= 0) {
          return (int) n;
        }
        if (s.errno() != Errno.EINTR) {
          throw f.failure(s);
        }
        sleeper.interrupted();
      }
    }
  }

  private static void awaitUnlessNonBlocking(int fd, short events, Sleeper sleeper) {
    if (Polling.ready(fd, events) == 0 && !isNonBlocking(fd)) {
      Polling.await(fd, events, Polling.FOREVER, sleeper);
    }
  }

  /** False for a descriptor that is not open: the call that follows then says EBADF. */
  private static boolean isNonBlocking(int fd) {
    try (Scratch s = Scratch.open()) {
      int flags = FCNTL.callInt(s, fd, F_GETFL, 0);
      return flags == -1 || (flags & O_NONBLOCK) != 0;
    }
  }

  /**
   * @return the new position from the start of the file
   */
  public static long seek(int fd, long offset, int whence) {
    try (Scratch s = Scratch.open()) {
      long position = LSEEK.call(s, fd, offset, whence);
      if (position == -1) {
        throw LSEEK.failure(s);
      }
      return position;
    }
  }

  public static void sync(int fd) {
    try (Scratch s = Scratch.open()) {
      FSYNC.check(s, fd);
    }
  }

  public static void dataSync(int fd) {
    try (Scratch s = Scratch.open()) {
      FDATASYNC.check(s, fd);
    }
  }

  public static void truncate(int fd, long length) {
    try (Scratch s = Scratch.open()) {
      FTRUNCATE.check(s, fd, length);
    }
  }

  /**
   * A copy of the descriptor, the lowest free number not below {@code least}, not inherited by
   * child processes.
   */
  public static int duplicate(int fd, int least) {
    return control(fd, F_DUPFD_CLOEXEC, least);
  }

  /** {@code dup2(2)}: makes {@code to} refer to the same open file. */
  public static int duplicateTo(int fd, int to, boolean inheritable) {
    try (Scratch s = Scratch.open()) {
      if (inheritable || fd == to) {
        int result = DUP2.check(s, fd, to);
        if (!inheritable) {
          setInheritable(to, false);
        }
        return result;
      }
      return DUP3.check(s, fd, to, O_CLOEXEC);
    }
  }

  /** {@code pipe2(2)}: the reading end, then the writing end. */
  public static int[] pipe(int flags) {
    try (Scratch s = Scratch.open()) {
      MemorySegment ends = s.allocate(8);
      PIPE2.check(s, ends.address(), flags);
      return new int[] {ends.get(ValueLayout.JAVA_INT, 0), ends.get(ValueLayout.JAVA_INT, 4)};
    }
  }

  /** {@code fcntl(2)} with an integer argument. */
  public static int control(int fd, int command, long argument) {
    try (Scratch s = Scratch.open()) {
      return FCNTL.check(s, fd, command, argument);
    }
  }

  /** {@code fcntl(2)} with a structure, which is changed in place. */
  public static int control(int fd, int command, byte[] structure) {
    return withStructure(FCNTL, fd, command, structure);
  }

  /** {@code ioctl(2)} with an integer argument. */
  public static int ioctl(int fd, long request, long argument) {
    try (Scratch s = Scratch.open()) {
      return IOCTL.check(s, fd, request, argument);
    }
  }

  /** {@code ioctl(2)} with a structure, which is changed in place. */
  public static int ioctl(int fd, long request, byte[] structure) {
    return withStructure(IOCTL, fd, request, structure);
  }

  private static int withStructure(NativeFunction f, int fd, long command, byte[] structure) {
    try (Scratch s = Scratch.open()) {
      MemorySegment copy = s.copyOf(structure, 0, structure.length);
      int result = f.check(s, fd, command, copy.address());
      MemorySegment.copy(copy, ValueLayout.JAVA_BYTE, 0, structure, 0, structure.length);
      return result;
    }
  }

  /** Whether the descriptor is open on a terminal; false for one that is not open. */
  public static boolean isTerminal(int fd) {
    try (Scratch s = Scratch.open()) {
      return ISATTY.callInt(s, fd, 0, 0) == 1;
    }
  }

  public static boolean isInheritable(int fd) {
    return (control(fd, F_GETFD, 0) & FD_CLOEXEC) == 0;
  }

  public static void setInheritable(int fd, boolean inheritable) {
    int flags = control(fd, F_GETFD, 0);
    control(fd, F_SETFD, inheritable ? flags & ~FD_CLOEXEC : flags | FD_CLOEXEC);
  }

  public static boolean isBlocking(int fd) {
    return (control(fd, F_GETFL, 0) & O_NONBLOCK) == 0;
  }

  public static void setBlocking(int fd, boolean blocking) {
    int flags = control(fd, F_GETFL, 0);
    control(fd, F_SETFL, blocking ? flags & ~O_NONBLOCK : flags | O_NONBLOCK);
  }
}
