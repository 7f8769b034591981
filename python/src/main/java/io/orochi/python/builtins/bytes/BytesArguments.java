package io.orochi.python.builtins.bytes;

import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.builtins.IntType;
import io.orochi.python.runtime.BoxedValue;
import io.orochi.python.runtime.Buffers;
import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.Encodings;
import io.orochi.python.runtime.Indices;
import io.orochi.python.runtime.Iteration;
import io.orochi.python.runtime.PyBytes;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyList;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.Strings;
import io.orochi.python.runtime.Types;
import io.orochi.python.text.ByteBuilder;
import java.math.BigInteger;

/** Turns guest arguments into bytes, with CPython's errors. */
final class BytesArguments {
  private BytesArguments() {}

  /** A bytes-like argument; TypeError. */
  static byte[] like(PyThread t, Object o) {
    return Buffers.bytesOf(t, o);
  }

  /** What a search looks for: bytes-like, or an int for one byte. */
  static byte[] part(PyThread t, Object o) {
    byte[] b = Buffers.bytesOrNull(t, o);
    if (b != null) {
      return b;
    }
    Object i = Indices.indexOrNull(t, o);
    if (i == null) {
      throw PyErrors.typeError(
          "argument should be integer or bytes-like object, not '%s'", Types.nameOf(t, o));
    }
    return new byte[] {value(i, "byte must be in range(0, 256)")};
  }

  /** One byte; ValueError with the given text. */
  static byte value(Object i, String outOfRange) {
    if (!(i instanceof Long n) || n < 0 || n > 255) {
      throw PyErrors.valueError(outOfRange);
    }
    return n.byteValue();
  }

  /**
   * The bytes for {@code bytes(source, encoding, errors)}; Java null for what was not given.
   *
   * @param cls "bytes" or "bytearray"
   */
  static byte[] from(PyThread t, String cls, Object source, Object encoding, Object errors) {
    if (source == null) {
      if (encoding != null || errors != null) {
        throw PyErrors.typeError(
            encoding != null
                ? "encoding without a string argument"
                : "errors without a string argument");
      }
      return new byte[0];
    }
    if (encoding == null && errors == null && cls.equals("bytes")) {
      byte[] made = specialBytes(t, source);
      if (made != null) {
        return made;
      }
    }
    if (BoxedValue.unbox(source) instanceof TruffleString s) {
      if (encoding == null) {
        throw PyErrors.typeError("string argument without an encoding");
      }
      return Encodings.encode(
          t,
          s,
          name(t, cls, encoding, "encoding"),
          errors == null ? null : name(t, cls, errors, "errors"));
    }
    if (encoding != null || errors != null) {
      throw PyErrors.typeError(
          encoding != null
              ? "encoding without a string argument"
              : "errors without a string argument");
    }
    byte[] like = Buffers.bytesOrNull(t, source);
    if (like != null) {
      return like;
    }
    Object n = Indices.indexOrNull(t, source);
    if (n != null) {
      return zeros(t, n);
    }
    return items(t, cls, source);
  }

  /** What {@code __bytes__} gives, bytes of whatever class; null if there is none. TypeError. */
  static Object special(PyThread t, Object o) {
    Object method = t.context().typeOf(t, o).find(t, "__bytes__");
    if (method == PyNone.NONE) {
      throw PyErrors.typeError("'NoneType' object is not callable");
    }
    Object made = method == null ? null : Calls.callSpecial(t, o, "__bytes__");
    if (made != null && !(BoxedValue.unbox(made) instanceof PyBytes)) {
      throw PyErrors.typeError("__bytes__ returned non-bytes (type %s)", Types.nameOf(t, made));
    }
    return made;
  }

  private static byte[] specialBytes(PyThread t, Object o) {
    Object made = special(t, o);
    return made == null ? null : ((PyBytes) BoxedValue.unbox(made)).bytes();
  }

  /** The bytes of an object that is no number of bytes and no text; TypeError. */
  static byte[] ofObject(PyThread t, Object o) {
    byte[] b = Buffers.bytesOrNull(t, o);
    if (b == null) {
      b = specialBytes(t, o);
    }
    if (b == null) {
      if (BoxedValue.unbox(o) instanceof TruffleString) {
        throw PyErrors.typeError("cannot convert '%s' object to bytes", Types.nameOf(t, o));
      }
      b = items(t, "bytes", o);
    }
    return b;
  }

  private static byte[] zeros(PyThread t, Object n) {
    if (n instanceof BigInteger) {
      throw PyErrors.overflowError("cannot fit 'int' into an index-sized integer");
    }
    long count = (Long) n;
    if (count < 0) {
      throw PyErrors.valueError("negative count");
    }
    if (count > Integer.MAX_VALUE - 8) {
      throw PyErrors.withArgs(BuiltinException.MemoryError);
    }
    return new byte[(int) count];
  }

  /** Each item of an iterable of ints. */
  static byte[] items(PyThread t, String cls, Object source) {
    if (!Iteration.isIterable(t, source)) {
      throw PyErrors.typeError("cannot convert '%s' object to %s", Types.nameOf(t, source), cls);
    }
    String outOfRange =
        cls.equals("bytes") ? "bytes must be in range(0, 256)" : "byte must be in range(0, 256)";
    if (source instanceof PyList) {
      byte[] plain = plain(Iteration.toArray(t, source), outOfRange);
      if (plain != null) {
        return plain;
      }
    }
    // `__index__` of an item may change the list: items are taken one by one
    return Iteration.inOneGo(
        t,
        source,
        () -> {
          ByteBuilder result = new ByteBuilder(16);
          if (cls.equals("bytes")) {
            Iteration.forEachAsked(t, source, v -> result.append(item(t, v, outOfRange)));
          } else {
            Iteration.forEach(t, source, v -> result.append(item(t, v, outOfRange)));
          }
          return result.toArray();
        });
  }

  private static byte item(PyThread t, Object item, String outOfRange) {
    Object v = IntType.valueOrNull(item);
    return value(v != null ? v : Indices.index(t, item), outOfRange);
  }

  /** The bytes for items that are all ints; null when one of them is not. */
  private static byte[] plain(Object[] items, String outOfRange) {
    byte[] result = new byte[items.length];
    for (int i = 0; i < items.length; i++) {
      Object v = IntType.valueOrNull(items[i]);
      if (v == null) {
        return null;
      }
      result[i] = value(v, outOfRange);
    }
    return result;
  }

  private static String name(PyThread t, String cls, Object o, String parameter) {
    if (BoxedValue.unbox(o) instanceof TruffleString s) {
      return Strings.toJava(s);
    }
    throw PyErrors.typeError(
        "%s() argument '%s' must be str, not %s", cls, parameter, Types.nameOf(t, o));
  }

  /** The one byte with which {@code center} and the like fill. */
  static byte fill(PyThread t, Object o, String method) {
    Object v = BoxedValue.unbox(o);
    byte[] b = v instanceof TruffleString || v instanceof Long ? null : Buffers.bytesOrNull(t, o);
    if (b == null || b.length != 1) {
      throw PyErrors.typeError(
          "%s() argument 2 must be a byte string of length 1, not %s",
          method, o == PyNone.NONE ? "None" : Types.nameOf(t, o));
    }
    return b[0];
  }

  /** Start or end of a range that a method searches. */
  static long bound(PyThread t, Object o, long fallback) {
    return Indices.clampedOr(t, o, fallback);
  }
}
