package io.orochi.python.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.number.Floats;
import io.orochi.python.number.IntBits;
import java.math.BigInteger;

/** {@code hash(o)}. Numbers that are equal hash alike, as CPython's do. */
public final class Hashing {
  private static final long NONE = 0xFCA86420L;
  private static final long PRIME_1 = 0x9E3779B185EBCA87L;
  private static final long PRIME_2 = 0xC2B2AE3D27D4EB4FL;
  private static final long PRIME_5 = 0x27D4EB2F165667C5L;

  private Hashing() {}

  /** The hash; TypeError when the value cannot be hashed. Guest code may run. */
  public static long hash(PyThread t, Object o) {
    if (o instanceof Long l) {
      return IntBits.hash((long) l);
    }
    return hashOther(t, o);
  }

  @TruffleBoundary
  private static long hashOther(PyThread t, Object o) {
    if (o instanceof TruffleString s) {
      return of(s);
    } else if (o instanceof Double d) {
      return Double.isNaN(d) ? Double.hashCode(d) : Floats.hash(d);
    } else if (o instanceof Boolean b) {
      return b ? 1 : 0;
    } else if (o instanceof BigInteger) {
      return IntBits.hash(o);
    } else if (o instanceof PyTuple tuple) {
      return of(t, tuple);
    } else if (o == PyNone.NONE) {
      return NONE;
    } else if (o instanceof PyFrozenSet s) {
      return s.hash();
    }
    return guestHash(t, o);
  }

  /** The hash of a string: that of its code points, which it remembers, and the seed. */
  @TruffleBoundary
  public static long of(TruffleString s) {
    if (s.isEmpty()) {
      return 0;
    }
    long h = HashSeed.mix(s.hashCodeUncached(Strings.ENCODING));
    return h == -1 ? -2 : h;
  }

  /** The hash of bytes: equal to that of a string with the same code points, as in CPython. */
  @TruffleBoundary
  static long of(byte[] bytes) {
    return of(
        TruffleString.fromByteArrayUncached(bytes, TruffleString.Encoding.ISO_8859_1, true)
            .switchEncodingUncached(Strings.ENCODING));
  }

  /** The hash of a tuple, by the xxHash rounds that CPython has used since 3.8. */
  @TruffleBoundary
  public static long of(PyThread t, PyTuple tuple) {
    long acc = mixed(t, tuple.items());
    acc += tuple.size() ^ (PRIME_5 ^ 3527539L);
    return acc == -1 ? 1546275796L : acc;
  }

  /** The hash of a slice. */
  @TruffleBoundary
  public static long ofSlice(PyThread t, PySlice slice) {
    long acc = mixed(t, slice.start(), slice.stop(), slice.step());
    return acc == -1 ? 1546275796L : acc;
  }

  private static long mixed(PyThread t, Object... items) {
    long acc = PRIME_5;
    for (Object item : items) {
      acc += hash(t, item) * PRIME_2;
      acc = Long.rotateLeft(acc, 31) * PRIME_1;
    }
    return acc;
  }

  private static long guestHash(PyThread t, Object o) {
    PyType type = t.context().typeOf(t, o);
    Object found = type.find(t, "__hash__");
    if (found == null || found == PyNone.NONE) {
      throw PyErrors.typeError("unhashable type: '%s'", type.name());
    }
    if (isOf(t, found, BuiltinType.OBJECT)) {
      return identity(o);
    }
    if (o instanceof BoxedValue b
        && found instanceof BuiltinFunction
        && !(b.value() instanceof Double d && Double.isNaN(d))) {
      return hash(t, b.value());
    }
    Object h = BoxedValue.unbox(Calls.callSpecial(t, o, "__hash__"));
    if (h instanceof Long l) {
      return l == -1 ? -2 : l;
    } else if (h instanceof BigInteger) {
      return IntBits.hash(h);
    } else if (h instanceof Boolean b) {
      return b ? 1 : 0;
    }
    throw PyErrors.typeError("__hash__ method should return an integer");
  }

  private static boolean isOf(PyThread t, Object found, BuiltinType owner) {
    return found instanceof BuiltinFunction f && f.owner() == t.context().type(owner);
  }

  /** The hash of an object by identity. */
  @TruffleBoundary
  public static long identity(Object o) {
    return o instanceof Double d ? Double.hashCode(d) : System.identityHashCode(o);
  }
}
