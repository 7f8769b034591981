package io.orochi.python.modules.binascii;

import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.runtime.BoxedValue;
import io.orochi.python.runtime.Buffers;
import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.ExtensionType;
import io.orochi.python.runtime.Indices;
import io.orochi.python.runtime.ModuleBuilder;
import io.orochi.python.runtime.ModuleDefinition;
import io.orochi.python.runtime.PyBytes;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.Strings;
import io.orochi.python.runtime.Truth;
import io.orochi.python.runtime.Types;
import io.orochi.python.text.BytesHex;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Supplier;

/** The module {@code binascii}. */
public final class BinasciiModule implements ModuleDefinition {
  private static final ExtensionType ERROR =
      ExtensionType.exception("binascii.Error", BuiltinException.ValueError);
  private static final ExtensionType INCOMPLETE =
      ExtensionType.exception("binascii.Incomplete", BuiltinException.Exception);

  @Override
  public String name() {
    return "binascii";
  }

  @Override
  public void define(ModuleBuilder b) {
    b.doc("Conversion between binary data and ASCII");
    b.type(ERROR).type(INCOMPLETE);
    b.def(
        "a2b_base64(data, /, *, strict_mode=False)",
        (t, data, strict) -> {
          byte[] in = ascii(t, data);
          boolean isStrict = Truth.isTrue(t, strict);
          return decoded(t, () -> Base64.decode(in, isStrict));
        });
    b.def(
        "b2a_base64(data, /, *, newline=True)",
        (t, data, newline) -> {
          byte[] text = java.util.Base64.getEncoder().encode(Buffers.bytesOf(t, data));
          if (Truth.isTrue(t, newline)) {
            text = Arrays.copyOf(text, text.length + 1);
            text[text.length - 1] = '\n';
          }
          return new PyBytes(text);
        });
    for (String name : new String[] {"hexlify", "b2a_hex"}) {
      b.def(name + "(data, sep=NULL, bytes_per_sep=1)", BinasciiModule::hex);
    }
    for (String name : new String[] {"unhexlify", "a2b_hex"}) {
      b.def(
          name + "(hexstr, /)",
          (t, data) -> {
            byte[] in = ascii(t, data);
            return decoded(t, () -> fromHex(in));
          });
    }
    b.def(
        "a2b_uu(data, /)",
        (t, data) -> {
          byte[] in = ascii(t, data);
          return decoded(t, () -> Uuencoding.decode(in));
        });
    b.def(
        "b2a_uu(data, /, *, backtick=False)",
        (t, data, backtick) -> {
          byte[] in = Buffers.bytesOf(t, data);
          if (in.length > Uuencoding.MAX_BYTES) {
            throw error(t, "At most 45 bytes at once");
          }
          return new PyBytes(Uuencoding.encode(in, Truth.isTrue(t, backtick)));
        });
    b.def(
        "a2b_qp(data, header=False)",
        (t, data, header) ->
            new PyBytes(QuotedPrintable.decode(ascii(t, data), Truth.isTrue(t, header))));
    b.def(
        "b2a_qp(data, quotetabs=False, istext=True, header=False)",
        (t, data, quoteTabs, isText, header) ->
            new PyBytes(
                QuotedPrintable.encode(
                    Buffers.bytesOf(t, data),
                    Truth.isTrue(t, quoteTabs),
                    Truth.isTrue(t, isText),
                    Truth.isTrue(t, header))));
    b.def(
        "crc32(data, crc=0, /)",
        (t, data, crc) -> Checksums.crc32(Buffers.bytesOf(t, data), low(t, crc)) & 0xffff_ffffL);
    b.def(
        "crc_hqx(data, crc, /)",
        (t, data, crc) -> (long) Checksums.crcHqx(Buffers.bytesOf(t, data), low(t, crc) & 0xffff));
  }

  /** The low 32 bits of an int. */
  private static int low(PyThread t, Object o) {
    Object i = Indices.index(t, o);
    return i instanceof Long n ? (int) (long) n : ((BigInteger) i).intValue();
  }

  private static PyException error(PyThread t, String text) {
    return PyException.of(Calls.call(t, t.context().type(ERROR), Strings.of(text)));
  }

  private static Object decoded(PyThread t, Supplier<byte[]> decoder) {
    byte[] bytes;
    try {
      bytes = decoder.get();
    } catch (IllegalArgumentException e) {
      throw error(t, e.getMessage());
    }
    return new PyBytes(bytes);
  }

  /** The bytes of an object, or of a str that is ASCII. */
  private static byte[] ascii(PyThread t, Object o) {
    if (BoxedValue.unbox(o) instanceof TruffleString s) {
      String text = Strings.toJava(s);
      if (text.chars().anyMatch(c -> c > 127)) {
        throw PyErrors.valueError("string argument should contain only ASCII characters");
      }
      return text.getBytes(StandardCharsets.US_ASCII);
    }
    byte[] bytes = Buffers.bytesOrNull(t, o);
    if (bytes == null) {
      throw PyErrors.typeError(
          "argument should be bytes, buffer or ASCII string, not '%s'", Types.nameOf(t, o));
    }
    return bytes;
  }

  private static Object hex(PyThread t, Object data, Object separator, Object group) {
    byte[] in = Buffers.bytesOf(t, data);
    long size = Indices.toLong(t, group);
    if (separator == null) {
      return latin1(BytesHex.hex(in));
    }
    Object sep = BoxedValue.unbox(separator);
    if (sep instanceof PyBytes b) {
      sep = Strings.of(new String(b.bytes(), StandardCharsets.ISO_8859_1));
    }
    if (!(sep instanceof TruffleString s)) {
      throw PyErrors.typeError("sep must be str or bytes.");
    }
    int c = Strings.length(s) == 1 ? Strings.codePointAt(s, 0) : 0;
    if (c < 128 || c > 255) {
      return latin1(BytesHex.hex(in, s, size));
    }
    byte[] text = latin1(BytesHex.hex(in, Strings.of(":"), size)).bytes();
    for (int i = 0; i < text.length; i++) {
      text[i] = text[i] == ':' ? (byte) c : text[i];
    }
    return new PyBytes(text);
  }

  private static PyBytes latin1(TruffleString text) {
    return new PyBytes(Strings.toJava(text).getBytes(StandardCharsets.ISO_8859_1));
  }

  private static byte[] fromHex(byte[] in) {
    if ((in.length & 1) != 0) {
      throw new IllegalArgumentException("Odd-length string");
    }
    byte[] out = new byte[in.length / 2];
    for (int i = 0; i < out.length; i++) {
      int high = Character.digit(in[2 * i], 16);
      int low = Character.digit(in[2 * i + 1], 16);
      if (high < 0 || low < 0) {
        throw new IllegalArgumentException("Non-hexadecimal digit found");
      }
      out[i] = (byte) (high << 4 | low);
    }
    return out;
  }
}
