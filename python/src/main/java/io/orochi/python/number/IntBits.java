package io.orochi.python.number;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import io.orochi.python.runtime.PyErrors;
import java.math.BigInteger;

/** Python ints as two's-complement bit strings: shifts, bitwise operators, bytes, hash. */
public final class IntBits {
  /** The Mersenne prime modulo which numbers of all types are hashed. */
  static final long HASH_MODULUS = (1L << 61) - 1;

  private static final BigInteger BIG_HASH_MODULUS = BigInteger.valueOf(HASH_MODULUS);

  private IntBits() {}

  /** {@code a << b}; ValueError for a negative count, MemoryError, OverflowError. */
  public static Object shiftLeft(long a, long b) {
    if (b >= 0 && b < Long.SIZE) {
      long shifted = a << b;
      if (shifted >> b == a) {
        return shifted;
      }
    }
    return shiftLeft((Object) a, (Object) b);
  }

  @TruffleBoundary
  public static Object shiftLeft(Object a, Object b) {
    if (Ints.sign(b) < 0) {
      throw PyErrors.valueError("negative shift count");
    }
    if (Ints.isZero(a)) {
      return 0L;
    }
    if (!(b instanceof Long count)) {
      throw PyErrors.overflowError("too many digits in integer");
    }
    BigInteger value = Ints.big(a);
    Ints.checkSize(Math.max(count, count + value.bitLength()));
    return Ints.normalise(value.shiftLeft((int) (long) count));
  }

  /** {@code a >> b}, rounding down; ValueError for a negative count. */
  public static long shiftRight(long a, long b) {
    if (b < 0) {
      throw PyErrors.valueError("negative shift count");
    }
    return a >> Math.min(b, Long.SIZE - 1);
  }

  @TruffleBoundary
  public static Object shiftRight(Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y) {
      return shiftRight((long) x, (long) y);
    }
    if (Ints.sign(b) < 0) {
      throw PyErrors.valueError("negative shift count");
    }
    if (!(b instanceof Long count) || count > Integer.MAX_VALUE) {
      return Ints.sign(a) < 0 ? -1L : 0L;
    }
    return Ints.normalise(Ints.big(a).shiftRight((int) (long) count));
  }

  @TruffleBoundary
  public static Object and(Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y) {
      return x & y;
    }
    return Ints.normalise(Ints.big(a).and(Ints.big(b)));
  }

  @TruffleBoundary
  public static Object or(Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y) {
      return x | y;
    }
    return Ints.normalise(Ints.big(a).or(Ints.big(b)));
  }

  @TruffleBoundary
  public static Object xor(Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y) {
      return x ^ y;
    }
    return Ints.normalise(Ints.big(a).xor(Ints.big(b)));
  }

  /** {@code ~a}. */
  @TruffleBoundary
  public static Object invert(Object a) {
    return a instanceof Long x ? (Object) ~x : ((BigInteger) a).not();
  }

  /** {@code a.bit_length()}: of the absolute value. */
  @TruffleBoundary
  public static long bitLength(Object a) {
    if (a instanceof Long x) {
      return x == Long.MIN_VALUE ? Long.SIZE : Long.SIZE - Long.numberOfLeadingZeros(Math.abs(x));
    }
    return ((BigInteger) a).abs().bitLength();
  }

  /** {@code a.bit_count()}: ones in the absolute value. */
  @TruffleBoundary
  public static long bitCount(Object a) {
    return a instanceof Long x ? Long.bitCount(Math.abs(x)) : ((BigInteger) a).abs().bitCount();
  }

  /** {@code int.to_bytes}; {@code byteorder} has been checked with {@link #isBigEndian}. */
  @TruffleBoundary
  public static byte[] toBytes(Object a, long length, boolean bigEndian, boolean signed) {
    if (length < 0) {
      throw PyErrors.valueError("length argument must be non-negative");
    }
    BigInteger value = Ints.big(a);
    if (value.signum() < 0 && !signed) {
      throw PyErrors.overflowError("can't convert negative int to unsigned");
    }
    long bits = value.bitLength() + (signed && value.signum() != 0 ? 1 : 0);
    // CPython lets -1 pass as no bytes at all.
    if (bits > length * 8 && !(length == 0 && bits == 1 && value.signum() < 0)) {
      throw PyErrors.overflowError("int too big to convert");
    }
    if (length > Integer.MAX_VALUE - 8) {
      throw Ints.memoryError();
    }
    byte[] result = new byte[(int) length];
    byte[] digits = value.toByteArray();
    byte fill = (byte) (value.signum() < 0 ? -1 : 0);
    for (int i = 0; i < result.length; i++) {
      int from = digits.length - 1 - i;
      byte digit = from >= 0 ? digits[from] : fill;
      result[bigEndian ? result.length - 1 - i : i] = digit;
    }
    return result;
  }

  /** {@code int.from_bytes}. */
  @TruffleBoundary
  public static Object fromBytes(byte[] bytes, boolean bigEndian, boolean signed) {
    byte[] ordered = bytes;
    if (!bigEndian) {
      ordered = new byte[bytes.length];
      for (int i = 0; i < bytes.length; i++) {
        ordered[i] = bytes[bytes.length - 1 - i];
      }
    }
    if (ordered.length == 0) {
      return 0L;
    }
    return Ints.normalise(signed ? new BigInteger(ordered) : new BigInteger(1, ordered));
  }

  /** The int that 64 bits mean without a sign. */
  public static Object unsigned(long bits) {
    return bits >= 0 ? (Object) bits : new BigInteger(Long.toUnsignedString(bits));
  }

  /** Whether the text of {@code byteorder=} says big endian; ValueError for another word. */
  @TruffleBoundary
  public static boolean isBigEndian(String byteorder) {
    return switch (byteorder) {
      case "big" -> true;
      case "little" -> false;
      default -> throw PyErrors.valueError("byteorder must be either 'little' or 'big'");
    };
  }

  /** {@code hash(a)}; equal numbers of all types hash equally. */
  public static long hash(long a) {
    if (a > -HASH_MODULUS && a < HASH_MODULUS) {
      return a == -1 ? -2 : a;
    }
    // Java's % truncates, so the remainder has the sign of the number, as CPython's hash does.
    long rest = a % HASH_MODULUS;
    return rest == -1 ? -2 : rest;
  }

  @TruffleBoundary
  public static long hash(Object a) {
    if (a instanceof Long x) {
      return hash((long) x);
    }
    long rest = ((BigInteger) a).remainder(BIG_HASH_MODULUS).longValue();
    return rest == -1 ? -2 : rest;
  }
}
