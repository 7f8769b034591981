package io.orochi.python.posix;

import java.util.Arrays;

/** A growing array of bytes. Confined to the method that made it. */
final class ByteBuilder {
  private byte[] bytes;
  private int length;

  ByteBuilder(int capacity) {
    bytes = new byte[Math.max(capacity, 16)];
  }

  ByteBuilder append(int b) {
    if (length == bytes.length) {
      bytes = Arrays.copyOf(bytes, length + (length >> 1) + 16);
    }
    bytes[length++] = (byte) b;
    return this;
  }

  ByteBuilder append(byte[] source) {
    for (byte b : source) {
      append(b);
    }
    return this;
  }

  /** A code unit of 1, 2 or 4 bytes. */
  ByteBuilder appendUnit(int unit, int size, boolean bigEndian) {
    for (int k = 0; k < size; k++) {
      append(unit >> 8 * (bigEndian ? size - 1 - k : k));
    }
    return this;
  }

  byte[] toArray() {
    return length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
  }
}
