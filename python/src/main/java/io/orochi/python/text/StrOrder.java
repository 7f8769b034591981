package io.orochi.python.text;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.runtime.Strings;
import java.security.SecureRandom;
import java.util.Arrays;

/** Comparison and hash of str and bytes. */
public final class StrOrder {
  private static final long SEED = seed();

  private StrOrder() {}

  /** PYTHONHASHSEED if it is a number, as with CPython; else a random one. */
  private static long seed() {
    String given = System.getenv("PYTHONHASHSEED");
    if (given != null && given.matches("[0-9]{1,10}")) {
      return Long.parseLong(given);
    }
    return new SecureRandom().nextLong();
  }

  /** Negative, 0 or positive: by code points. */
  @TruffleBoundary
  public static int compare(TruffleString a, TruffleString b) {
    return a.compareIntsUTF32Uncached(b);
  }

  /** Negative, 0 or positive: by unsigned bytes. */
  @TruffleBoundary
  public static int compare(byte[] a, byte[] b) {
    return Arrays.compareUnsigned(a, b);
  }

  /** {@code hash(s)}; never -1. The string remembers the part of it that is costly. */
  public static long hash(TruffleString s) {
    return mix(rawHash(s));
  }

  @TruffleBoundary
  private static int rawHash(TruffleString s) {
    return s.hashCodeUncached(Strings.ENCODING);
  }

  /** {@code hash(b)} of bytes; never -1. */
  @TruffleBoundary
  public static long hash(byte[] bytes) {
    long hash = bytes.length;
    for (byte b : bytes) {
      hash = (hash ^ b) * 0x100000001b3L;
    }
    return mix(hash);
  }

  /** Spreads the bits; multiplication and shifts are those of SplitMix64's finisher. */
  private static long mix(long hash) {
    long h = hash + SEED;
    h = (h ^ h >>> 30) * 0xbf58476d1ce4e5b9L;
    h = (h ^ h >>> 27) * 0x94d049bb133111ebL;
    h ^= h >>> 31;
    return h == -1 ? -2 : h;
  }
}
