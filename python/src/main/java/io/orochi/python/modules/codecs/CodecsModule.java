package io.orochi.python.modules.codecs;

import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.runtime.BoxedValue;
import io.orochi.python.runtime.Buffers;
import io.orochi.python.runtime.BuiltinBody;
import io.orochi.python.runtime.BuiltinFunction;
import io.orochi.python.runtime.BuiltinFunction.Binding;
import io.orochi.python.runtime.CodecRegistry;
import io.orochi.python.runtime.Encodings;
import io.orochi.python.runtime.GuestErrorHandler;
import io.orochi.python.runtime.Indices;
import io.orochi.python.runtime.ModuleBuilder;
import io.orochi.python.runtime.ModuleDefinition;
import io.orochi.python.runtime.PyBytes;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.Strings;
import io.orochi.python.runtime.Truth;
import io.orochi.python.runtime.Types;
import io.orochi.python.text.BytesEscapes;
import io.orochi.python.text.CodecErrors;
import io.orochi.python.text.CodecException;
import io.orochi.python.text.Decoder;
import io.orochi.python.text.Encoder;
import io.orochi.python.text.EscapeCodec;
import io.orochi.python.text.TextEncoding;
import io.orochi.python.text.Utf7;
import java.util.function.Supplier;

/** The module {@code _codecs}. */
public final class CodecsModule implements ModuleDefinition {
  @Override
  public String name() {
    return "_codecs";
  }

  @Override
  public void define(ModuleBuilder b) {
    registry(b);
    errorHandlers(b);
    for (TextEncoding e : TextEncoding.values()) {
      codec(b, e);
    }
    wide(b, "utf_16", TextEncoding.UTF_16, TextEncoding.UTF_16_LE, TextEncoding.UTF_16_BE);
    wide(b, "utf_32", TextEncoding.UTF_32, TextEncoding.UTF_32_LE, TextEncoding.UTF_32_BE);
    utf7(b);
    escapes(b);
    CharacterMaps.define(b);
  }

  /** A str argument; {@code parameter} is empty if it is the only one. TypeError. */
  static TruffleString text(PyThread t, Object o, String function, String parameter) {
    if (BoxedValue.unbox(o) instanceof TruffleString s) {
      return s;
    }
    throw PyErrors.typeError(
        "%s() argument%s must be str, not %s",
        function, parameter.isEmpty() ? "" : " " + parameter, Types.nameOf(t, o));
  }

  private static String name(PyThread t, Object o, String function, String parameter) {
    return Strings.toJava(text(t, o, function, parameter));
  }

  /** The handler for an argument {@code errors} that may be None. */
  static CodecErrors errors(PyThread t, Object errors, String function) {
    return errors == PyNone.NONE
        ? CodecErrors.STRICT
        : CodecRegistry.errors(t, name(t, errors, function, "2"));
  }

  /** Runs a codec; its errors become guest exceptions. */
  static <T> T guarded(Supplier<T> codec) {
    try {
      return codec.get();
    } catch (CodecException e) {
      throw Encodings.error(e);
    }
  }

  private static void registry(ModuleBuilder b) {
    b.def(
        "register(search_function, /)",
        (t, f) -> {
          CodecRegistry.of(t).register(t, f);
          return PyNone.NONE;
        });
    b.def(
        "unregister(search_function, /)",
        (t, f) -> {
          CodecRegistry.of(t).unregister(t, f);
          return PyNone.NONE;
        });
    b.def("lookup(encoding, /)", (t, n) -> CodecRegistry.of(t).info(t, name(t, n, "lookup", "")));
    b.def(
        "_forget_codec(encoding, /)",
        (t, n) -> {
          CodecRegistry.of(t).forget(t, name(t, n, "_forget_codec", ""));
          return PyNone.NONE;
        });
    b.def(
        "encode(obj, encoding='utf-8', errors=NULL)",
        (t, o, e, r) ->
            Encodings.call(t, Encodings.ENCODER, o, name(t, e, "encode", "'encoding'"), r));
    b.def(
        "decode(obj, encoding='utf-8', errors=NULL)",
        (t, o, e, r) ->
            Encodings.call(t, Encodings.DECODER, o, name(t, e, "decode", "'encoding'"), r));
    b.def(
        "register_error(errors, handler, /)",
        (t, n, h) -> {
          CodecRegistry.of(t).registerError(t, text(t, n, "register_error", "1"), h);
          return PyNone.NONE;
        });
    b.def(
        "lookup_error(name, /)",
        (t, n) -> CodecRegistry.of(t).lookupError(t, text(t, n, "lookup_error", "")));
  }

  private static void errorHandlers(ModuleBuilder b) {
    for (String name :
        new String[] {
          "strict",
          "ignore",
          "replace",
          "xmlcharrefreplace",
          "backslashreplace",
          "namereplace",
          "surrogatepass",
          "surrogateescape"
        }) {
      CodecErrors handler = CodecErrors.of(name);
      String function = name.startsWith("surrogate") ? name : name + "_errors";
      BuiltinFunction f =
          new BuiltinFunction(
              function + "(exception, /)",
              null,
              "_codecs",
              Binding.NONE,
              false,
              (BuiltinBody.F1) (t, e) -> GuestErrorHandler.apply(t, handler, e));
      CodecRegistry.of(b.thread()).registerError(b.thread(), Strings.of(name), f);
    }
  }

  private static void codec(ModuleBuilder b, TextEncoding e) {
    String name = e.pythonName().replace('-', '_');
    if (e != TextEncoding.UTF_16 && e != TextEncoding.UTF_32) {
      String encode = name + "_encode";
      b.def(encode + "(str, errors=None, /)", (t, s, errors) -> encode(t, s, errors, e, encode));
    }
    String decode = name + "_decode";
    if (e == TextEncoding.ASCII || e == TextEncoding.LATIN_1) {
      b.def(
          decode + "(data, errors=None, /)",
          (t, data, errors) -> pair(decode(t, data, errors, e, true, decode)));
    } else {
      b.def(
          decode + "(data, errors=None, final=False, /)",
          (t, data, errors, last) ->
              pair(decode(t, data, errors, e, Truth.isTrue(t, last), decode)));
    }
  }

  private static Object encode(
      PyThread t, Object s, Object errors, TextEncoding e, String function) {
    TruffleString text = text(t, s, function, "1");
    CodecErrors handler = errors(t, errors, function);
    byte[] bytes = guarded(() -> Encoder.encode(text, e, handler));
    return PyTuple.of(new PyBytes(bytes), (long) Strings.length(text));
  }

  private static Decoder.Result decode(
      PyThread t, Object data, Object errors, TextEncoding e, boolean complete, String function) {
    byte[] bytes = Buffers.bytesOf(t, data);
    CodecErrors handler = errors(t, errors, function);
    return guarded(() -> Decoder.decode(bytes, e, handler, complete));
  }

  private static Object pair(Decoder.Result r) {
    return PyTuple.of(r.text(), (long) r.consumed());
  }

  private static TextEncoding ordered(
      PyThread t, Object order, TextEncoding marked, TextEncoding little, TextEncoding big) {
    long n = Indices.toLong(t, order);
    return n == 0 ? marked : n < 0 ? little : big;
  }

  /** What only encodings with a byte order have. */
  private static void wide(
      ModuleBuilder b, String name, TextEncoding marked, TextEncoding little, TextEncoding big) {
    String encode = name + "_encode";
    b.def(
        encode + "(str, errors=None, byteorder=0, /)",
        (t, s, errors, order) ->
            encode(t, s, errors, ordered(t, order, marked, little, big), encode));
    String decode = name + "_ex_decode";
    b.def(
        decode + "(data, errors=None, byteorder=0, final=False, /)",
        (t, data, errors, order, last) -> {
          TextEncoding e = ordered(t, order, marked, little, big);
          Decoder.Result r = decode(t, data, errors, e, Truth.isTrue(t, last), decode);
          return PyTuple.of(r.text(), (long) r.consumed(), (long) r.byteOrder());
        });
  }

  /** Bytes, or a str whose characters are ASCII or (as UTF-8) more. */
  private static byte[] source(PyThread t, Object o) {
    return BoxedValue.unbox(o) instanceof TruffleString s
        ? guarded(() -> Encoder.utf8(s))
        : Buffers.bytesOf(t, o);
  }

  private static void utf7(ModuleBuilder b) {
    b.def(
        "utf_7_encode(str, errors=None, /)",
        (t, s, errors) -> {
          TruffleString text = text(t, s, "utf_7_encode", "1");
          return PyTuple.of(new PyBytes(Utf7.encode(text)), (long) Strings.length(text));
        });
    b.def(
        "utf_7_decode(data, errors=None, final=False, /)",
        (t, data, errors, last) -> {
          byte[] bytes = Buffers.bytesOf(t, data);
          CodecErrors handler = errors(t, errors, "utf_7_decode");
          boolean complete = Truth.isTrue(t, last);
          return pair(guarded(() -> Utf7.decode(bytes, handler, complete)));
        });
  }

  private static void escapes(ModuleBuilder b) {
    b.def(
        "unicode_escape_encode(str, errors=None, /)",
        (t, s, errors) -> {
          TruffleString text = text(t, s, "unicode_escape_encode", "1");
          return PyTuple.of(new PyBytes(EscapeCodec.encode(text)), (long) Strings.length(text));
        });
    b.def(
        "raw_unicode_escape_encode(str, errors=None, /)",
        (t, s, errors) -> {
          TruffleString text = text(t, s, "raw_unicode_escape_encode", "1");
          return PyTuple.of(new PyBytes(EscapeCodec.encodeRaw(text)), (long) Strings.length(text));
        });
    b.def(
        "unicode_escape_decode(data, errors=None, final=True, /)",
        (t, data, errors, last) -> {
          byte[] bytes = source(t, data);
          CodecErrors handler = errors(t, errors, "unicode_escape_decode");
          boolean complete = Truth.isTrue(t, last);
          return pair(guarded(() -> EscapeCodec.decode(bytes, handler, complete)));
        });
    b.def(
        "raw_unicode_escape_decode(data, errors=None, final=True, /)",
        (t, data, errors, last) -> {
          byte[] bytes = source(t, data);
          CodecErrors handler = errors(t, errors, "raw_unicode_escape_decode");
          boolean complete = Truth.isTrue(t, last);
          return pair(guarded(() -> EscapeCodec.decodeRaw(bytes, handler, complete)));
        });
    b.def(
        "escape_encode(data, errors=None, /)",
        (t, data, errors) -> {
          if (!(BoxedValue.unbox(data) instanceof PyBytes bytes)) {
            throw PyErrors.typeError(
                "escape_encode() argument 1 must be bytes, not %s", Types.nameOf(t, data));
          }
          byte[] escaped = BytesEscapes.encode(bytes.bytes());
          return PyTuple.of(new PyBytes(escaped), (long) bytes.bytes().length);
        });
    b.def(
        "escape_decode(data, errors=None, /)",
        (t, data, errors) -> {
          byte[] bytes = source(t, data);
          String handler = errors == PyNone.NONE ? "strict" : name(t, errors, "escape_decode", "2");
          return PyTuple.of(new PyBytes(BytesEscapes.decode(bytes, handler)), (long) bytes.length);
        });
    b.def(
        "readbuffer_encode(data, errors=None, /)",
        (t, data, errors) -> {
          byte[] bytes = source(t, data);
          return PyTuple.of(new PyBytes(bytes), (long) bytes.length);
        });
  }
}
