package io.orochi.python.modules.io;

import io.orochi.python.posix.BinaryStream;
import io.orochi.python.runtime.Attributes;
import io.orochi.python.runtime.Buffers;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.Indices;
import io.orochi.python.runtime.PyBytes;
import io.orochi.python.runtime.PyContext;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.Truth;
import io.orochi.python.runtime.Types;
import java.util.Arrays;

/** A buffered stream that is a guest object: each call is one of its methods. */
final class GuestBinary implements BinaryStream {
  private final Object buffer;
  private final PyContext context;

  GuestBinary(PyThread t, Object buffer) {
    this.buffer = buffer;
    this.context = t.context();
  }

  private PyThread thread() {
    return context.currentThread();
  }

  private boolean ask(String method) {
    PyThread t = thread();
    return Truth.isTrue(t, Calls.callMethod(t, buffer, method));
  }

  private byte[] bytes(Object got, String method) {
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
    PyThread t = thread();
    boolean has = Attributes.getOrNull(t, buffer, "read1") != null;
    return bytes(
        Calls.callMethod(t, buffer, has ? "read1" : "read", (long) length), has ? "read1" : "read");
  }

  @Override
  public byte[] read(int length) {
    return bytes(Calls.callMethod(thread(), buffer, "read", (long) length), "read");
  }

  @Override
  public byte[] readAll() {
    return bytes(Calls.callMethod(thread(), buffer, "read"), "read");
  }

  @Override
  public void write(byte[] from, int offset, int length) {
    Calls.callMethod(
        thread(), buffer, "write", new PyBytes(Arrays.copyOfRange(from, offset, offset + length)));
  }

  @Override
  public void flush() {
    Calls.callMethod(thread(), buffer, "flush");
  }

  @Override
  public long seek(long offset, int whence) {
    PyThread t = thread();
    return Indices.toLong(t, Calls.callMethod(t, buffer, "seek", offset, (long) whence));
  }

  @Override
  public long tell() {
    PyThread t = thread();
    return Indices.toLong(t, Calls.callMethod(t, buffer, "tell"));
  }

  @Override
  public long truncate(long length) {
    PyThread t = thread();
    return Indices.toLong(t, Calls.callMethod(t, buffer, "truncate", length));
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
    return Truth.isTrue(t, Attributes.get(t, buffer, "closed"));
  }

  @Override
  public void close() {
    Calls.callMethod(thread(), buffer, "close");
  }
}
