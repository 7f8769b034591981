package io.orochi.python.posix;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Standard input, output or error without a buffer. Behaves as a {@link RawFile} over descriptor 0,
 * 1 or 2 that does not close it, but answers what a start of the interpreter asks, and writes the
 * first output, without libc (see {@link Libc}).
 *
 * <p>Early output goes out in pieces that a pipe takes as a whole. After an error the piece is
 * written again through libc, which tells the error number; only a disk that becomes full in the
 * middle of an early piece shows a part of it twice.
 *
 * <p>Not thread-safe. Has no state that a transaction would have to restore besides {@link
 * #isClosed}, for which {@link #save} and {@link #restore} are there.
 */
public final class StandardStream implements DescriptorStream {
  private static final int ATOMIC_PIECE = 4096;

  private enum Kind {
    ABSENT,
    TERMINAL,
    PIPE,
    /** A regular file, or /dev/null, which can be positioned as well. */
    POSITIONED,
    OTHER
  }

  private final int fd;
  private final Sleeper sleeper;
  private final OpenMode mode;
  private final Kind kind;

  /** Null until libc is needed. */
  private RawFile file;

  private FileOutputStream early;
  private boolean closed;

  private StandardStream(int fd, Sleeper sleeper) {
    this.fd = fd;
    this.sleeper = sleeper;
    this.mode = OpenMode.parse(fd == 0 ? "r" : "w");
    this.kind = kindOf(fd);
  }

  /**
   * The standard stream of a descriptor.
   *
   * @param fd 0, 1 or 2
   * @return null if the process was started without it ({@code sys.stdout} is None then)
   */
  public static StandardStream of(int fd, Sleeper sleeper) {
    StandardStream stream = new StandardStream(fd, sleeper);
    return stream.kind == Kind.ABSENT ? null : stream;
  }

  /** By the link in /proc, as far as it tells. */
  private static Kind kindOf(int fd) {
    String target;
    try {
      target = Files.readSymbolicLink(Path.of("/proc/self/fd/" + fd)).toString();
    } catch (java.nio.file.NoSuchFileException e) {
      return Files.exists(Path.of("/proc/self/fd")) ? Kind.ABSENT : Kind.OTHER;
    } catch (IOException e) {
      return Kind.OTHER;
    }
    if (target.startsWith("pipe:") || target.startsWith("socket:")) {
      return Kind.PIPE;
    }
    if (target.startsWith("/dev/pts/") || target.startsWith("/dev/tty")) {
      return Kind.TERMINAL;
    }
    if (target.startsWith(System.getProperty("java.home") + "/")) {
      return Kind.ABSENT; // the number was free, so the JVM's own files took it
    }
    boolean positioned = target.equals("/dev/null") || Files.isRegularFile(Path.of(target));
    return positioned ? Kind.POSITIONED : Kind.OTHER;
  }

  /** The same stream as a file. */
  public RawFile file() {
    if (file == null) {
      file = RawFile.of(fd, mode, false, null, sleeper);
    }
    return file;
  }

  @Override
  public OpenMode mode() {
    return mode;
  }

  @Override
  public int fileno() {
    checkOpen();
    return fd;
  }

  @Override
  public boolean isTerminal() {
    checkOpen();
    return switch (kind) {
      case TERMINAL -> true;
      case PIPE, POSITIONED, ABSENT -> false;
      case OTHER -> file().isTerminal();
    };
  }

  @Override
  public boolean seekable() {
    checkOpen();
    return switch (kind) {
      case TERMINAL, PIPE, ABSENT -> false;
      case POSITIONED -> true;
      case OTHER -> file().seekable();
    };
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
  public int write(byte[] from, int offset, int length) {
    checkOpen();
    if (fd == 0 || file != null || NativeFunction.isLinked()) {
      return file().write(from, offset, length);
    }
    if (early == null) {
      early = new FileOutputStream(fd == 1 ? FileDescriptor.out : FileDescriptor.err);
    }
    int done = 0;
    try {
      while (done < length) {
        int piece = Math.min(length - done, ATOMIC_PIECE);
        early.write(from, offset + done, piece);
        done += piece;
      }
      return done;
    } catch (IOException e) {
      return done > 0 ? done : file().write(from, offset, length);
    }
  }

  @Override
  public int readInto(byte[] into, int offset, int length) {
    checkOpen();
    return file().readInto(into, offset, length);
  }

  @Override
  public byte[] readAll() {
    checkOpen();
    return file().readAll();
  }

  @Override
  public long seek(long offset, int whence) {
    checkOpen();
    return file().seek(offset, whence);
  }

  @Override
  public long tell() {
    checkOpen();
    return file().tell();
  }

  @Override
  public long truncate(long length) {
    checkOpen();
    return file().truncate(length);
  }

  @Override
  public boolean isClosed() {
    return closed;
  }

  /** Marks the stream closed; the descriptor stays open, as with CPython's standard streams. */
  @Override
  public void close() {
    closed = true;
  }

  private void checkOpen() {
    RawFile.checkOpen(!closed);
  }

  /** What {@link #restore} needs. */
  public Object save() {
    return closed;
  }

  /** Goes back to a saved state. */
  public void restore(Object saved) {
    closed = (boolean) saved;
  }
}
