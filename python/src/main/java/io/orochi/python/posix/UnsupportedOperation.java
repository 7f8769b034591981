package io.orochi.python.posix;

/**
 * The stream cannot do this at all: guest code sees {@code io.UnsupportedOperation}, which is both
 * an OSError and a ValueError and has the message as its only argument.
 */
public final class UnsupportedOperation extends RuntimeException {
  private static final long serialVersionUID = 1;

  public UnsupportedOperation(String message) {
    super(message, null, false, false);
  }
}
