package io.orochi.python.runtime;

import io.orochi.python.number.IntBits;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigInteger;
import java.nio.ByteOrder;

/**
 * How one element of typed memory is laid out: a native format of {@code struct} with one
 * character. Immutable.
 *
 * @param text the format as the program gave it
 * @param code its character; 0 for a format that is not understood here
 * @param size bytes of an element
 */
public record ElementFormat(String text, char code, int size) {
  /** Of memory that nobody gave a format. */
  public static final ElementFormat BYTES = new ElementFormat("B", 'B', 1);

  private static final VarHandle SHORT =
      MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /** A native format of one character, with an optional {@code @}; null for any other. */
  public static ElementFormat nativeOrNull(String text) {
    int at = text.startsWith("@") ? 1 : 0;
    if (text.length() != at + 1) {
      return null;
    }
    int size = sizeOf(text.charAt(at));
    return size == 0 ? null : new ElementFormat(text, text.charAt(at), size);
  }

  private static int sizeOf(char code) {
    return switch (code) {
      case 'c', 'b', 'B', '?' -> 1;
      case 'h', 'H', 'e' -> 2;
      case 'i', 'I', 'f' -> 4;
      case 'l', 'L', 'q', 'Q', 'n', 'N', 'd', 'P' -> 8;
      default -> 0;
    };
  }

  public boolean isKnown() {
    return code != 0;
  }

  /** Whether an element is one byte, whatever it stands for. */
  public boolean isByte() {
    return code == 'B' || code == 'b' || code == 'c';
  }

  public boolean isInteger() {
    return "bBhHiIlLqQnNP".indexOf(code) >= 0;
  }

  public boolean isSigned() {
    return "bhilqn".indexOf(code) >= 0;
  }

  public boolean isFloat() {
    return code == 'e' || code == 'f' || code == 'd';
  }

  /** The element that begins at {@code at}. */
  public Object get(byte[] bytes, int at) {
    return switch (code) {
      case 'c' -> new PyBytes(new byte[] {bytes[at]});
      case '?' -> bytes[at] != 0;
      case 'b' -> (long) bytes[at];
      case 'B' -> (long) (bytes[at] & 0xff);
      case 'h' -> (long) (short) SHORT.get(bytes, at);
      case 'H' -> (short) SHORT.get(bytes, at) & 0xffffL;
      case 'i' -> (long) (int) INT.get(bytes, at);
      case 'I' -> (int) INT.get(bytes, at) & 0xffffffffL;
      case 'l', 'q', 'n' -> (long) LONG.get(bytes, at);
      case 'L', 'Q', 'N', 'P' -> IntBits.unsigned((long) LONG.get(bytes, at));
      case 'e' -> (double) Float.float16ToFloat((short) SHORT.get(bytes, at));
      case 'f' -> (double) Float.intBitsToFloat((int) INT.get(bytes, at));
      case 'd' -> Double.longBitsToDouble((long) LONG.get(bytes, at));
      default -> throw new IllegalStateException(text);
    };
  }

  /** An element of so many bits, the lowest ones of {@code bits}. */
  public byte[] ofBits(long bits) {
    byte[] b = new byte[size];
    for (int i = 0; i < size; i++) {
      b[i] = (byte) (bits >>> 8 * i);
    }
    return b;
  }

  /** The bits of a number, which it is rounded to where the format has fewer. */
  public byte[] ofDouble(double d) {
    return ofBits(
        switch (code) {
          case 'e' -> Float.floatToFloat16((float) d);
          case 'f' -> Float.floatToRawIntBits((float) d);
          default -> Double.doubleToRawLongBits(d);
        });
  }

  /** Whether an int fits. */
  public boolean fits(BigInteger i) {
    return isSigned() ? i.bitLength() < 8 * size : i.signum() >= 0 && i.bitLength() <= 8 * size;
  }
}
