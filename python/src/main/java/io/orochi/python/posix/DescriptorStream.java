package io.orochi.python.posix;

/** An unbuffered stream over a file descriptor. */
public interface DescriptorStream extends RawStream {
  int fileno();

  boolean isTerminal();

  OpenMode mode();

  /** Whether {@link #close} also closes the descriptor. */
  default boolean closesDescriptor() {
    return true;
  }
}
