package io.orochi.python.modules.struct;

import io.orochi.python.number.HalfFloat;
import io.orochi.python.number.IntBits;
import io.orochi.python.runtime.BoxedValue;
import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.BuiltinType;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.Exceptions;
import io.orochi.python.runtime.Indices;
import io.orochi.python.runtime.PyByteArray;
import io.orochi.python.runtime.PyBytes;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.Truth;
import java.math.BigInteger;
import java.util.Arrays;

/** Values to bytes and back. */
final class StructValues {
  private StructValues() {}

  /** Lays out {@code values} from index {@code first} on; there are as many as the format wants. */
  static byte[] pack(PyThread t, StructFormat f, Object[] values, int first) {
    if (f.size() > Integer.MAX_VALUE - 8) {
      throw PyErrors.withArgs(BuiltinException.MemoryError);
    }
    byte[] out = new byte[(int) f.size()];
    int next = first;
    for (StructFormat.Item item : f.items()) {
      int at = (int) item.offset();
      for (long i = 0; i < item.count(); i++) {
        put(t, f, item, values[next++], out, at);
        at += (int) item.size();
      }
    }
    return out;
  }

  private static void put(
      PyThread t, StructFormat f, StructFormat.Item item, Object o, byte[] out, int at) {
    switch (item.code()) {
      case 'c' -> out[at] = character(t, o);
      case '?' -> out[at] = (byte) (Truth.isTrue(t, o) ? 1 : 0);
      case 's' -> {
        byte[] b = bytes(t, 's', o);
        System.arraycopy(b, 0, out, at, (int) Math.min(item.size(), b.length));
      }
      case 'p' -> {
        byte[] b = bytes(t, 'p', o);
        if (item.size() > 0) {
          int n = (int) Math.min(item.size() - 1, b.length);
          out[at] = (byte) Math.min(n, 255);
          System.arraycopy(b, 0, out, at + 1, n);
        }
      }
      case 'e' -> store(out, at, 2, f.bigEndian(), half(number(t, o)));
      case 'f' -> {
        double d = number(t, o);
        float x = (float) d;
        if (Float.isInfinite(x) && !Double.isInfinite(d) && !f.isNative()) {
          throw PyErrors.overflowError("float too large to pack with f format");
        }
        store(out, at, 4, f.bigEndian(), Float.floatToRawIntBits(x));
      }
      case 'd' -> store(out, at, 8, f.bigEndian(), Double.doubleToRawLongBits(number(t, o)));
      default ->
          store(
              out,
              at,
              (int) item.size(),
              f.bigEndian(),
              integer(t, item.code(), (int) item.size(), o));
    }
  }

  private static byte character(PyThread t, Object o) {
    if (BoxedValue.unbox(o) instanceof PyBytes b && b.size() == 1) {
      return b.bytes()[0];
    }
    throw StructModule.error(t, "char format requires a bytes object of length 1");
  }

  private static byte[] bytes(PyThread t, char code, Object o) {
    Object v = BoxedValue.unbox(o);
    if (v instanceof PyBytes b) {
      return b.bytes();
    } else if (v instanceof PyByteArray a) {
      return a.toArray(t);
    }
    throw StructModule.error(t, "argument for '" + code + "' must be a bytes object");
  }

  private static double number(PyThread t, Object o) {
    if (BoxedValue.unbox(o) instanceof Double d) {
      return d;
    }
    try {
      if (Calls.findSpecial(t, o, "__float__") != null || Indices.indexOrNull(t, o) != null) {
        return (Double) BoxedValue.unbox(Calls.call(t, t.context().type(BuiltinType.FLOAT), o));
      }
    } catch (PyException e) {
      if (!Exceptions.matches(t, e, BuiltinException.Exception)) {
        throw e;
      }
    }
    throw StructModule.error(t, "required argument is not a float");
  }

  /** The bits of the nearest 16 bit number; halves go to even. */
  private static long half(double d) {
    if (Double.isFinite(d) && !Double.isFinite(HalfFloat.round(d))) {
      throw PyErrors.overflowError("float too large to pack with e format");
    }
    return HalfFloat.bits(d);
  }

  private static boolean isSigned(char code) {
    return "bhilqn".indexOf(code) >= 0;
  }

  private static long integer(PyThread t, char code, int size, Object o) {
    Object i = Indices.indexOrNull(t, o);
    if (i == null) {
      throw StructModule.error(t, "required argument is not an integer");
    }
    BigInteger big = i instanceof Long n ? BigInteger.valueOf(n) : (BigInteger) i;
    if (code == 'P') {
      if (big.bitLength() > 64 || big.signum() < 0 && big.bitLength() > 63) {
        throw StructModule.error(t, "int too large to convert");
      }
      return big.longValue();
    }
    int bits = 8 * size;
    boolean fits =
        isSigned(code) ? big.bitLength() < bits : big.signum() >= 0 && big.bitLength() <= bits;
    if (!fits) {
      BigInteger two = BigInteger.TWO;
      BigInteger low = isSigned(code) ? two.pow(bits - 1).negate() : BigInteger.ZERO;
      BigInteger high = two.pow(isSigned(code) ? bits - 1 : bits).subtract(BigInteger.ONE);
      throw StructModule.error(
          t, "'" + code + "' format requires " + low + " <= number <= " + high);
    }
    return big.longValue();
  }

  private static void store(byte[] out, int at, int size, boolean bigEndian, long bits) {
    for (int i = 0; i < size; i++) {
      out[bigEndian ? at + size - 1 - i : at + i] = (byte) (bits >>> 8 * i);
    }
  }

  private static long load(byte[] in, int at, int size, boolean bigEndian) {
    long bits = 0;
    for (int i = 0; i < size; i++) {
      bits |= (in[bigEndian ? at + size - 1 - i : at + i] & 0xffL) << 8 * i;
    }
    return bits;
  }

  /** The values that begin at {@code start}; there are enough bytes. */
  static PyTuple unpack(StructFormat f, byte[] in, int start) {
    Object[] values = new Object[(int) f.values()];
    int next = 0;
    for (StructFormat.Item item : f.items()) {
      int at = start + (int) item.offset();
      for (long i = 0; i < item.count(); i++) {
        values[next++] = get(f, item, in, at);
        at += (int) item.size();
      }
    }
    return PyTuple.of(values);
  }

  private static Object get(StructFormat f, StructFormat.Item item, byte[] in, int at) {
    int size = (int) item.size();
    return switch (item.code()) {
      case 'c', 's' -> new PyBytes(Arrays.copyOfRange(in, at, at + size));
      case 'p' -> {
        int n = size == 0 ? 0 : Math.min(in[at] & 0xff, size - 1);
        yield new PyBytes(
            Arrays.copyOfRange(in, Math.min(at + 1, at + size), at + Math.min(size, 1) + n));
      }
      case '?' -> in[at] != 0;
      case 'e' -> (double) Float.float16ToFloat((short) load(in, at, 2, f.bigEndian()));
      case 'f' -> (double) Float.intBitsToFloat((int) load(in, at, 4, f.bigEndian()));
      case 'd' -> Double.longBitsToDouble(load(in, at, 8, f.bigEndian()));
      default -> integer(item.code(), size, load(in, at, size, f.bigEndian()));
    };
  }

  private static Object integer(char code, int size, long bits) {
    if (isSigned(code)) {
      int unused = 64 - 8 * size;
      return bits << unused >> unused;
    }
    return IntBits.unsigned(bits);
  }
}
