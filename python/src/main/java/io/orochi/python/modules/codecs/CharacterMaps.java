package io.orochi.python.modules.codecs;

import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.runtime.BoxedValue;
import io.orochi.python.runtime.Buffers;
import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.Exceptions;
import io.orochi.python.runtime.ModuleBuilder;
import io.orochi.python.runtime.PyBytes;
import io.orochi.python.runtime.PyDict;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.Strings;
import io.orochi.python.runtime.Subscripts;
import io.orochi.python.runtime.Types;
import io.orochi.python.text.ByteBuilder;
import io.orochi.python.text.CodePointBuilder;
import io.orochi.python.text.CodePoints;
import io.orochi.python.text.CodecErrors;
import io.orochi.python.text.CodecException;
import io.orochi.python.text.Decoder;
import io.orochi.python.text.Encoder;
import io.orochi.python.text.TextEncoding;

/**
 * Codecs made of a table: {@code charmap_encode}, {@code charmap_decode}, {@code charmap_build}.
 */
final class CharacterMaps {
  /** In a decoding table, what no byte stands for. */
  private static final int UNDEFINED = 0xfffe;

  private static final String REASON = "character maps to <undefined>";

  private CharacterMaps() {}

  static void define(ModuleBuilder b) {
    b.def(
        "charmap_decode(data, errors=None, mapping=None, /)",
        (t, data, errors, mapping) -> {
          byte[] bytes = Buffers.bytesOf(t, data);
          CodecErrors handler = CodecsModule.errors(t, errors, "charmap_decode");
          TruffleString s =
              mapping == PyNone.NONE
                  ? Decoder.decode(bytes, TextEncoding.LATIN_1, handler)
                  : CodecsModule.guarded(() -> decode(t, bytes, handler, mapping));
          return PyTuple.of(s, (long) bytes.length);
        });
    b.def(
        "charmap_encode(str, errors=None, mapping=None, /)",
        (t, str, errors, mapping) -> {
          TruffleString s = CodecsModule.text(t, str, "charmap_encode", "1");
          CodecErrors handler = CodecsModule.errors(t, errors, "charmap_encode");
          byte[] bytes =
              CodecsModule.guarded(
                  () ->
                      mapping == PyNone.NONE
                          ? Encoder.encode(s, TextEncoding.LATIN_1, handler)
                          : encode(t, s, handler, mapping));
          return PyTuple.of(new PyBytes(bytes), (long) Strings.length(s));
        });
    b.def("charmap_build(map, /)", CharacterMaps::build);
  }

  /** The encoding table that belongs to a decoding table. */
  private static Object build(PyThread t, Object map) {
    int[] table = CodePoints.of(CodecsModule.text(t, map, "charmap_build", ""));
    PyDict result = PyDict.create(t);
    for (int i = 0; i < Math.min(table.length, 256); i++) {
      if (table[i] != UNDEFINED) {
        result.put(t, (long) table[i], (long) i);
      }
    }
    return result;
  }

  private static Object lookUp(PyThread t, Object mapping, long key) {
    try {
      return Subscripts.get(t, mapping, key);
    } catch (PyException e) {
      if (Exceptions.matches(t, e, BuiltinException.LookupError)) {
        return PyNone.NONE;
      }
      throw e;
    }
  }

  private static TruffleString decode(
      PyThread t, byte[] bytes, CodecErrors errors, Object mapping) {
    int[] table = BoxedValue.unbox(mapping) instanceof TruffleString s ? CodePoints.of(s) : null;
    CodePointBuilder out = new CodePointBuilder(bytes.length);
    int at = 0;
    while (at < bytes.length) {
      int b = bytes[at] & 0xff;
      boolean defined =
          table != null
              ? b < table.length && append(out, table[b])
              : append(t, out, lookUp(t, mapping, b));
      if (defined) {
        at++;
      } else {
        CodecErrors.Replacement r =
            errors.handle(new CodecException("charmap", bytes, at, at + 1, REASON));
        out.append((TruffleString) r.text());
        at = Encoder.checkPosition(r.position(), bytes.length);
      }
    }
    return out.toTruffleString();
  }

  private static boolean append(CodePointBuilder out, int c) {
    if (c == UNDEFINED) {
      return false;
    }
    out.append(c);
    return true;
  }

  private static boolean append(PyThread t, CodePointBuilder out, Object mapped) {
    Object v = BoxedValue.unbox(mapped);
    if (v instanceof Long c) {
      if (c < 0 || c > Character.MAX_CODE_POINT) {
        throw PyErrors.typeError("character mapping must be in range(0x110000)");
      }
      return append(out, (int) (long) c);
    }
    if (v instanceof TruffleString s) {
      if (Strings.length(s) == 1) {
        return append(out, Strings.codePointAt(s, 0));
      }
      out.append(s);
      return true;
    }
    if (v != PyNone.NONE) {
      throw PyErrors.typeError("character mapping must return integer, None or str");
    }
    return false;
  }

  private static byte[] encode(PyThread t, TruffleString s, CodecErrors errors, Object mapping) {
    int[] source = CodePoints.of(s);
    ByteBuilder out = new ByteBuilder(source.length);
    int at = 0;
    while (at < source.length) {
      byte[] mapped = mapped(t, source[at], mapping);
      if (mapped != null) {
        out.append(mapped, 0, mapped.length);
        at++;
        continue;
      }
      int end = at + 1;
      while (end < source.length && mapped(t, source[end], mapping) == null) {
        end++;
      }
      CodecException error = new CodecException("charmap", s, at, end, REASON);
      CodecErrors.Replacement r = errors.handle(error);
      if (r.text() instanceof byte[] bytes) {
        out.append(bytes, 0, bytes.length);
      } else {
        for (int c : CodePoints.of((TruffleString) r.text())) {
          byte[] part = mapped(t, c, mapping);
          if (part == null) {
            throw error;
          }
          out.append(part, 0, part.length);
        }
      }
      at = Encoder.checkPosition(r.position(), source.length);
    }
    return out.toArray();
  }

  /** The bytes of a character, or null if there are none. */
  private static byte[] mapped(PyThread t, int c, Object mapping) {
    Object v = BoxedValue.unbox(lookUp(t, mapping, c));
    if (v instanceof Long b) {
      if (b < 0 || b > 255) {
        throw PyErrors.typeError("character mapping must be in range(256)");
      }
      return new byte[] {(byte) (long) b};
    }
    if (v instanceof PyBytes bytes) {
      return bytes.bytes();
    }
    if (v != PyNone.NONE) {
      throw PyErrors.typeError(
          "character mapping must return integer, bytes or None, not %s", Types.nameOf(t, v));
    }
    return null;
  }
}
