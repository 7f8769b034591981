package io.orochi.python.posix;

/**
 * What a text stream needs from the binary one below it: a {@link BufferedStream}, or a guest
 * object whose methods the interpreter calls.
 */
public interface BinaryStream extends ByteStream {
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

  /** Takes all of it. The array belongs to the caller. */
  void write(byte[] from, int offset, int length);

  void flush();
}
