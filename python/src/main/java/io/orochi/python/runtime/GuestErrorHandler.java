package io.orochi.python.runtime;

import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.text.CodePoints;
import io.orochi.python.text.CodecErrors;
import io.orochi.python.text.CodecException;
import io.orochi.python.text.StrShape;

/**
 * Codec errors between Java and guest code: handlers written in Python, and the built-in ones
 * called from Python.
 */
public final class GuestErrorHandler {
  private GuestErrorHandler() {}

  /**
   * Asks a guest function what stands for the faulty part; TypeError for a result of another form.
   */
  static CodecErrors.Replacement call(PyThread t, Object handler, CodecException e) {
    Object result = Calls.call(t, handler, Exceptions.object(t, Encodings.error(e)));
    if (BoxedValue.unbox(result) instanceof PyTuple pair && pair.size() == 2) {
      Object text = BoxedValue.unbox(pair.get(0));
      if (text instanceof PyBytes b && !e.isDecoding()) {
        text = b.bytes();
      }
      Object position = Indices.indexOrNull(t, pair.get(1));
      if ((text instanceof TruffleString || text instanceof byte[]) && position != null) {
        return new CodecErrors.Replacement(
            text,
            position instanceof Long n
                ? (int) Math.clamp(n, Integer.MIN_VALUE, Integer.MAX_VALUE)
                : Integer.MAX_VALUE);
      }
    }
    throw e.isDecoding()
        ? PyErrors.typeError("decoding error handler must return (str, int) tuple")
        : PyErrors.typeError("encoding error handler must return (str/bytes, int) tuple");
  }

  /** Calls a built-in handler with a guest exception: the pair (replacement, position). */
  public static Object apply(PyThread t, CodecErrors handler, Object exception) {
    if (!(exception instanceof PyBaseException e)) {
      throw PyErrors.typeError(
          "don't know how to handle %s in error callback", Types.nameOf(t, exception));
    }
    PyType type = t.context().typeOf(t, exception);
    boolean decoding = type.isSubtypeOf(t, t.context().type(BuiltinException.UnicodeDecodeError));
    boolean translating =
        type.isSubtypeOf(t, t.context().type(BuiltinException.UnicodeTranslateError));
    if (!decoding
        && !translating
        && !type.isSubtypeOf(t, t.context().type(BuiltinException.UnicodeEncodeError))) {
      if (handler == CodecErrors.STRICT) {
        throw PyException.of(e);
      }
      throw PyErrors.typeError(
          "don't know how to handle %s in error callback", Types.nameOf(t, exception));
    }
    CodecException error = exception(t, e, decoding, translating);
    CodecErrors.Replacement r;
    try {
      r =
          translating && handler == CodecErrors.REPLACE
              ? new CodecErrors.Replacement(
                  StrShape.repeat(CodePoints.one(0xfffd), error.end() - error.start()), error.end())
              : handler.handle(error);
    } catch (CodecException x) {
      throw PyException.of(e);
    }
    Object text = r.text() instanceof byte[] b ? new PyBytes(b) : r.text();
    return PyTuple.of(text, (long) r.position());
  }

  private static CodecException exception(
      PyThread t, PyBaseException e, boolean decoding, boolean translating) {
    Object object = Attributes.get(t, e, "object");
    Object value = decoding ? Buffers.bytesOf(t, object) : BoxedValue.unbox(object);
    int length = decoding ? ((byte[]) value).length : Strings.length((TruffleString) value);
    // As in C: start is made to lie within the object, end behind it but not further than the
    // object.
    long start =
        Math.clamp(Indices.toLong(t, Attributes.get(t, e, "start")), 0, Math.max(0, length - 1));
    long end =
        Math.clamp(Indices.toLong(t, Attributes.get(t, e, "end")), Math.min(1, length), length);
    String encoding =
        translating
            ? ""
            : Strings.toJava((TruffleString) BoxedValue.unbox(Attributes.get(t, e, "encoding")));
    return new CodecException(encoding, value, (int) start, (int) Math.max(start, end), "");
  }
}
