package io.orochi.python.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

/** Bytes-like objects. */
public final class Buffers {
  private Buffers() {}

  /**
   * The bytes of a bytes-like object at this moment, or null for any other object. Not to be
   * changed.
   */
  @TruffleBoundary
  public static byte[] bytesOrNull(PyThread t, Object o) {
    Object v = BoxedValue.unbox(o);
    if (v instanceof PyBytes b) {
      return b.bytes();
    } else if (v instanceof PyByteArray a) {
      return a.toArray(t);
    } else if (v instanceof BufferSource s) {
      return s.bytes(t);
    }
    return null;
  }

  /** The bytes of a bytes-like object, or of an iterable of ints; TypeError. */
  @TruffleBoundary
  public static byte[] bytesOf(PyThread t, Object o) {
    byte[] b = bytesOrNull(t, o);
    if (b == null) {
      throw required(t, o);
    }
    return b;
  }

  /** The TypeError for an object that is not bytes-like. */
  public static PyException required(PyThread t, Object o) {
    return PyErrors.typeError("a bytes-like object is required, not '%s'", Types.nameOf(t, o));
  }

  /** Implemented by other objects whose memory can be read as bytes (memoryview, array). */
  public interface BufferSource {
    /** A copy of the bytes at one moment. */
    byte[] bytes(PyThread t);
  }
}
