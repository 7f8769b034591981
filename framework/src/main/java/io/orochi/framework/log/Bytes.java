package io.orochi.framework.log;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A growing sequence of bytes with the numbers of the log's format: 7 bits each, low ones first.
 */
final class Bytes {
  private byte[] bytes = new byte[64];
  private int size;

  void add(int b) {
    if (size == bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * size);
    }
    bytes[size++] = (byte) b;
  }

  /** A number that is not negative. */
  void number(long n) {
    while (n > 0x7f) {
      add((int) (n & 0x7f | 0x80));
      n >>>= 7;
    }
    add((int) n);
  }

  void text(String s) {
    byte[] utf8 = s.getBytes(StandardCharsets.UTF_8);
    number(utf8.length);
    append(utf8, 0, utf8.length);
  }

  void append(byte[] from, int start, int end) {
    int n = end - start;
    if (size + n > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + n));
    }
    System.arraycopy(from, start, bytes, size, n);
    size += n;
  }

  void append(Bytes other) {
    append(other.bytes, 0, other.size);
  }

  int size() {
    return size;
  }

  byte[] toArray() {
    return Arrays.copyOf(bytes, size);
  }

  void clear() {
    size = 0;
  }
}
