package io.orochi.python.modules.io;

import io.orochi.python.runtime.Buffers;
import io.orochi.python.runtime.ByteMemory;
import io.orochi.python.runtime.Indices;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.Types;
import java.util.Arrays;

/** Arguments that many methods of streams take. */
final class StreamArguments {
  private StreamArguments() {}

  /** A size: None and negative numbers mean everything, -1. */
  static int size(PyThread t, Object o) {
    if (o == PyNone.NONE || o == null) {
      return -1;
    }
    if (Indices.indexOrNull(t, o) == null) {
      throw PyErrors.typeError("argument should be integer or None, not '%s'", Types.nameOf(t, o));
    }
    return (int) Math.max(-1, Math.min(Indices.toLong(t, o), Integer.MAX_VALUE - 16));
  }

  /** Copies bytes to the front of a writable bytes-like object. */
  static void copyInto(PyThread t, Object into, byte[] bytes, int count) {
    ByteMemory a = writable(t, into);
    if (!a.write(t, 0, count == bytes.length ? bytes : Arrays.copyOf(bytes, count))) {
      throw PyErrors.valueError("the buffer became smaller while it was read into");
    }
  }

  /** The length of a writable bytes-like object. */
  static int capacity(PyThread t, Object into) {
    return writable(t, into).size(t);
  }

  private static ByteMemory writable(PyThread t, Object into) {
    ByteMemory a = Buffers.writableOrNull(t, into);
    if (a == null) {
      throw PyErrors.typeError(
          "readinto() argument must be read-write bytes-like object, not %s",
          Types.nameOf(t, into));
    }
    return a;
  }

  /** The bytes of an argument of {@code write}. */
  static byte[] bytes(PyThread t, Object o) {
    byte[] b = Buffers.bytesOrNull(t, o);
    if (b == null) {
      throw PyErrors.typeError("a bytes-like object is required, not '%s'", Types.nameOf(t, o));
    }
    return b;
  }
}
