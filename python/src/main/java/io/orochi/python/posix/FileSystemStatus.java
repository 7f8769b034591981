package io.orochi.python.posix;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * What {@code os.statvfs} reports of a file system: the fields of {@code struct statvfs} in the
 * order of the result's, {@code f_fsid} last.
 */
public record FileSystemStatus(
    long blockSize,
    long fragmentSize,
    long blocks,
    long freeBlocks,
    long availableBlocks,
    long files,
    long freeFiles,
    long availableFiles,
    long flags,
    long longestName,
    long id) {

  private static final int SIZE = 112;

  private static final NativeFunction STATVFS = new NativeFunction("statvfs");
  private static final NativeFunction FSTATVFS = new NativeFunction("fstatvfs");

  public static FileSystemStatus of(byte[] path) {
    try (Scratch s = Scratch.open()) {
      MemorySegment status = s.zeroed(SIZE);
      STATVFS.checkPath(s, path, null, s.string(path), status.address(), 0, 0, 0);
      return decode(status);
    }
  }

  public static FileSystemStatus of(int fd) {
    try (Scratch s = Scratch.open()) {
      MemorySegment status = s.zeroed(SIZE);
      FSTATVFS.check(s, fd, status.address());
      return decode(status);
    }
  }

  private static FileSystemStatus decode(MemorySegment status) {
    long[] f = status.toArray(ValueLayout.JAVA_LONG);
    return new FileSystemStatus(f[0], f[1], f[2], f[3], f[4], f[5], f[6], f[7], f[9], f[10], f[8]);
  }
}
