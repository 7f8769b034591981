package io.orochi.python.modules.digest;

import java.security.MessageDigest;
import java.util.Arrays;

/** SHAKE128 and SHAKE256 (FIPS 202): Keccak with output of any length. */
final class Shake extends MessageDigest implements Cloneable {
  private static final int ROUNDS = 24;
  private static final int LANES = 25;
  private static final int[] ROTATIONS = {
    1, 3, 6, 10, 15, 21, 28, 36, 45, 55, 2, 14, 27, 41, 56, 8, 25, 43, 62, 18, 39, 61, 20, 44
  };
  private static final int[] PLACES = {
    10, 7, 11, 17, 18, 3, 5, 16, 8, 21, 24, 4, 15, 23, 19, 13, 12, 2, 20, 14, 22, 9, 6, 1
  };
  private static final long[] CONSTANTS = constants();

  private final int rate;
  private long[] lanes = new long[LANES];
  private int at;

  /**
   * @param rate bytes that are taken in between two permutations
   */
  Shake(int rate) {
    super("SHAKE");
    this.rate = rate;
  }

  /** The round constants come from a shift register of eight bits. */
  private static long[] constants() {
    long[] all = new long[ROUNDS];
    int register = 1;
    for (int round = 0; round < ROUNDS; round++) {
      for (int j = 0; j < 7; j++) {
        if ((register & 1) != 0) {
          all[round] ^= 1L << (1 << j) - 1;
        }
        register = register << 1 ^ ((register & 0x80) != 0 ? 0x171 : 0);
      }
    }
    return all;
  }

  private void absorb(int b) {
    lanes[at >> 3] ^= (b & 0xffL) << 8 * (at & 7);
    if (++at == rate) {
      permute();
      at = 0;
    }
  }

  private void permute() {
    long[] a = lanes;
    long[] c = new long[5];
    for (int round = 0; round < ROUNDS; round++) {
      for (int x = 0; x < 5; x++) {
        c[x] = a[x] ^ a[x + 5] ^ a[x + 10] ^ a[x + 15] ^ a[x + 20];
      }
      for (int x = 0; x < 5; x++) {
        long d = c[(x + 4) % 5] ^ Long.rotateLeft(c[(x + 1) % 5], 1);
        for (int y = 0; y < LANES; y += 5) {
          a[y + x] ^= d;
        }
      }
      long moved = a[1];
      for (int i = 0; i < PLACES.length; i++) {
        long next = a[PLACES[i]];
        a[PLACES[i]] = Long.rotateLeft(moved, ROTATIONS[i]);
        moved = next;
      }
      for (int y = 0; y < LANES; y += 5) {
        System.arraycopy(a, y, c, 0, 5);
        for (int x = 0; x < 5; x++) {
          a[y + x] = c[x] ^ ~c[(x + 1) % 5] & c[(x + 2) % 5];
        }
      }
      a[0] ^= CONSTANTS[round];
    }
  }

  /** The first bytes of the output; nothing can be taken in afterwards. */
  byte[] squeeze(int length) {
    lanes[at >> 3] ^= 0x1fL << 8 * (at & 7);
    lanes[rate - 1 >> 3] ^= 0x80L << 8 * (rate - 1 & 7);
    permute();
    byte[] out = new byte[length];
    for (int i = 0, from = 0; i < length; i++, from++) {
      if (from == rate) {
        permute();
        from = 0;
      }
      out[i] = (byte) (lanes[from >> 3] >>> 8 * (from & 7));
    }
    return out;
  }

  @Override
  protected void engineUpdate(byte input) {
    absorb(input);
  }

  @Override
  protected void engineUpdate(byte[] input, int offset, int length) {
    for (int i = 0; i < length; i++) {
      absorb(input[offset + i]);
    }
  }

  @Override
  protected byte[] engineDigest() {
    return squeeze(0);
  }

  @Override
  protected void engineReset() {
    Arrays.fill(lanes, 0);
    at = 0;
  }

  @Override
  public Object clone() throws CloneNotSupportedException {
    Shake copy = (Shake) super.clone();
    copy.lanes = lanes.clone();
    return copy;
  }
}
