package io.orochi.python.text;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.PyErrors;
import java.util.Arrays;

/** Bytes made longer, shorter or otherwise of other bytes; as {@link StrShape} for str. */
public final class BytesShape {
  private BytesShape() {}

  /** {@code b.strip(chars)}; null for ASCII white space. */
  public static byte[] strip(byte[] b, byte[] chars) {
    return strip(b, chars, true, true);
  }

  /** {@code b.lstrip(chars)}; null for ASCII white space. */
  public static byte[] lstrip(byte[] b, byte[] chars) {
    return strip(b, chars, true, false);
  }

  /** {@code b.rstrip(chars)}; null for ASCII white space. */
  public static byte[] rstrip(byte[] b, byte[] chars) {
    return strip(b, chars, false, true);
  }

  @TruffleBoundary
  private static byte[] strip(byte[] b, byte[] chars, boolean left, boolean right) {
    int from = 0;
    int to = b.length;
    while (left && from < to && isIn(b[from], chars)) {
      from++;
    }
    while (right && to > from && isIn(b[to - 1], chars)) {
      to--;
    }
    return to - from == b.length ? b : Arrays.copyOfRange(b, from, to);
  }

  private static boolean isIn(byte b, byte[] chars) {
    if (chars == null) {
      return BytesSplit.isSpace(b);
    }
    for (byte c : chars) {
      if (c == b) {
        return true;
      }
    }
    return false;
  }

  /** {@code b.center(width, fill)}. */
  @TruffleBoundary
  public static byte[] center(byte[] b, long width, byte fill) {
    long missing = Math.max(0, width - b.length);
    long left = missing / 2 + (missing & width & 1);
    return pad(b, left, missing - left, fill);
  }

  /** {@code b.ljust(width, fill)}. */
  @TruffleBoundary
  public static byte[] ljust(byte[] b, long width, byte fill) {
    return pad(b, 0, Math.max(0, width - b.length), fill);
  }

  /** {@code b.rjust(width, fill)}. */
  @TruffleBoundary
  public static byte[] rjust(byte[] b, long width, byte fill) {
    return pad(b, Math.max(0, width - b.length), 0, fill);
  }

  private static byte[] pad(byte[] b, long left, long right, byte fill) {
    if (left + right == 0) {
      return b;
    }
    byte[] result = allocate(left + b.length + right);
    Arrays.fill(result, 0, (int) left, fill);
    System.arraycopy(b, 0, result, (int) left, b.length);
    Arrays.fill(result, (int) left + b.length, result.length, fill);
    return result;
  }

  private static byte[] allocate(long size) {
    if (size > Integer.MAX_VALUE - 8) {
      throw PyErrors.withArgs(BuiltinException.MemoryError);
    }
    return new byte[(int) size];
  }

  /** {@code b.zfill(width)}: zeros behind a sign. */
  @TruffleBoundary
  public static byte[] zfill(byte[] b, long width) {
    byte[] result = rjust(b, width, (byte) '0');
    int zeros = result.length - b.length;
    if (zeros > 0 && b.length > 0 && (b[0] == '+' || b[0] == '-')) {
      result[0] = b[0];
      result[zeros] = '0';
    }
    return result;
  }

  /** {@code b * count}; MemoryError. */
  @TruffleBoundary
  public static byte[] repeat(byte[] b, long count) {
    if (count <= 0 || b.length == 0) {
      return new byte[0];
    }
    if (count > Integer.MAX_VALUE) {
      throw PyErrors.withArgs(BuiltinException.MemoryError);
    }
    byte[] result = allocate(b.length * count);
    for (int at = 0; at < result.length; at += b.length) {
      System.arraycopy(b, 0, result, at, b.length);
    }
    return result;
  }

  /** {@code a + b}. */
  @TruffleBoundary
  public static byte[] concat(byte[] a, byte[] b) {
    byte[] result = allocate((long) a.length + b.length);
    System.arraycopy(a, 0, result, 0, a.length);
    System.arraycopy(b, 0, result, a.length, b.length);
    return result;
  }

  /** The bytes of an extended slice, {@code count} of them, all of which exist. */
  @TruffleBoundary
  public static byte[] slice(byte[] b, int start, int step, int count) {
    if (step == 1) {
      return Arrays.copyOfRange(b, start, start + count);
    }
    byte[] result = new byte[count];
    for (int i = 0; i < count; i++) {
      result[i] = b[start + i * step];
    }
    return result;
  }

  /** {@code b.expandtabs(tabsize)}. */
  @TruffleBoundary
  public static byte[] expandTabs(byte[] b, long tabsize) {
    ByteBuilder out = new ByteBuilder(b.length);
    long column = 0;
    for (byte c : b) {
      if (c == '\t') {
        if (tabsize > 0) {
          long blanks = tabsize - column % tabsize;
          if (out.length() + blanks > Integer.MAX_VALUE - 8) {
            throw PyErrors.overflowError("result too long");
          }
          out.fill(' ', (int) blanks);
          column += blanks;
        }
      } else {
        out.append(c);
        column = c == '\n' || c == '\r' ? 0 : column + 1;
      }
    }
    return out.toArray();
  }

  /**
   * {@code b.translate(table, delete)}; ValueError.
   *
   * @param table 256 bytes, or null to change nothing
   */
  @TruffleBoundary
  public static byte[] translate(byte[] b, byte[] table, byte[] delete) {
    if (table != null && table.length != 256) {
      throw PyErrors.valueError("translation table must be 256 characters long");
    }
    boolean[] gone = new boolean[256];
    for (byte c : delete) {
      gone[c & 0xff] = true;
    }
    ByteBuilder out = new ByteBuilder(b.length);
    for (byte c : b) {
      if (!gone[c & 0xff]) {
        out.append(table == null ? c : table[c & 0xff]);
      }
    }
    return out.toArray();
  }
}
