package io.orochi.python.text;

import java.util.Arrays;

/** A growing array of bytes. Confined to the method that made it. */
public final class ByteBuilder {
  private byte[] bytes;
  private int length;

  public ByteBuilder(int capacity) {
    bytes = new byte[Math.max(capacity, 16)];
  }

  public int length() {
    return length;
  }

  public ByteBuilder append(int value) {
    if (length == bytes.length) {
      grow(1);
    }
    bytes[length++] = (byte) value;
    return this;
  }

  public ByteBuilder append(byte[] source, int from, int to) {
    if (bytes.length - length < to - from) {
      grow(to - from);
    }
    System.arraycopy(source, from, bytes, length, to - from);
    length += to - from;
    return this;
  }

  public ByteBuilder fill(int value, int count) {
    if (count > 0) {
      if (bytes.length - length < count) {
        grow(count);
      }
      Arrays.fill(bytes, length, length + count, (byte) value);
      length += count;
    }
    return this;
  }

  private void grow(int needed) {
    bytes = Arrays.copyOf(bytes, Math.max(length + needed, length + (length >> 1) + 16));
  }

  public byte[] toArray() {
    return Arrays.copyOf(bytes, length);
  }
}
