package io.orochi.python.modules.sre;

import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.runtime.BoxedValue;
import io.orochi.python.runtime.Buffers;
import io.orochi.python.runtime.PyBytes;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.Strings;
import io.orochi.python.runtime.Types;
import java.util.Arrays;

/**
 * What a pattern is matched against.
 *
 * @param source the guest object
 * @param input its characters at the time of the match, bytes as Latin-1
 * @param length number of characters
 * @param isBytes whether parts of it are bytes
 */
record Subject(Object source, TruffleString input, int length, boolean isBytes) {

  /** The characters of {@code o}; TypeError when it has none, or none of the pattern's kind. */
  static Subject of(PyThread t, PyPattern pattern, Object o) {
    Object v = BoxedValue.unbox(o);
    if (v instanceof TruffleString s) {
      if (pattern.isBytes) {
        throw PyErrors.typeError("cannot use a bytes pattern on a string-like object");
      }
      return new Subject(o, s, Strings.length(s), false);
    }
    byte[] b = Buffers.bytesOrNull(t, o);
    if (b == null) {
      throw PyErrors.typeError(
          "expected string or bytes-like object, got '%s'", Types.nameOf(t, o));
    }
    if (!pattern.isBytes) {
      throw PyErrors.typeError("cannot use a string pattern on a bytes-like object");
    }
    TruffleString input =
        TruffleString.fromByteArrayUncached(b, TruffleString.Encoding.ISO_8859_1, false);
    return new Subject(o, input, b.length, true);
  }

  /** A position as the methods of patterns take it, moved into the text. */
  int clamp(long position) {
    return (int) Math.max(0, Math.min(position, length));
  }

  /** A part as a guest object. Bytes are those that the source has now. */
  Object slice(PyThread t, int from, int to) {
    if (!isBytes) {
      boolean whole = from == 0 && to == length;
      return whole ? BoxedValue.unbox(source) : Strings.substring(input, from, to);
    }
    byte[] b = Buffers.bytesOrNull(t, source);
    int end = Math.min(to, b.length);
    int start = Math.min(from, end);
    if (source instanceof PyBytes && start == 0 && end == b.length) {
      return source;
    }
    return new PyBytes(Arrays.copyOfRange(b, start, end));
  }

  Object empty() {
    return isBytes ? PyBytes.EMPTY : Strings.EMPTY;
  }
}
