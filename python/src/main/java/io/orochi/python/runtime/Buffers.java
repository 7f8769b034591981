package io.orochi.python.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import io.orochi.framework.object.ShapedObject;

/** Bytes-like objects. */
public final class Buffers {
  /** {@code inspect.BufferFlags.FULL_RO}, with which most functions ask for a buffer. */
  public static final long FULL_READ_ONLY = 0x11C;

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
    } else if (v instanceof ByteStore a) {
      return a.toArray(t);
    } else if (v instanceof BufferSource s) {
      return s.bytes(t);
    }
    Object made = guestBuffer(t, o);
    if (made == null) {
      return null;
    }
    byte[] bytes = ((BufferSource) made).bytes(t);
    Calls.callSpecial(t, o, "__release_buffer__", made);
    return bytes;
  }

  /**
   * What {@code __buffer__} of a guest class gives (PEP 688), a memoryview; null for an object of
   * another class.
   */
  @TruffleBoundary
  public static Object guestBuffer(PyThread t, Object o) {
    if (!(o instanceof ShapedObject)
        || !(t.context().typeOf(t, o).find(t, "__buffer__") instanceof PyFunction)) {
      return null;
    }
    Object made = Calls.callSpecial(t, o, "__buffer__", FULL_READ_ONLY);
    if (!(made instanceof BufferSource)) {
      throw PyErrors.typeError("__buffer__ returned non-memoryview object");
    }
    return made;
  }

  /** The memory of an object, to share it with views; null if there is none. */
  @TruffleBoundary
  public static ByteMemory memoryOrNull(Object o) {
    Object v = BoxedValue.unbox(o);
    return v instanceof PyBytes b
        ? new BytesMemory(b.bytes())
        : v instanceof ByteStore s ? s : null;
  }

  /**
   * Memory that a function writes its result into, as one row of bytes; null when the object has
   * none, or none that may be written.
   */
  @TruffleBoundary
  public static ByteMemory writableOrNull(PyThread t, Object o) {
    if (o instanceof ByteStore s) {
      return s;
    }
    Object view = o instanceof BufferSource ? o : guestBuffer(t, o);
    return view == null ? null : ((BufferSource) view).writable(t);
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

  /** Implemented by other objects whose memory can be read as bytes (memoryview). */
  public interface BufferSource {
    /** A copy of the bytes at one moment. */
    byte[] bytes(PyThread t);

    /** The memory as one row of bytes that may be written, or null. */
    ByteMemory writable(PyThread t);
  }
}
