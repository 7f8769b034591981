package io.orochi.python.posix;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a directory in the order of the file system, without {@code "."} and {@code ".."} ({@code
 * os.scandir}, {@code os.listdir}). One system call brings many entries. Not thread-safe.
 */
public final class DirectoryReader implements AutoCloseable {
  public static final int DT_UNKNOWN = 0;
  public static final int DT_FIFO = 1;
  public static final int DT_CHR = 2;
  public static final int DT_DIR = 4;
  public static final int DT_BLK = 6;
  public static final int DT_REG = 8;
  public static final int DT_LNK = 10;
  public static final int DT_SOCK = 12;

  private static final int O_DIRECTORY = 0x10000;
  private static final int BUFFER_SIZE = 32 << 10;

  private static final NativeFunction GETDENTS64 = new NativeFunction("getdents64");

  /**
   * One name in a directory.
   *
   * @param type one of the DT_ constants; DT_UNKNOWN where the file system does not say, so that
   *     one must ask for the status
   */
  public record Entry(byte[] name, long inode, int type) {}

  private final int descriptor;
  private byte[] buffer = {};
  private int next;

  private DirectoryReader(int descriptor) {
    this.descriptor = descriptor;
  }

  /** Opens a directory by its path. */
  public static DirectoryReader open(byte[] path, Sleeper sleeper) {
    int flags = Descriptors.O_RDONLY | O_DIRECTORY | Descriptors.O_CLOEXEC;
    return new DirectoryReader(Descriptors.open(path, flags, 0, sleeper));
  }

  /** Reads an open directory from its beginning; {@code fd} stays the caller's. */
  public static DirectoryReader of(int fd) {
    if (!FileStatus.of(fd).isDirectory()) {
      throw new PosixException(Errno.ENOTDIR, "fdopendir");
    }
    int copy = Descriptors.duplicate(fd, 0);
    Descriptors.seek(copy, 0, Descriptors.SEEK_SET);
    return new DirectoryReader(copy);
  }

  /** All entries of a directory. */
  public static List<Entry> list(byte[] path, Sleeper sleeper) {
    List<Entry> entries = new ArrayList<>();
    try (DirectoryReader reader = open(path, sleeper)) {
      for (Entry entry = reader.next(); entry != null; entry = reader.next()) {
        entries.add(entry);
      }
    }
    return entries;
  }

  /** The next entry, or null at the end. */
  public Entry next() {
    while (true) {
      if (next == buffer.length && !fill()) {
        return null;
      }
      ByteBuffer b = ByteBuffer.wrap(buffer).order(ByteOrder.nativeOrder());
      int start = next;
      next += b.getShort(start + 16) & 0xFFFF;
      int nameStart = start + 19;
      int nameEnd = nameStart;
      while (buffer[nameEnd] != 0) {
        nameEnd++;
      }
      int length = nameEnd - nameStart;
      boolean dot = length == 1 && buffer[nameStart] == '.';
      boolean dots = length == 2 && buffer[nameStart] == '.' && buffer[nameStart + 1] == '.';
      if (!dot && !dots) {
        byte[] name = new byte[length];
        System.arraycopy(buffer, nameStart, name, 0, length);
        return new Entry(name, b.getLong(start), buffer[start + 18]);
      }
    }
  }

  private boolean fill() {
    try (Scratch s = Scratch.open()) {
      MemorySegment memory = s.transfer(BUFFER_SIZE);
      long n = GETDENTS64.call(s, descriptor, memory.address(), BUFFER_SIZE);
      if (n == -1) {
        throw GETDENTS64.failure(s);
      }
      buffer = Scratch.bytes(memory, 0, (int) n);
      next = 0;
      return n > 0;
    }
  }

  @Override
  public void close() {
    Descriptors.close(descriptor);
  }
}
