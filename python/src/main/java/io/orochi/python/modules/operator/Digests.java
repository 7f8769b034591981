package io.orochi.python.modules.operator;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.runtime.BoxedValue;
import io.orochi.python.runtime.Buffers;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.Strings;
import io.orochi.python.runtime.Types;
import java.security.MessageDigest;

/** Comparison in time that does not depend on where the operands differ. */
public final class Digests {
  private Digests() {}

  /** {@code hmac.compare_digest(a, b)}. */
  @TruffleBoundary
  public static boolean equal(PyThread t, Object a, Object b) {
    if (BoxedValue.unbox(a) instanceof TruffleString x
        && BoxedValue.unbox(b) instanceof TruffleString y) {
      return MessageDigest.isEqual(ascii(x), ascii(y));
    }
    byte[] x = Buffers.bytesOrNull(t, a);
    byte[] y = Buffers.bytesOrNull(t, b);
    if (x == null || y == null) {
      throw PyErrors.typeError(
          "unsupported operand types(s) or combination of types: '%s' and '%s'",
          Types.nameOf(t, a), Types.nameOf(t, b));
    }
    return MessageDigest.isEqual(x, y);
  }

  private static byte[] ascii(TruffleString s) {
    int[] points = Strings.codePoints(s);
    byte[] bytes = new byte[points.length];
    for (int i = 0; i < points.length; i++) {
      if (points[i] > 127) {
        throw PyErrors.typeError("comparing strings with non-ASCII characters is not supported");
      }
      bytes[i] = (byte) points[i];
    }
    return bytes;
  }
}
