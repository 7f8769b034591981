package io.orochi.python.posix;

/** A stream that is open or closed. */
public interface ClosableStream {
  boolean isClosed();

  /** Closes it; without effect when it is closed. */
  void close();
}
