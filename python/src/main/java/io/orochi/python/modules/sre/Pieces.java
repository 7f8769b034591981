package io.orochi.python.modules.sre;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import com.oracle.truffle.api.strings.TruffleStringBuilder;
import com.oracle.truffle.api.strings.TruffleStringBuilderUTF32;
import io.orochi.python.runtime.BoxedValue;
import io.orochi.python.runtime.Buffers;
import io.orochi.python.runtime.PyBytes;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.Strings;
import io.orochi.python.runtime.Types;
import java.io.ByteArrayOutputStream;
import java.util.List;

/** Puts a text together, with the errors of {@code join}. */
final class Pieces {
  private Pieces() {}

  @TruffleBoundary
  static Object join(PyThread t, List<Object> pieces, boolean isBytes) {
    if (pieces.size() == 1 && isWhole(pieces.get(0), isBytes)) {
      return pieces.get(0);
    }
    return isBytes ? joinBytes(t, pieces) : joinText(t, pieces);
  }

  private static boolean isWhole(Object piece, boolean isBytes) {
    return isBytes ? piece instanceof PyBytes : piece instanceof TruffleString;
  }

  private static Object joinText(PyThread t, List<Object> pieces) {
    TruffleStringBuilderUTF32 out = TruffleStringBuilder.createUTF32();
    for (int i = 0; i < pieces.size(); i++) {
      if (!(BoxedValue.unbox(pieces.get(i)) instanceof TruffleString s)) {
        throw PyErrors.typeError(
            "sequence item %d: expected str instance, %s found", i, Types.nameOf(t, pieces.get(i)));
      }
      out.appendStringUncached(s);
    }
    return pieces.isEmpty() ? Strings.EMPTY : out.toStringUncached();
  }

  private static Object joinBytes(PyThread t, List<Object> pieces) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < pieces.size(); i++) {
      byte[] b = Buffers.bytesOrNull(t, pieces.get(i));
      if (b == null) {
        throw PyErrors.typeError(
            "sequence item %d: expected a bytes-like object, %s found",
            i, Types.nameOf(t, pieces.get(i)));
      }
      out.writeBytes(b);
    }
    return pieces.isEmpty() ? PyBytes.EMPTY : new PyBytes(out.toByteArray());
  }
}
