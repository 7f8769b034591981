package io.orochi.python.posix;

import io.orochi.python.runtime.PyErrors;
import java.util.Arrays;

/**
 * An open file without a buffer, with the behaviour of {@code io.FileIO}. Waiting on pipes,
 * terminals and sockets can be interrupted; isRegular() files are read and written by one system
 * call each.
 *
 * <p>Not thread-safe. What changes in the object is the descriptor (when the file is closed) and,
 * in the system, the position; {@link #save} and {@link #restore} cover both. A descriptor that was
 * really closed cannot be brought back, so who wants to be able to restore uses {@link #detach} and
 * closes the descriptor later.
 */
public final class RawFile implements DescriptorStream {
  private static final int DEFAULT_BLOCK_SIZE = 8192;

  /** Where {@link #readAll} starts when the size is not known. */
  private static final int SMALL_CHUNK = 8192;

  private static final int MODE_FOR_NEW_FILES = 0x1B6;

  private final OpenMode mode;
  private final boolean closesDescriptor;
  private final FileStatus status;
  private final int blockSize;
  private final Sleeper sleeper;
  private int fd;

  /** Null when nobody wants to know. */
  private Runnable afterClose;

  /** -1 while nobody has asked. */
  private byte seekable = -1;

  private record State(int fd, long position) {}

  private RawFile(int fd, OpenMode mode, boolean closesDescriptor, FileStatus status, Sleeper s) {
    this.fd = fd;
    this.mode = mode;
    this.closesDescriptor = closesDescriptor;
    this.status = status;
    this.blockSize =
        status == null || status.blockSize() <= 1 ? DEFAULT_BLOCK_SIZE : status.blockSize();
    this.sleeper = s;
  }

  /**
   * Opens a path.
   *
   * @throws PosixException of open(2); EISDIR for a directory, also for reading
   */
  public static RawFile open(byte[] path, OpenMode mode, Sleeper sleeper) {
    int fd = Descriptors.open(path, mode.flags(), MODE_FOR_NEW_FILES, sleeper);
    try {
      return of(fd, mode, true, path, sleeper);
    } catch (RuntimeException e) {
      Descriptors.close(fd);
      throw e;
    }
  }

  /**
   * A file over a descriptor that is open already (given by the user, or made by an {@code
   * opener}).
   *
   * @param closesDescriptor the parameter {@code closefd}
   * @param path what errors are to name, or null
   * @throws PosixException EBADF if the descriptor is not open, EISDIR if it is a directory; the
   *     descriptor stays open
   */
  public static RawFile of(
      int fd, OpenMode mode, boolean closesDescriptor, byte[] path, Sleeper sleeper) {
    FileStatus status = statusUnlessUnsupported(fd, path);
    if (status != null && status.isDirectory()) {
      throw new PosixException(Errno.EISDIR, "open", path, null);
    }
    RawFile file = new RawFile(fd, mode, closesDescriptor, status, sleeper);
    if (mode.appending()) {
      try {
        Descriptors.seek(fd, 0, Descriptors.SEEK_END);
      } catch (PosixException e) {
        // A pipe cannot be positioned, and need not be.
        file.seekable = 0;
      }
    }
    return file;
  }

  /** CPython insists on the status only where a wrong descriptor shows. */
  private static FileStatus statusUnlessUnsupported(int fd, byte[] path) {
    try {
      return FileStatus.of(fd);
    } catch (PosixException e) {
      if (e.errno() == Errno.EBADF) {
        throw new PosixException(Errno.EBADF, "open", path, null);
      }
      return null;
    }
  }

  @Override
  public OpenMode mode() {
    return mode;
  }

  private boolean isRegular() {
    return status != null && status.isRegularFile();
  }

  /** Which file it is; null for what is no regular file. */
  public FileIdentity identity() {
    return isRegular() ? status.identity() : null;
  }

  /** Has {@code action} run once, when the file is closed or given away. */
  public void whenClosed(Runnable action) {
    afterClose = action;
  }

  /** The size of buffer that suits the file ({@code _blksize}). */
  public int blockSize() {
    return blockSize;
  }

  @Override
  public boolean closesDescriptor() {
    return closesDescriptor;
  }

  /**
   * Whether reading can be undone by {@link #restore}: a isRegular() file that is open for reading
   * only.
   */
  public boolean isRewindable() {
    return isRegular() && !mode.writable();
  }

  @Override
  public int fileno() {
    checkOpen();
    return fd;
  }

  @Override
  public boolean isClosed() {
    return fd < 0;
  }

  @Override
  public boolean readable() {
    checkOpen();
    return mode.readable();
  }

  @Override
  public boolean writable() {
    checkOpen();
    return mode.writable();
  }

  @Override
  public boolean seekable() {
    checkOpen();
    if (seekable < 0) {
      try {
        Descriptors.seek(fd, 0, Descriptors.SEEK_CUR);
        seekable = 1;
      } catch (PosixException e) {
        seekable = 0;
      }
    }
    return seekable > 0;
  }

  @Override
  public boolean isTerminal() {
    checkOpen();
    return !isRegular() && Descriptors.isTerminal(fd);
  }

  @Override
  public int readInto(byte[] into, int offset, int length) {
    checkReadable();
    try {
      return isRegular()
          ? Descriptors.readNow(fd, into, offset, length, sleeper)
          : Descriptors.read(fd, into, offset, length, sleeper);
    } catch (PosixException e) {
      return wouldBlock(e);
    }
  }

  /** At most {@code length} bytes by one read; null if nothing is there yet. */
  public byte[] read(int length) {
    byte[] into = new byte[length];
    int n = readInto(into, 0, length);
    return n < 0 ? null : n == length ? into : Arrays.copyOf(into, n);
  }

  @Override
  public byte[] readAll() {
    checkReadable();
    byte[] data = new byte[sizeOfRest()];
    int length = 0;
    while (true) {
      if (length == data.length) {
        data = Arrays.copyOf(data, grown(length));
      }
      int n = readInto(data, length, data.length - length);
      if (n < 0 && length == 0) {
        return null;
      }
      if (n <= 0) {
        return length == data.length ? data : Arrays.copyOf(data, length);
      }
      length += n;
    }
  }

  /** One more than is left, so that the end is seen without growing. */
  private int sizeOfRest() {
    if (!isRegular()) {
      return SMALL_CHUNK;
    }
    long rest = FileStatus.of(fd).size() - Descriptors.seek(fd, 0, Descriptors.SEEK_CUR);
    if (rest <= 0) {
      return SMALL_CHUNK;
    }
    return (int) Math.min(rest + 1, Integer.MAX_VALUE - 8);
  }

  private static int grown(int size) {
    if (size == Integer.MAX_VALUE - 8) {
      throw PyErrors.overflowError(
          "unbounded read returned more bytes than a Python bytes object can hold");
    }
    long larger = size > 65536 ? size + (long) (size >> 3) : size + 256L + size;
    return (int) Math.min(Math.max(larger, SMALL_CHUNK), Integer.MAX_VALUE - 8);
  }

  @Override
  public int write(byte[] from, int offset, int length) {
    checkOpen();
    if (!mode.writable()) {
      throw new UnsupportedOperation("File not open for writing");
    }
    try {
      return isRegular()
          ? Descriptors.writeNow(fd, from, offset, length, sleeper)
          : Descriptors.write(fd, from, offset, length, sleeper);
    } catch (PosixException e) {
      return wouldBlock(e);
    }
  }

  private static int wouldBlock(PosixException e) {
    if (e.errno() == Errno.EAGAIN) {
      return WOULD_BLOCK;
    }
    throw e;
  }

  @Override
  public long seek(long offset, int whence) {
    checkOpen();
    return Descriptors.seek(fd, offset, whence);
  }

  @Override
  public long tell() {
    checkOpen();
    return Descriptors.seek(fd, 0, Descriptors.SEEK_CUR);
  }

  @Override
  public long truncate(long length) {
    checkOpen();
    if (!mode.writable()) {
      throw new UnsupportedOperation("File not open for writing");
    }
    Descriptors.truncate(fd, length);
    return length;
  }

  /** Closes the file; a second time does nothing. It counts as closed even when this throws. */
  @Override
  public void close() {
    int open = detach();
    if (open >= 0) {
      Descriptors.close(open);
    }
  }

  /**
   * Makes the file closed and leaves closing its descriptor to the caller.
   *
   * @return the descriptor to be closed; -1 if there is none
   */
  public int detach() {
    int open = closesDescriptor ? fd : -1;
    fd = -1;
    Runnable action = afterClose;
    if (action != null) {
      afterClose = null;
      action.run();
    }
    return open;
  }

  private void checkOpen() {
    checkOpen(fd >= 0);
  }

  static void checkOpen(boolean open) {
    if (!open) {
      throw PyErrors.valueError("I/O operation on closed file");
    }
  }

  private void checkReadable() {
    checkOpen();
    if (!mode.readable()) {
      throw new UnsupportedOperation("File not open for reading");
    }
  }

  /** What {@link #restore} needs. */
  public Object save() {
    boolean positioned = fd >= 0 && isRewindable();
    return new State(fd, positioned ? Descriptors.seek(fd, 0, Descriptors.SEEK_CUR) : -1);
  }

  /** Goes back to a saved state, the position of a rewindable file included. */
  public void restore(Object saved) {
    State state = (State) saved;
    fd = state.fd;
    if (state.position >= 0) {
      Descriptors.seek(fd, state.position, Descriptors.SEEK_SET);
    }
  }
}
