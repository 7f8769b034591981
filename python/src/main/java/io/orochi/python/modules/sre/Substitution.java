package io.orochi.python.modules.sre;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.runtime.BoxedValue;
import io.orochi.python.runtime.Buffers;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.Strings;
import java.util.ArrayList;
import java.util.List;

/** {@code Pattern.sub} and {@code Pattern.subn}. */
final class Substitution {
  /**
   * A text with matches replaced.
   *
   * @param text the new text
   * @param count how many were replaced
   */
  record Result(Object text, long count) {}

  private Substitution() {}

  /** Replaces at most {@code limit} matches, all if that is 0. */
  @TruffleBoundary
  static Result apply(PyThread t, PyPattern p, Object replacement, Object string, long limit) {
    Object by = replacement;
    boolean callable = Calls.isCallable(t, replacement);
    if (!callable && !isLiteral(t, replacement)) {
      by = Template.compile(t, p, replacement);
    }
    Subject subject = Subject.of(t, p, string);
    List<Object> pieces = new ArrayList<>();
    long count = 0;
    int copied = 0;
    int from = 0;
    boolean advance = false;
    while (limit == 0 || count < limit) {
      MatchingMode mode = advance ? MatchingMode.NEXT_SEARCH : MatchingMode.SEARCH;
      int[] spans = p.match(t, mode, subject, from, subject.length());
      if (spans == null) {
        break;
      }
      if (copied < spans[0]) {
        pieces.add(subject.slice(t, copied, spans[0]));
      }
      Object piece = callable || by instanceof Template ? replace(t, p, by, subject, spans) : by;
      if (piece != PyNone.NONE || !callable) {
        pieces.add(piece);
      }
      copied = spans[1];
      count++;
      from = spans[1];
      advance = spans[0] == spans[1];
    }
    if (copied < subject.length()) {
      pieces.add(subject.slice(t, copied, subject.length()));
    }
    return new Result(Pieces.join(t, pieces, subject.isBytes()), count);
  }

  private static Object replace(PyThread t, PyPattern p, Object by, Subject subject, int[] spans) {
    PyMatch match =
        new PyMatch(t, t.context().shape(SreTypes.MATCH), p, subject, 0, subject.length(), spans);
    return by instanceof Template template ? template.expand(t, match) : Calls.call(t, by, match);
  }

  /** Whether the replacement is text without a backslash. */
  private static boolean isLiteral(PyThread t, Object replacement) {
    if (BoxedValue.unbox(replacement) instanceof TruffleString s) {
      return s.indexOfCodePointUncached('\\', 0, Strings.length(s), Strings.ENCODING) < 0;
    }
    byte[] bytes = Buffers.bytesOrNull(t, replacement);
    if (bytes == null) {
      return false;
    }
    for (byte b : bytes) {
      if (b == '\\') {
        return false;
      }
    }
    return true;
  }
}
