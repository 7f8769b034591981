package io.orochi.python.builtins.bytes;

import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.runtime.BoxedValue;
import io.orochi.python.runtime.Buffers;
import io.orochi.python.runtime.Encodings;
import io.orochi.python.runtime.Indices;
import io.orochi.python.runtime.Lengths;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.text.BytesHex;

/** The method {@code hex} of bytes-like objects. */
public final class HexText {
  private HexText() {}

  /**
   * The hexadecimal digits.
   *
   * @param separator what stands between groups; Java null for nothing
   * @param group how many bytes form a group
   */
  public static Object of(PyThread t, byte[] bytes, Object separator, Object group) {
    if (separator == null) {
      return BytesHex.hex(bytes);
    }
    TruffleString s =
        BoxedValue.unbox(separator) instanceof TruffleString text ? text : decoded(t, separator);
    return BytesHex.hex(bytes, s, Indices.toLong(t, group));
  }

  private static TruffleString decoded(PyThread t, Object o) {
    byte[] b = Buffers.bytesOrNull(t, o);
    if (b == null) {
      Lengths.length(t, o);
      throw PyErrors.typeError("sep must be str or bytes.");
    }
    return Encodings.decode(t, b, "latin-1", null);
  }
}
