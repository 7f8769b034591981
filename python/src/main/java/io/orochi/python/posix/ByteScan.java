package io.orochi.python.posix;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Searches in arrays of bytes, eight at a time. */
final class ByteScan {
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final long LOW_BITS = 0x0101010101010101L;
  private static final long HIGH_BITS = 0x8080808080808080L;

  private ByteScan() {}

  /** Whether no byte in {@code [from, to)} is 0x80 or above. */
  static boolean isAscii(byte[] b, int from, int to) {
    int i = from;
    for (; i + 32 <= to; i += 32) {
      long four =
          (long) LONG.get(b, i)
              | (long) LONG.get(b, i + 8)
              | (long) LONG.get(b, i + 16)
              | (long) LONG.get(b, i + 24);
      if ((four & HIGH_BITS) != 0) {
        return false;
      }
    }
    for (; i < to; i++) {
      if (b[i] < 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether the byte, which is below 0x80, occurs in {@code [from, to)}. */
  static boolean contains(byte[] b, int from, int to, int wanted) {
    long pattern = LOW_BITS * wanted;
    int i = from;
    for (; i + 8 <= to; i += 8) {
      // A zero byte borrows from its high bit (Mycroft's test; exact as to whether there is one).
      long x = (long) LONG.get(b, i) ^ pattern;
      if ((x - LOW_BITS & ~x & HIGH_BITS) != 0) {
        return true;
      }
    }
    for (; i < to; i++) {
      if (b[i] == wanted) {
        return true;
      }
    }
    return false;
  }
}
