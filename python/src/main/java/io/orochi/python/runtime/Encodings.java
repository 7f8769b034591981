package io.orochi.python.runtime;

import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.text.CodecErrors;
import io.orochi.python.text.CodecException;
import io.orochi.python.text.Decoder;
import io.orochi.python.text.Encoder;
import io.orochi.python.text.TextEncoding;

/** Encoding and decoding as {@code str.encode} and {@code bytes.decode} do it: built-in codecs directly, others through the module {@code codecs}. */
public final class Encodings {
  private Encodings() {}

  /**
   * The text of {@code bytes}; UnicodeDecodeError, LookupError.
   *
   * @param encoding null means UTF-8
   * @param errors null means strict
   */
  public static TruffleString decode(PyThread t, byte[] bytes, String encoding, String errors) {
    TextEncoding e = encoding == null ? TextEncoding.UTF_8 : TextEncoding.of(encoding);
    CodecErrors handler = errors == null ? CodecErrors.STRICT : CodecErrors.of(errors);
    if (e == null || handler == null) {
      Object r = viaCodecs(t, "decode", new PyBytes(bytes), encoding, errors);
      if (BoxedValue.unbox(r) instanceof TruffleString s) {
        return s;
      }
      throw PyErrors.typeError(
          "'%s' decoder returned '%s' instead of 'str'; use codecs.decode() to decode to arbitrary types",
          encoding, Types.nameOf(t, r));
    }
    try {
      return Decoder.decode(bytes, e, handler);
    } catch (CodecException x) {
      throw error(x);
    }
  }

  /** The bytes of {@code s}; UnicodeEncodeError, LookupError. Parameters as for {@link #decode}. */
  public static byte[] encode(PyThread t, TruffleString s, String encoding, String errors) {
    TextEncoding e = encoding == null ? TextEncoding.UTF_8 : TextEncoding.of(encoding);
    CodecErrors handler = errors == null ? CodecErrors.STRICT : CodecErrors.of(errors);
    if (e == null || handler == null) {
      Object r = viaCodecs(t, "encode", s, encoding, errors);
      byte[] bytes = Buffers.bytesOrNull(t, r);
      if (bytes != null) {
        return bytes;
      }
      throw PyErrors.typeError(
          "'%s' encoder returned '%s' instead of 'bytes'; use codecs.encode() to encode to arbitrary types",
          encoding, Types.nameOf(t, r));
    }
    try {
      return Encoder.encode(s, e, handler);
    } catch (CodecException x) {
      throw error(x);
    }
  }

  private static Object viaCodecs(PyThread t, String function, Object input, String encoding, String errors) {
    Object codecs = Imports.module(t, "codecs");
    return Calls.callMethod(
        t,
        codecs,
        function,
        input,
        Strings.of(encoding == null ? "utf-8" : encoding),
        Strings.of(errors == null ? "strict" : errors));
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
