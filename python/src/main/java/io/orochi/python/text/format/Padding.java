package io.orochi.python.text.format;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.runtime.Strings;
import io.orochi.python.text.CodePoints;

/** Repeats of one character around a text. */
public final class Padding {
  private Padding() {}

  /** {@code left} and {@code right} copies of {@code fill} around the text. */
  @TruffleBoundary
  public static TruffleString pad(TruffleString text, int left, int right, int fill) {
    TruffleString result = text;
    if (left > 0) {
      result = Strings.concat(repeat(fill, left), result);
    }
    return right > 0 ? Strings.concat(result, repeat(fill, right)) : result;
  }

  private static TruffleString repeat(int fill, int count) {
    return CodePoints.one(fill).repeatUncached(count, Strings.ENCODING);
  }
}
