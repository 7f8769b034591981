package io.orochi.python.posix;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * What {@code os.stat} reports. Read by {@code statx(2)}, whose structure is the same on every
 * architecture.
 *
 * @param device the number that {@code os.makedev} would make of major and minor
 * @param accessNanos, modificationNanos, changeNanos, birthNanos nanoseconds since 1970; the last
 *     one is 0 where the file system does not know it
 * @param blocks in units of 512 bytes
 */
public record FileStatus(
    int mode,
    long inode,
    long device,
    long links,
    int user,
    int group,
    long size,
    long accessNanos,
    long modificationNanos,
    long changeNanos,
    long birthNanos,
    int blockSize,
    long blocks,
    long specialDevice) {

  /** Which file it is. */
  public FileIdentity identity() {
    return new FileIdentity(device, inode);
  }

  public static final int S_IFMT = 0xF000;
  public static final int S_IFSOCK = 0xC000;
  public static final int S_IFLNK = 0xA000;
  public static final int S_IFREG = 0x8000;
  public static final int S_IFBLK = 0x6000;
  public static final int S_IFDIR = 0x4000;
  public static final int S_IFCHR = 0x2000;
  public static final int S_IFIFO = 0x1000;

  private static final int SIZE = 256;
  private static final int AT_EMPTY_PATH = 0x1000;
  private static final int STATX_BASIC_STATS_AND_BIRTH = 0xFFF;

  private static final byte[] EMPTY = {};

  private static final NativeFunction STATX = new NativeFunction("statx");

  /** The status of a path relative to the working directory. */
  public static FileStatus of(byte[] path, boolean followLinks) {
    return at(Descriptors.AT_FDCWD, path, followLinks);
  }

  /** The status of a path relative to an open directory ({@code dir_fd}). */
  public static FileStatus at(int directory, byte[] path, boolean followLinks) {
    int flags = followLinks ? 0 : FileTree.AT_SYMLINK_NOFOLLOW;
    return read(directory, path, flags, path, true);
  }

  /** The status of an open file. */
  public static FileStatus of(int fd) {
    return read(fd, EMPTY, AT_EMPTY_PATH, null, true);
  }

  /** As {@link #of(byte[], boolean)}, but null when there is no such file, for any reason. */
  public static FileStatus orNull(byte[] path, boolean followLinks) {
    int flags = followLinks ? 0 : FileTree.AT_SYMLINK_NOFOLLOW;
    return read(Descriptors.AT_FDCWD, path, flags, path, false);
  }

  private static FileStatus read(
      int directory, byte[] path, int flags, byte[] reported, boolean required) {
    try (Scratch s = Scratch.open()) {
      MemorySegment buffer = s.allocate(SIZE);
      long result =
          STATX.call(
              s, directory, s.string(path), flags, STATX_BASIC_STATS_AND_BIRTH, buffer.address());
      if ((int) result == 0) {
        return decode(Scratch.bytes(buffer, 0, SIZE));
      }
      if (required) {
        throw new PosixException(s.errno(), "stat", reported, null);
      }
      return null;
    }
  }

  private static FileStatus decode(byte[] bytes) {
    ByteBuffer b = ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder());
    return new FileStatus(
        b.getShort(28) & 0xFFFF,
        b.getLong(32),
        device(b.getInt(136), b.getInt(140)),
        b.getInt(16) & 0xFFFFFFFFL,
        b.getInt(20),
        b.getInt(24),
        b.getLong(40),
        nanos(b, 64),
        nanos(b, 112),
        nanos(b, 96),
        (b.getInt(0) & 0x800) != 0 ? nanos(b, 80) : 0,
        b.getInt(4),
        b.getLong(48),
        device(b.getInt(128), b.getInt(132)));
  }

  /** glibc's makedev. */
  private static long device(int major, int minor) {
    return (major & 0xFFFL) << 8
        | (major & 0xFFFFF000L) << 32
        | minor & 0xFFL
        | (minor & 0xFFFFFF00L) << 12;
  }

  private static long nanos(ByteBuffer b, int at) {
    return b.getLong(at) * 1_000_000_000L + b.getInt(at + 8);
  }

  public int fileType() {
    return mode & S_IFMT;
  }

  public boolean isDirectory() {
    return fileType() == S_IFDIR;
  }

  public boolean isRegularFile() {
    return fileType() == S_IFREG;
  }

  public boolean isSymbolicLink() {
    return fileType() == S_IFLNK;
  }
}
