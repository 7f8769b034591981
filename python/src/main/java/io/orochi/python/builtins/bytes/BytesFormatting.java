package io.orochi.python.builtins.bytes;

import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.builtins.FloatType;
import io.orochi.python.builtins.IntType;
import io.orochi.python.runtime.BoxedValue;
import io.orochi.python.runtime.Buffers;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.Encodings;
import io.orochi.python.runtime.Indices;
import io.orochi.python.runtime.PyBytes;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.SubscriptedSequence;
import io.orochi.python.runtime.Subscripts;
import io.orochi.python.runtime.Texts;
import io.orochi.python.runtime.Types;
import io.orochi.python.text.format.PercentConversions;
import io.orochi.python.text.format.PercentFormat;

/**
 * {@code %} formatting of bytes (PEP 461): done on Latin-1 text, in which each byte is one
 * character.
 */
final class BytesFormatting {
  private BytesFormatting() {}

  static byte[] percent(PyThread t, byte[] format, Object values) {
    Object v = BoxedValue.unbox(values);
    Object[] items = v instanceof PyTuple tuple ? tuple.items() : new Object[] {values};
    boolean mapping =
        !(v instanceof PyTuple)
            && Buffers.bytesOrNull(t, v) == null
            && !(v instanceof TruffleString)
            && SubscriptedSequence.isMapping(t, values);
    TruffleString text = Encodings.decode(t, format, "latin-1", null);
    return Encodings.encode(
        t,
        PercentFormat.parseBytes(text).apply(items, mapping ? values : null, new Conversions(t)),
        "latin-1",
        null);
  }

  /** What {@code %} asks for; {@code %s} and {@code %b} take bytes. */
  private record Conversions(PyThread t) implements PercentConversions {
    @Override
    public TruffleString str(Object value) {
      byte[] b = Buffers.bytesOrNull(t, value);
      if (b == null) {
        Object made = Calls.callSpecial(t, value, "__bytes__");
        b = made == null ? null : Buffers.bytesOrNull(t, made);
      }
      if (b == null) {
        throw PyErrors.typeError(
            "%%b requires a bytes-like object, or an object that implements __bytes__, not '%s'",
            Types.nameOf(t, value));
      }
      return Encodings.decode(t, b, "latin-1", null);
    }

    @Override
    public TruffleString repr(Object value) {
      return Texts.ascii(t, value);
    }

    @Override
    public Object getItem(Object mapping, TruffleString key) {
      return Subscripts.get(t, mapping, new PyBytes(Encodings.encode(t, key, "latin-1", null)));
    }

    @Override
    public TruffleString textOrNull(Object value) {
      byte[] b = Buffers.bytesOrNull(t, value);
      return b == null ? null : Encodings.decode(t, b, "latin-1", null);
    }

    @Override
    public Object integerOrNull(Object value, boolean truncate) {
      Object i = IntType.valueOrNull(value);
      if (i == null && truncate && BoxedValue.unbox(value) instanceof Double) {
        return IntType.of(t, value);
      }
      return i != null ? i : Indices.indexOrNull(t, value);
    }

    @Override
    public Object starOrNull(Object value) {
      return IntType.valueOrNull(value);
    }

    @Override
    public double real(Object value) {
      return FloatType.convert(t, value);
    }

    @Override
    public int digitLimit() {
      return t.context().intDigitLimit();
    }

    @Override
    public String typeName(Object value) {
      return Types.nameOf(t, value);
    }
  }
}
