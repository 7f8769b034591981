package io.orochi.python.posix;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * The functions of libc that change or look up names in the file system. Every one takes the
 * directory that a relative path starts from: a descriptor, or {@link Descriptors#AT_FDCWD}.
 */
public final class FileTree {
  public static final int AT_SYMLINK_NOFOLLOW = 0x100;
  public static final int AT_EACCESS = 0x200;
  public static final int AT_REMOVEDIR = 0x200;
  public static final int AT_SYMLINK_FOLLOW = 0x400;

  public static final int F_OK = 0;
  public static final int X_OK = 1;
  public static final int W_OK = 2;
  public static final int R_OK = 4;

  /** In place of nanoseconds in {@link #setTimes}: leave this time as it is. */
  public static final long UTIME_OMIT = (1L << 30) - 2;

  private static final int PATH_MAX = 4096;

  private static final NativeFunction MKDIRAT = new NativeFunction("mkdirat");
  private static final NativeFunction UNLINKAT = new NativeFunction("unlinkat");
  private static final NativeFunction RENAMEAT = new NativeFunction("renameat");
  private static final NativeFunction LINKAT = new NativeFunction("linkat");
  private static final NativeFunction SYMLINKAT = new NativeFunction("symlinkat");
  private static final NativeFunction READLINKAT = new NativeFunction("readlinkat");
  private static final NativeFunction MKFIFOAT = new NativeFunction("mkfifoat");
  private static final NativeFunction MKNODAT = new NativeFunction("mknodat");
  private static final NativeFunction FCHMODAT = new NativeFunction("fchmodat");
  private static final NativeFunction FCHMOD = new NativeFunction("fchmod");
  private static final NativeFunction FCHOWNAT = new NativeFunction("fchownat");
  private static final NativeFunction FCHOWN = new NativeFunction("fchown");
  private static final NativeFunction UTIMENSAT = new NativeFunction("utimensat");
  private static final NativeFunction FUTIMENS = new NativeFunction("futimens");
  private static final NativeFunction FACCESSAT = new NativeFunction("faccessat");
  private static final NativeFunction TRUNCATE = new NativeFunction("truncate");
  private static final NativeFunction GETCWD = new NativeFunction("getcwd");
  private static final NativeFunction CHDIR = new NativeFunction("chdir");
  private static final NativeFunction FCHDIR = new NativeFunction("fchdir");
  private static final NativeFunction CHROOT = new NativeFunction("chroot");

  private FileTree() {}

  public static void makeDirectory(int directory, byte[] path, int mode) {
    try (Scratch s = Scratch.open()) {
      MKDIRAT.checkPath(s, path, null, directory, s.string(path), mode, 0, 0);
    }
  }

  public static void removeDirectory(int directory, byte[] path) {
    try (Scratch s = Scratch.open()) {
      UNLINKAT.checkPath(s, path, null, directory, s.string(path), AT_REMOVEDIR, 0, 0);
    }
  }

  public static void unlink(int directory, byte[] path) {
    try (Scratch s = Scratch.open()) {
      UNLINKAT.checkPath(s, path, null, directory, s.string(path), 0, 0, 0);
    }
  }

  /** Renames, replacing an existing target. */
  public static void rename(int fromDirectory, byte[] from, int toDirectory, byte[] to) {
    try (Scratch s = Scratch.open()) {
      RENAMEAT.checkPath(s, from, to, fromDirectory, s.string(from), toDirectory, s.string(to), 0);
    }
  }

  /**
   * @param followLinks whether a symbolic link as source stands for what it points to
   */
  public static void link(
      int fromDirectory, byte[] from, int toDirectory, byte[] to, boolean followLinks) {
    int flags = followLinks ? AT_SYMLINK_FOLLOW : 0;
    try (Scratch s = Scratch.open()) {
      LINKAT.checkPath(
          s, from, to, fromDirectory, s.string(from), toDirectory, s.string(to), flags);
    }
  }

  public static void symbolicLink(byte[] target, int directory, byte[] path) {
    try (Scratch s = Scratch.open()) {
      SYMLINKAT.checkPath(s, target, path, s.string(target), directory, s.string(path), 0, 0);
    }
  }

  public static byte[] readLink(int directory, byte[] path) {
    try (Scratch s = Scratch.open()) {
      MemorySegment buffer = s.allocate(PATH_MAX);
      long n = READLINKAT.call(s, directory, s.string(path), buffer.address(), PATH_MAX);
      if (n == -1) {
        throw new PosixException(s.errno(), "readlink", path, null);
      }
      return Scratch.bytes(buffer, 0, (int) n);
    }
  }

  public static void makeFifo(int directory, byte[] path, int mode) {
    try (Scratch s = Scratch.open()) {
      MKFIFOAT.checkPath(s, path, null, directory, s.string(path), mode, 0, 0);
    }
  }

  public static void makeNode(int directory, byte[] path, int mode, long device) {
    try (Scratch s = Scratch.open()) {
      MKNODAT.checkPath(s, path, null, directory, s.string(path), mode, device, 0);
    }
  }

  public static void changeMode(int directory, byte[] path, int mode, boolean followLinks) {
    int flags = followLinks ? 0 : AT_SYMLINK_NOFOLLOW;
    try (Scratch s = Scratch.open()) {
      FCHMODAT.checkPath(s, path, null, directory, s.string(path), mode, flags, 0);
    }
  }

  public static void changeMode(int fd, int mode) {
    try (Scratch s = Scratch.open()) {
      FCHMOD.check(s, fd, mode);
    }
  }

  /** Changes owner and group; -1 leaves one as it is. */
  public static void changeOwner(
      int directory, byte[] path, int user, int group, boolean followLinks) {
    int flags = followLinks ? 0 : AT_SYMLINK_NOFOLLOW;
    try (Scratch s = Scratch.open()) {
      FCHOWNAT.checkPath(s, path, null, directory, s.string(path), user, group, flags);
    }
  }

  public static void changeOwner(int fd, int user, int group) {
    try (Scratch s = Scratch.open()) {
      FCHOWN.check(s, fd, user, group);
    }
  }

  /** Sets both times in nanoseconds since 1970. */
  public static void setTimes(
      int directory, byte[] path, long accessNanos, long modificationNanos, boolean followLinks) {
    int flags = followLinks ? 0 : AT_SYMLINK_NOFOLLOW;
    try (Scratch s = Scratch.open()) {
      long times = times(s, accessNanos, modificationNanos);
      UTIMENSAT.checkPath(s, path, null, directory, s.string(path), times, flags, 0);
    }
  }

  /** Sets both times to the present, which needs less permission than naming it. */
  public static void touch(int directory, byte[] path, boolean followLinks) {
    int flags = followLinks ? 0 : AT_SYMLINK_NOFOLLOW;
    try (Scratch s = Scratch.open()) {
      UTIMENSAT.checkPath(s, path, null, directory, s.string(path), 0, flags, 0);
    }
  }

  public static void setTimes(int fd, long accessNanos, long modificationNanos) {
    try (Scratch s = Scratch.open()) {
      FUTIMENS.check(s, fd, times(s, accessNanos, modificationNanos));
    }
  }

  public static void touch(int fd) {
    try (Scratch s = Scratch.open()) {
      FUTIMENS.check(s, fd, 0);
    }
  }

  private static long times(Scratch s, long access, long modification) {
    MemorySegment times = s.allocate(32);
    times.set(ValueLayout.JAVA_LONG, 0, Math.floorDiv(access, 1_000_000_000L));
    times.set(ValueLayout.JAVA_LONG, 8, Math.floorMod(access, 1_000_000_000L));
    times.set(ValueLayout.JAVA_LONG, 16, Math.floorDiv(modification, 1_000_000_000L));
    times.set(ValueLayout.JAVA_LONG, 24, Math.floorMod(modification, 1_000_000_000L));
    return times.address();
  }

  /**
   * {@code os.access}: whether the real (or, with AT_EACCESS, the effective) user may use the file
   * in this way.
   */
  public static boolean access(int directory, byte[] path, int mode, int flags) {
    try (Scratch s = Scratch.open()) {
      return (int) FACCESSAT.call(s, directory, s.string(path), mode, flags) == 0;
    }
  }

  public static void truncate(byte[] path, long length) {
    try (Scratch s = Scratch.open()) {
      TRUNCATE.checkPath(s, path, null, s.string(path), length, 0, 0, 0);
    }
  }

  /** The working directory of the process. */
  public static byte[] workingDirectory() {
    for (int size = PATH_MAX; ; size *= 4) {
      try (Scratch s = Scratch.open()) {
        MemorySegment buffer = s.allocate(size);
        if (GETCWD.call(s, buffer.address(), size) != 0) {
          return Scratch.string(buffer, 0);
        }
        if (s.errno() != Errno.ERANGE) {
          throw GETCWD.failure(s);
        }
      }
    }
  }

  /**
   * Changes the working directory for libc; {@code java.io.File} keeps the one the JVM was started
   * in.
   */
  public static void changeDirectory(byte[] path) {
    try (Scratch s = Scratch.open()) {
      CHDIR.checkPath(s, path, null, s.string(path), 0, 0, 0, 0);
    }
  }

  public static void changeDirectory(int fd) {
    try (Scratch s = Scratch.open()) {
      FCHDIR.check(s, fd);
    }
  }

  public static void changeRoot(byte[] path) {
    try (Scratch s = Scratch.open()) {
      CHROOT.checkPath(s, path, null, s.string(path), 0, 0, 0, 0);
    }
  }
}
