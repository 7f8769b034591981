package io.orochi.python.modules.io;

import io.orochi.framework.object.Shape;
import io.orochi.python.posix.ByteStream;
import io.orochi.python.runtime.Indices;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;

/**
 * A stream object over a stream of bytes: the methods that go by its position.
 *
 * @param <C> the core
 */
abstract class ByteIo<C extends ByteStream> extends Stream<C> {
  ByteIo(PyThread t, Shape shape) {
    super(t, shape);
  }

  final long seek(PyThread t, Object position, Object whence) {
    long p = Indices.toLong(t, position);
    int w = (int) Indices.toLong(t, whence);
    return use(t, "seek", () -> core().seek(p, w));
  }

  final long tell(PyThread t) {
    return use(t, "tell", () -> core().tell());
  }

  /** Raises what stands against {@code truncate}. */
  void checkTruncation(PyThread t) {}

  /** {@code truncate}; None means the present position. */
  final long truncate(PyThread t, Object size) {
    return use(
        t,
        "truncate",
        () -> {
          checkTruncation(t);
          return core().truncate(size == PyNone.NONE ? core().tell() : Indices.toLong(t, size));
        });
  }
}
