package io.orochi.python.modules.digest;

import java.security.MessageDigest;
import java.util.Arrays;

/** BLAKE2b and BLAKE2s (RFC 7693), with all parameters of their trees. */
final class Blake2 extends MessageDigest implements Cloneable {
  private static final long[] START = {
    0x6a09e667f3bcc908L, 0xbb67ae8584caa73bL, 0x3c6ef372fe94f82bL, 0xa54ff53a5f1d36f1L,
    0x510e527fade682d1L, 0x9b05688c2b3e6c1fL, 0x1f83d9abfb41bd6bL, 0x5be0cd19137e2179L
  };
  private static final String[] ORDERS = {
    "0123456789abcdef", "ea489fd61c02b753", "b8c052fdae367194", "7931dcbe265a40f8",
    "905724afe1bc683d", "2c6a0b834d75fe19", "c51fed4a0763928b", "db7ec13950f4862a",
    "6fe9b308c2d714a5", "a2847615fb9e3cd0"
  };

  private final boolean wide;
  private final int size;
  private final boolean lastNode;
  private long[] state = new long[8];
  private byte[] block;
  private int filled;
  private long taken;

  /**
   * @param wide BLAKE2b, with words of 64 bits
   * @param parameters the block of parameters: 64 bytes, or 32
   */
  Blake2(boolean wide, byte[] parameters, byte[] key, boolean lastNode) {
    super("BLAKE2");
    this.wide = wide;
    this.size = parameters[0] & 0xff;
    this.lastNode = lastNode;
    block = new byte[wide ? 128 : 64];
    for (int i = 0; i < 8; i++) {
      state[i] = wide ? START[i] : START[i] >>> 32;
      state[i] ^= word(parameters, i);
    }
    if (key.length > 0) {
      update(Arrays.copyOf(key, block.length));
    }
  }

  private long word(byte[] from, int index) {
    int bytes = wide ? 8 : 4;
    long w = 0;
    for (int i = bytes - 1; i >= 0; i--) {
      w = w << 8 | from[index * bytes + i] & 0xff;
    }
    return w;
  }

  private long rotate(long x, int by) {
    return wide
        ? Long.rotateRight(x, by)
        : Integer.toUnsignedLong(Integer.rotateRight((int) x, by));
  }

  private long sum(long x) {
    return wide ? x : x & 0xffffffffL;
  }

  private void compress(boolean last) {
    long[] v = Arrays.copyOf(state, 16);
    for (int i = 0; i < 8; i++) {
      v[8 + i] = wide ? START[i] : START[i] >>> 32;
    }
    v[12] ^= wide ? taken : taken & 0xffffffffL;
    v[13] ^= wide ? 0 : taken >>> 32;
    long ones = wide ? -1 : 0xffffffffL;
    if (last) {
      v[14] ^= ones;
      if (lastNode) {
        v[15] ^= ones;
      }
    }
    for (int round = 0; round < (wide ? 12 : 10); round++) {
      String order = ORDERS[round % 10];
      for (int i = 0; i < 8; i++) {
        int column = i & 3;
        int shift = i >> 2;
        mix(
            v,
            column,
            4 + (column + shift & 3),
            8 + (column + 2 * shift & 3),
            12 + (column + 3 * shift & 3),
            word(block, Character.digit(order.charAt(2 * i), 16)),
            word(block, Character.digit(order.charAt(2 * i + 1), 16)));
      }
    }
    for (int i = 0; i < 8; i++) {
      state[i] ^= v[i] ^ v[i + 8];
    }
  }

  private void mix(long[] v, int a, int b, int c, int d, long x, long y) {
    v[a] = sum(v[a] + v[b] + x);
    v[d] = rotate(v[d] ^ v[a], wide ? 32 : 16);
    v[c] = sum(v[c] + v[d]);
    v[b] = rotate(v[b] ^ v[c], wide ? 24 : 12);
    v[a] = sum(v[a] + v[b] + y);
    v[d] = rotate(v[d] ^ v[a], wide ? 16 : 8);
    v[c] = sum(v[c] + v[d]);
    v[b] = rotate(v[b] ^ v[c], wide ? 63 : 7);
  }

  @Override
  protected void engineUpdate(byte input) {
    if (filled == block.length) { // the last block waits for the end
      taken += filled;
      compress(false);
      filled = 0;
    }
    block[filled++] = input;
  }

  @Override
  protected void engineUpdate(byte[] input, int offset, int length) {
    for (int i = 0; i < length; i++) {
      engineUpdate(input[offset + i]);
    }
  }

  @Override
  protected byte[] engineDigest() {
    taken += filled;
    Arrays.fill(block, filled, block.length, (byte) 0);
    compress(true);
    int bytes = wide ? 8 : 4;
    byte[] out = new byte[size];
    for (int i = 0; i < size; i++) {
      out[i] = (byte) (state[i / bytes] >>> 8 * (i % bytes));
    }
    return out;
  }

  @Override
  protected int engineGetDigestLength() {
    return size;
  }

  @Override
  protected void engineReset() {
    // an object is used once, by a copy
  }

  @Override
  public Object clone() throws CloneNotSupportedException {
    Blake2 copy = (Blake2) super.clone();
    copy.state = state.clone();
    copy.block = block.clone();
    return copy;
  }
}
