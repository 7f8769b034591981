package io.orochi.python.posix;

/**
 * A buffered write to a stream in non-blocking mode took only a part: {@code BlockingIOError(errno,
 * strerror, characters_written)}.
 */
public final class BlockingException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int written;

  BlockingException(int written) {
    super("write could not complete without blocking", null, false, false);
    this.written = written;
  }

  public int errno() {
    return Errno.EAGAIN;
  }

  /** How much of the argument of the write was taken, in bytes. */
  public int written() {
    return written;
  }
}
