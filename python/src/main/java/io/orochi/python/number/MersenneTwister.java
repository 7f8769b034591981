package io.orochi.python.number;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import io.orochi.python.runtime.PyErrors;
import java.math.BigInteger;

/**
 * The generator of {@code random.Random}: MT19937 of Matsumoto and Nishimura (ACM TOMACS 8(1),
 * 1998) with their initialisation by array (2002), bit for bit what CPython gives.
 *
 * <p>The state is an array of {@link #STATE_SIZE} ints that belongs to the caller, who makes it
 * transactional: 624 words, then the index of the next one.
 */
public final class MersenneTwister {
  private static final int N = 624;
  private static final int M = 397;

  /** The length of the state. */
  public static final int STATE_SIZE = N + 1;

  private static final int UPPER_BIT = 0x80000000;
  private static final int LOWER_BITS = 0x7fffffff;
  private static final int MATRIX = 0x9908b0df;

  private static final double TO_UNIT = 1.0 / (1L << 53);

  private MersenneTwister() {}

  /** Seeds with the absolute value of an int. */
  @TruffleBoundary
  public static void seed(int[] state, Object seed) {
    BigInteger value = Ints.big(seed).abs();
    int[] key = new int[Math.max(1, (value.bitLength() + 31) / 32)];
    for (int i = 0; i < key.length; i++) {
      key[i] = value.shiftRight(32 * i).intValue();
    }
    seedByArray(state, key);
  }

  private static void seedByWord(int[] state, int seed) {
    state[0] = seed;
    for (int i = 1; i < N; i++) {
      state[i] = 1812433253 * (state[i - 1] ^ state[i - 1] >>> 30) + i;
    }
    state[N] = N;
  }

  private static void seedByArray(int[] state, int[] key) {
    seedByWord(state, 19650218);
    int i = 1;
    int j = 0;
    for (int k = Math.max(N, key.length); k > 0; k--) {
      state[i] = (state[i] ^ (state[i - 1] ^ state[i - 1] >>> 30) * 1664525) + key[j] + j;
      if (++i == N) {
        state[0] = state[N - 1];
        i = 1;
      }
      j = (j + 1) % key.length;
    }
    for (int k = N - 1; k > 0; k--) {
      state[i] = (state[i] ^ (state[i - 1] ^ state[i - 1] >>> 30) * 1566083941) - i;
      if (++i == N) {
        state[0] = state[N - 1];
        i = 1;
      }
    }
    state[0] = UPPER_BIT;
  }

  /** The next 32 random bits. */
  public static int next(int[] state) {
    int index = state[N];
    if (index >= N) {
      refill(state);
      index = 0;
    }
    int y = state[index];
    state[N] = index + 1;
    y ^= y >>> 11;
    y ^= y << 7 & 0x9d2c5680;
    y ^= y << 15 & 0xefc60000;
    return y ^ y >>> 18;
  }

  @TruffleBoundary
  private static void refill(int[] state) {
    for (int k = 0; k < N - M; k++) {
      state[k] = twist(state[k], state[k + 1]) ^ state[k + M];
    }
    for (int k = N - M; k < N - 1; k++) {
      state[k] = twist(state[k], state[k + 1]) ^ state[k + M - N];
    }
    state[N - 1] = twist(state[N - 1], state[0]) ^ state[M - 1];
  }

  private static int twist(int word, int next) {
    int y = word & UPPER_BIT | next & LOWER_BITS;
    return y >>> 1 ^ -(y & 1) & MATRIX;
  }

  /** {@code random()}: uniform in [0, 1), 53 bits. */
  public static double random(int[] state) {
    long a = next(state) >>> 5;
    long b = next(state) >>> 6;
    return ((a << 26) + b) * TO_UNIT;
  }

  /** {@code getrandbits(k)}; ValueError for a negative k. */
  public static Object getRandBits(int[] state, long k) {
    if (k < 0) {
      throw PyErrors.valueError("number of bits must be non-negative");
    }
    if (k == 0) {
      return 0L;
    }
    if (k <= 32) {
      return (next(state) & 0xffffffffL) >>> 32 - k;
    }
    return manyBits(state, k);
  }

  @TruffleBoundary
  private static Object manyBits(int[] state, long k) {
    Ints.checkSize(k);
    byte[] bytes = new byte[(int) ((k + 31) / 32) * 4];
    long left = k;
    // The first word drawn is the lowest; of the last one the upper bits are used.
    for (int end = bytes.length; end > 0; end -= 4) {
      int word = next(state);
      if (left < 32) {
        word >>>= (int) (32 - left);
      }
      for (int i = 1; i <= 4; i++) {
        bytes[end - i] = (byte) (word >>> 8 * (i - 1));
      }
      left -= 32;
    }
    return Ints.normalise(new BigInteger(1, bytes));
  }

  /** The items of {@code getstate()}'s inner tuple. */
  @TruffleBoundary
  public static long[] getState(int[] state) {
    long[] result = new long[STATE_SIZE];
    for (int i = 0; i < STATE_SIZE; i++) {
      result[i] = state[i] & 0xffffffffL;
    }
    return result;
  }

  /** {@code setstate}'s inner tuple; ValueError. */
  @TruffleBoundary
  public static void setState(int[] state, long[] items) {
    if (items.length != STATE_SIZE) {
      throw PyErrors.valueError("state vector is the wrong size");
    }
    if (items[N] < 0 || items[N] > N) {
      throw PyErrors.valueError("invalid state");
    }
    for (int i = 0; i < STATE_SIZE; i++) {
      state[i] = (int) items[i];
    }
  }
}
