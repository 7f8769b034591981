package io.orochi.python.runtime;

import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.text.CodecException;
import io.orochi.python.text.Decoder;
import io.orochi.python.text.Encoder;
import io.orochi.python.text.TextEncoding;

/**
 * Encoding and decoding as {@code str.encode} and {@code bytes.decode} do it: built-in codecs
 * directly, others through the registry of codecs.
 */
public final class Encodings {
  /** Where in the tuple of a codec its encoder is. */
  public static final int ENCODER = 0;

  /** Where in the tuple of a codec its decoder is. */
  public static final int DECODER = 1;

  private Encodings() {}

  /**
   * The text of {@code bytes}; UnicodeDecodeError, LookupError.
   *
   * @param encoding null means UTF-8
   * @param errors null means strict
   */
  public static TruffleString decode(PyThread t, byte[] bytes, String encoding, String errors) {
    TextEncoding e = encoding == null ? TextEncoding.UTF_8 : TextEncoding.of(encoding);
    if (e == null) {
      Object r = viaRegistry(t, DECODER, new PyBytes(bytes), encoding, errors);
      if (BoxedValue.unbox(r) instanceof TruffleString s) {
        return s;
      }
      throw PyErrors.typeError(
          "'%s' decoder returned '%s' instead of 'str'; use codecs.decode() to decode to arbitrary types",
          encoding, Types.nameOf(t, r));
    }
    try {
      return Decoder.decode(bytes, e, CodecRegistry.errors(t, errors));
    } catch (CodecException x) {
      throw error(x);
    }
  }

  /** The bytes of {@code s}; UnicodeEncodeError, LookupError. Parameters as for {@link #decode}. */
  public static byte[] encode(PyThread t, TruffleString s, String encoding, String errors) {
    TextEncoding e = encoding == null ? TextEncoding.UTF_8 : TextEncoding.of(encoding);
    if (e == null) {
      Object r = viaRegistry(t, ENCODER, s, encoding, errors);
      byte[] bytes = Buffers.bytesOrNull(t, r);
      if (bytes != null) {
        return bytes;
      }
      throw PyErrors.typeError(
          "'%s' encoder returned '%s' instead of 'bytes'; use codecs.encode() to encode to arbitrary types",
          encoding, Types.nameOf(t, r));
    }
    try {
      return Encoder.encode(s, e, CodecRegistry.errors(t, errors));
    } catch (CodecException x) {
      throw error(x);
    }
  }

  private static Object viaRegistry(
      PyThread t, int item, Object input, String encoding, String errors) {
    Object info = CodecRegistry.of(t).info(t, encoding);
    Object isText = Attributes.getOrNull(t, info, "_is_text_encoding");
    if (isText != null && !Truth.isTrue(t, isText)) {
      throw PyErrors.raise(
          BuiltinException.LookupError,
          "'%s' is not a text encoding; use codecs.%s() to handle arbitrary codecs",
          encoding,
          item == ENCODER ? "encode" : "decode");
    }
    return call(t, item, input, encoding, errors == null ? null : Strings.of(errors));
  }

  /**
   * {@code codecs.encode} or {@code codecs.decode} without regard to types; {@code errors} null if
   * it is not given. An error of the codec gets a note that says which codec it was.
   */
  public static Object call(PyThread t, int item, Object input, String encoding, Object errors) {
    Object function = CodecRegistry.of(t).lookup(t, encoding).get(item);
    Object result;
    try {
      result =
          errors == null ? Calls.call(t, function, input) : Calls.call(t, function, input, errors);
    } catch (PyException x) {
      String note =
          String.format(
              "%s with '%s' codec failed", item == ENCODER ? "encoding" : "decoding", encoding);
      Calls.callMethod(t, Exceptions.object(t, x), "add_note", Strings.of(note));
      throw x;
    }
    if (BoxedValue.unbox(result) instanceof PyTuple pair && pair.size() == 2) {
      return pair.get(0);
    }
    throw PyErrors.typeError(
        "%s must return a tuple (object, integer)", item == ENCODER ? "encoder" : "decoder");
  }

  /** The guest exception of a codec's error. */
  public static PyException error(CodecException x) {
    return PyErrors.withArgs(
        x.isDecoding() ? BuiltinException.UnicodeDecodeError : BuiltinException.UnicodeEncodeError,
        Strings.of(x.encoding()),
        x.isDecoding() ? new PyBytes((byte[]) x.object()) : x.object(),
        (long) x.start(),
        (long) x.end(),
        Strings.of(x.reason()));
  }
}
