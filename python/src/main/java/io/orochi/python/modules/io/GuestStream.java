package io.orochi.python.modules.io;

import io.orochi.python.posix.ByteStream;
import io.orochi.python.runtime.Attributes;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.Indices;
import io.orochi.python.runtime.PyBytes;
import io.orochi.python.runtime.PyContext;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.Truth;
import java.util.Arrays;

/** A stream that is a guest object: each call is one of its methods. */
abstract class GuestStream implements ByteStream {
  private final Object object;
  private final PyContext context;

  GuestStream(PyThread t, Object object) {
    this.object = object;
    this.context = t.context();
  }

  final PyThread thread() {
    return context.currentThread();
  }

  final boolean has(String method) {
    return Attributes.getOrNull(thread(), object, method) != null;
  }

  final Object call(String method, Object... args) {
    return Calls.callMethod(thread(), object, method, args);
  }

  /** Calls {@code write} with a copy of the bytes. */
  final Object callWrite(byte[] from, int offset, int length) {
    return call("write", new PyBytes(Arrays.copyOfRange(from, offset, offset + length)));
  }

  private long callForLong(String method, Object... args) {
    return Indices.toLong(thread(), call(method, args));
  }

  private boolean ask(String method) {
    return Truth.isTrue(thread(), call(method));
  }

  @Override
  public final long seek(long offset, int whence) {
    return callForLong("seek", offset, (long) whence);
  }

  @Override
  public final long tell() {
    return callForLong("tell");
  }

  @Override
  public final long truncate(long length) {
    return callForLong("truncate", length);
  }

  @Override
  public final boolean readable() {
    return ask("readable");
  }

  @Override
  public final boolean writable() {
    return ask("writable");
  }

  @Override
  public final boolean seekable() {
    return ask("seekable");
  }

  @Override
  public final boolean isClosed() {
    PyThread t = thread();
    return Truth.isTrue(t, Attributes.get(t, object, "closed"));
  }

  @Override
  public final void close() {
    call("close");
  }
}
