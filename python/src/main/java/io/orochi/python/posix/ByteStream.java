package io.orochi.python.posix;

/** A stream of bytes with a position: what {@link RawStream} and {@link BinaryStream} share. */
public interface ByteStream extends ClosableStream {
  /** Everything up to the end; null if nothing is there yet and the stream does not block. */
  byte[] readAll();

  /**
   * @return the new position
   */
  long seek(long offset, int whence);

  long tell();

  /**
   * Makes the file this long.
   *
   * @return the length
   */
  long truncate(long length);

  boolean readable();

  boolean writable();

  boolean seekable();
}
