package io.orochi.python.modules.io;

import io.orochi.python.posix.RawStream;
import io.orochi.python.runtime.BoxedValue;
import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.BuiltinType;
import io.orochi.python.runtime.Exceptions;
import io.orochi.python.runtime.Indices;
import io.orochi.python.runtime.PyBaseException;
import io.orochi.python.runtime.PyByteArray;
import io.orochi.python.runtime.PyBytes;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import java.io.ByteArrayOutputStream;

/** A raw stream that is a guest object. */
final class GuestRaw extends GuestStream implements RawStream {
  GuestRaw(PyThread t, Object raw) {
    super(t, raw);
  }

  /** The number that a method gave, which None stands for {@link #WOULD_BLOCK} in. */
  private int count(Object got, String method, int length) {
    if (got == PyNone.NONE) {
      return WOULD_BLOCK;
    }
    long n = Indices.toLong(thread(), got);
    if (n < 0 || n > length) {
      throw PyErrors.raise(
          BuiltinException.OSError,
          "raw %s() returned invalid length %d (should have been between 0 and %d)",
          method,
          n,
          length);
    }
    return (int) n;
  }

  @Override
  public int readInto(byte[] into, int offset, int length) {
    PyThread t = thread();
    PyByteArray buffer =
        new PyByteArray(t, t.context().shape(BuiltinType.BYTEARRAY), new byte[length]);
    Object got = call("readinto", buffer);
    int n;
    try {
      n = count(got, "readinto", length);
    } catch (PyException e) {
      if (Exceptions.matches(t, e, BuiltinException.OSError)) {
        throw e;
      }
      PyException failed = PyErrors.raise(BuiltinException.OSError, "raw readinto() failed");
      PyBaseException cause = Exceptions.object(t, e);
      PyBaseException object = Exceptions.object(t, failed);
      object.setCause(t, cause);
      object.setContext(t, cause);
      failed.startChaining();
      throw failed;
    }
    if (n > 0) {
      System.arraycopy(buffer.toArray(t), 0, into, offset, n);
    }
    return n;
  }

  @Override
  public byte[] readAll() {
    if (!has("readall")) {
      return readPieces();
    }
    Object got = call("readall");
    return got == PyNone.NONE ? null : bytes(got, "readall");
  }

  private byte[] readPieces() {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    while (true) {
      Object got = call("read");
      byte[] piece = got == PyNone.NONE ? null : bytes(got, "read");
      if (piece == null && all.size() == 0) {
        return null;
      }
      if (piece == null || piece.length == 0) {
        return all.toByteArray();
      }
      all.writeBytes(piece);
    }
  }

  private static byte[] bytes(Object got, String method) {
    if (BoxedValue.unbox(got) instanceof PyBytes b) {
      return b.bytes();
    }
    throw PyErrors.typeError("%s() should return bytes", method);
  }

  @Override
  public int write(byte[] from, int offset, int length) {
    return count(callWrite(from, offset, length), "write", length);
  }
}
