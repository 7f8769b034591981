package io.orochi.python.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.text.CodePoints;
import io.orochi.python.text.StrShape;

/** Items and slices of {@code str}. */
public final class StrItems {
  private StrItems() {}

  /** {@code s[key]}; TypeError, IndexError. Guest code may run. */
  @TruffleBoundary(transferToInterpreterOnException = false)
  public static Object get(PyThread t, TruffleString s, Object key) {
    int length = Strings.length(s);
    if (key instanceof PySlice slice) {
      PySlice.Range r = slice.bounds(t).in(length);
      return r.step() == 1
          ? Strings.substring(s, (int) r.start(), (int) (r.start() + r.count()))
          : StrShape.slice(s, (int) r.start(), (int) r.step(), (int) r.count());
    }
    if (Indices.indexOrNull(t, key) == null) {
      throw PyErrors.typeError("string indices must be integers, not '%s'", Types.nameOf(t, key));
    }
    long i = Indices.toLong(t, key, BuiltinException.IndexError);
    long at = i < 0 ? i + length : i;
    if (at < 0 || at >= length) {
      throw PyErrors.indexError("string index out of range");
    }
    return CodePoints.one(Strings.codePointAt(s, (int) at));
  }

  /** {@code s[start:stop]}; negative numbers count from the end. */
  @TruffleBoundary
  public static TruffleString slice(TruffleString s, long start, long stop) {
    int length = Strings.length(s);
    int from = within(start, length);
    return Strings.substring(s, from, Math.max(from, within(stop, length)));
  }

  private static int within(long index, int length) {
    return (int) (index < 0 ? Math.max(0, index + length) : Math.min(index, length));
  }
}
