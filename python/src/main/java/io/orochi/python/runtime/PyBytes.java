package io.orochi.python.runtime;

import java.util.Arrays;

/** A {@code bytes} object. Immutable. */
public final class PyBytes implements BuiltinType.Typed {
  public static final PyBytes EMPTY = new PyBytes(new byte[0]);

  private final byte[] bytes;
  private long hash;

  /** Takes the array over; it must not be changed afterwards. */
  public PyBytes(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The bytes themselves; not to be changed. */
  public byte[] bytes() {
    return bytes;
  }

  public int size() {
    return bytes.length;
  }

  /** The hash, as that of a str with the same code points. */
  public long hash() {
    long h = hash;
    if (h == 0) { // a race computes it twice
      h = Hashing.of(bytes);
      hash = h;
    }
    return h;
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof PyBytes b && Arrays.equals(bytes, b.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public BuiltinType builtinType() {
    return BuiltinType.BYTES;
  }
}
