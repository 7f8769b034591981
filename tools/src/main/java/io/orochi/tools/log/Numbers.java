package io.orochi.tools.log;

import java.nio.charset.StandardCharsets;

/** A cursor over the bytes of a block. */
final class Numbers {
  private final byte[] bytes;
  private int position;
  private int end;

  /** Reads {@code bytes[start..end)}. */
  Numbers(byte[] bytes, int start, int end) {
    this.bytes = bytes;
    this.position = start;
    this.end = end;
  }

  boolean isAtEnd() {
    return position >= end;
  }

  int position() {
    return position;
  }

  int end() {
    return end;
  }

  /** A number of 7 bits a byte, low ones first. */
  long next() {
    long n = 0;
    for (int shift = 0; ; shift += 7) {
      if (position >= end || shift > 63) {
        throw new Malformed(position);
      }
      byte b = bytes[position++];
      n |= (long) (b & 0x7f) << shift;
      if (b >= 0) {
        return n;
      }
    }
  }

  int nextInt() {
    long n = next();
    if (n < 0 || n > Integer.MAX_VALUE) {
      throw new Malformed(position);
    }
    return (int) n;
  }

  int nextByte() {
    if (position >= end) {
      throw new Malformed(position);
    }
    return bytes[position++] & 0xff;
  }

  String text() {
    int n = nextInt();
    if (n > end - position) {
      throw new Malformed(position);
    }
    String s = new String(bytes, position, n, StandardCharsets.UTF_8);
    position += n;
    return s;
  }

  /** The next {@code n} bytes by themselves. */
  Numbers part(int n) {
    if (n > end - position) {
      throw new Malformed(position);
    }
    Numbers part = new Numbers(bytes, position, position + n);
    position += n;
    return part;
  }

  /** The contents are not what they should be, or stop too early. */
  static final class Malformed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Where in the block. */
    final int position;

    Malformed(int position) {
      super(null, null, false, false);
      this.position = position;
    }
  }
}
