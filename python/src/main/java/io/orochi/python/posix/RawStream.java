package io.orochi.python.posix;

/**
 * What a buffered stream needs from the unbuffered one below it: a {@link RawFile}, or a guest
 * object whose methods the interpreter calls.
 */
public interface RawStream extends ByteStream {
  /** In place of a count: nothing is there yet, or nothing fits now (guest code sees None). */
  int WOULD_BLOCK = -1;

  /**
   * Reads once.
   *
   * @return the number of bytes, 0 at the end, {@link #WOULD_BLOCK}
   */
  int readInto(byte[] into, int offset, int length);

  /**
   * Writes once.
   *
   * @return the number of bytes taken, or {@link #WOULD_BLOCK}
   */
  int write(byte[] from, int offset, int length);
}
