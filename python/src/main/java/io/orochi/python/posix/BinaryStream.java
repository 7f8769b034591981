package io.orochi.python.posix;

/**
 * What a text stream needs from the binary one below it: a {@link BufferedStream}, or a guest
 * object whose methods the interpreter calls.
 */
public interface BinaryStream {
  /**
   * At most {@code length} bytes by at most one read below; empty at the end; null if nothing is
   * there yet.
   */
  byte[] read1(int length);

  /**
   * Less than {@code length} bytes only at the end; null if nothing is there yet and the stream
   * does not block.
   */
  byte[] read(int length);

  /** Everything up to the end; null if nothing is there yet and the stream does not block. */
  byte[] readAll();

  /** Takes all of it. The array belongs to the caller. */
  void write(byte[] from, int offset, int length);

  void flush();

  /**
   * @return the new position
   */
  long seek(long offset, int whence);

  long tell();

  /**
   * @return the new length
   */
  long truncate(long length);

  boolean readable();

  boolean writable();

  boolean seekable();

  boolean isClosed();

  void close();
}
