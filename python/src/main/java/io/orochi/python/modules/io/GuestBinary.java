package io.orochi.python.modules.io;

import io.orochi.python.posix.BinaryStream;
import io.orochi.python.runtime.Buffers;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.Types;

/** A buffered stream that is a guest object. */
final class GuestBinary extends GuestStream implements BinaryStream {
  GuestBinary(PyThread t, Object buffer) {
    super(t, buffer);
  }

  private byte[] callForBytes(String method, Object... args) {
    Object got = call(method, args);
    PyThread t = thread();
    byte[] b = Buffers.bytesOrNull(t, got);
    if (b == null) {
      throw PyErrors.typeError(
          "underlying %s() should have returned a bytes-like object, not '%s'",
          method, Types.nameOf(t, got));
    }
    return b;
  }

  @Override
  public byte[] read1(int length) {
    return callForBytes(has("read1") ? "read1" : "read", (long) length);
  }

  @Override
  public byte[] read(int length) {
    return callForBytes("read", (long) length);
  }

  @Override
  public byte[] readAll() {
    return callForBytes("read");
  }

  @Override
  public void write(byte[] from, int offset, int length) {
    callWrite(from, offset, length);
  }

  @Override
  public void flush() {
    call("flush");
  }
}
