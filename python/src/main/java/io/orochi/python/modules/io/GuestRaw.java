package io.orochi.python.modules.io;

import io.orochi.python.posix.RawStream;
import io.orochi.python.runtime.Attributes;
import io.orochi.python.runtime.Buffers;
import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.BuiltinType;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.Indices;
import io.orochi.python.runtime.PyByteArray;
import io.orochi.python.runtime.PyBytes;
import io.orochi.python.runtime.PyContext;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.Truth;
import java.util.Arrays;

/** A raw stream that is a guest object: each call is one of its methods. */
final class GuestRaw implements RawStream {
  private final Object raw;
  private final PyContext context;

  GuestRaw(PyThread t, Object raw) {
    this.raw = raw;
    this.context = t.context();
  }

  private PyThread thread() {
    return context.currentThread();
  }

  private boolean ask(String method) {
    PyThread t = thread();
    return Truth.isTrue(t, Calls.callMethod(t, raw, method));
  }

  @Override
  public int readInto(byte[] into, int offset, int length) {
    PyThread t = thread();
    PyByteArray buffer =
        new PyByteArray(t, t.context().shape(BuiltinType.BYTEARRAY), new byte[length]);
    Object got = Calls.callMethod(t, raw, "readinto", buffer);
    if (got == PyNone.NONE) {
      return WOULD_BLOCK;
    }
    long n = Indices.toLong(t, got);
    if (n < 0 || n > length) {
      throw PyErrors.raise(
          BuiltinException.OSError,
          "raw readinto() returned invalid length %d (should have been between 0 and %d)",
          n,
          length);
    }
    System.arraycopy(buffer.toArray(t), 0, into, offset, (int) n);
    return (int) n;
  }

  @Override
  public byte[] readAll() {
    PyThread t = thread();
    Object got = Calls.callMethod(t, raw, "readall");
    return got == PyNone.NONE ? null : Buffers.bytesOf(t, got);
  }

  @Override
  public int write(byte[] from, int offset, int length) {
    PyThread t = thread();
    Object n =
        Calls.callMethod(
            t, raw, "write", new PyBytes(Arrays.copyOfRange(from, offset, offset + length)));
    if (n == PyNone.NONE) {
      return WOULD_BLOCK;
    }
    long written = Indices.toLong(t, n);
    if (written < 0 || written > length) {
      throw PyErrors.raise(
          BuiltinException.OSError,
          "raw write() returned invalid length %d (should have been between 0 and %d)",
          written,
          length);
    }
    return (int) written;
  }

  @Override
  public long seek(long offset, int whence) {
    PyThread t = thread();
    return Indices.toLong(t, Calls.callMethod(t, raw, "seek", offset, (long) whence));
  }

  @Override
  public long tell() {
    PyThread t = thread();
    return Indices.toLong(t, Calls.callMethod(t, raw, "tell"));
  }

  @Override
  public long truncate(long length) {
    PyThread t = thread();
    return Indices.toLong(t, Calls.callMethod(t, raw, "truncate", length));
  }

  @Override
  public boolean readable() {
    return ask("readable");
  }

  @Override
  public boolean writable() {
    return ask("writable");
  }

  @Override
  public boolean seekable() {
    return ask("seekable");
  }

  @Override
  public boolean isClosed() {
    PyThread t = thread();
    return Truth.isTrue(t, Attributes.get(t, raw, "closed"));
  }

  @Override
  public void close() {
    Calls.callMethod(thread(), raw, "close");
  }
}
