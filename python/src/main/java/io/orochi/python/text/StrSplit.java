package io.orochi.python.text;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import com.oracle.truffle.api.strings.TruffleStringBuilder;
import com.oracle.truffle.api.strings.TruffleStringBuilderUTF32;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.Strings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Taking strings apart and joining them. The pieces are copies: a word that is kept must not keep
 * the text that it came from. A negative {@code maxsplit} means no limit.
 */
public final class StrSplit {
  private StrSplit() {}

  /** A string that is being taken apart: pieces of ASCII text are cheap to make from its bytes. */
  private record Source(TruffleString s, int length, byte[] ascii) {
    static Source of(TruffleString s) {
      return new Source(s, Strings.length(s), CodePoints.asciiOrNull(s));
    }

    TruffleString piece(int from, int to) {
      if (to - from == length) {
        return s;
      }
      if (from == to) {
        return Strings.EMPTY;
      }
      return ascii == null
          ? s.substringUncached(from, to - from, Strings.ENCODING, false)
          : CodePoints.ofAscii(Arrays.copyOfRange(ascii, from, to), 0, to - from);
    }

    /** Where {@code sep} is next, at or behind {@code from}; -1 if it is not. */
    int find(TruffleString sep, int from) {
      if (from >= length) {
        return -1;
      }
      if (ascii != null && Strings.length(sep) == 1) {
        int c = Strings.codePointAt(sep, 0);
        for (int i = from; i < length; i++) {
          if (ascii[i] == c) {
            return i;
          }
        }
        return -1;
      }
      return s.indexOfStringUncached(sep, from, length, Strings.ENCODING);
    }
  }

  /** {@code s.split(sep, maxsplit)}; ValueError for an empty separator. */
  @TruffleBoundary
  public static List<TruffleString> split(TruffleString s, TruffleString sep, long maxsplit) {
    checkSeparator(sep);
    List<TruffleString> pieces = new ArrayList<>();
    Source source = Source.of(s);
    int start = 0;
    for (long left = limit(maxsplit); left > 0; left--) {
      int at = source.find(sep, start);
      if (at < 0) {
        break;
      }
      pieces.add(source.piece(start, at));
      start = at + Strings.length(sep);
    }
    pieces.add(source.piece(start, source.length));
    return pieces;
  }

  /** {@code s.rsplit(sep, maxsplit)}; ValueError for an empty separator. */
  @TruffleBoundary
  public static List<TruffleString> rsplit(TruffleString s, TruffleString sep, long maxsplit) {
    checkSeparator(sep);
    List<TruffleString> pieces = new ArrayList<>();
    Source source = Source.of(s);
    int size = Strings.length(sep);
    int end = source.length;
    for (long left = limit(maxsplit); left > 0; left--) {
      int at = end < size ? -1 : StrSearch.lastIndexOf(s, sep, 0, end);
      if (at < 0) {
        break;
      }
      pieces.add(source.piece(at + size, end));
      end = at;
    }
    pieces.add(source.piece(0, end));
    Collections.reverse(pieces);
    return pieces;
  }

  private static void checkSeparator(TruffleString sep) {
    if (sep.isEmpty()) {
      throw PyErrors.valueError("empty separator");
    }
  }

  private static long limit(long maxsplit) {
    return maxsplit < 0 ? Long.MAX_VALUE : maxsplit;
  }

  /** {@code s.split(None, maxsplit)}: at runs of white space. */
  @TruffleBoundary
  public static List<TruffleString> split(TruffleString s, long maxsplit) {
    List<TruffleString> pieces = new ArrayList<>();
    Source source = Source.of(s);
    int[] c = CodePoints.of(s);
    int at = 0;
    for (long left = limit(maxsplit); ; left--) {
      while (at < c.length && UnicodeData.isSpace(c[at])) {
        at++;
      }
      if (at == c.length) {
        return pieces;
      }
      int start = at;
      if (left == 0) {
        pieces.add(source.piece(start, c.length));
        return pieces;
      }
      while (at < c.length && !UnicodeData.isSpace(c[at])) {
        at++;
      }
      pieces.add(source.piece(start, at));
    }
  }

  /** {@code s.rsplit(None, maxsplit)}. */
  @TruffleBoundary
  public static List<TruffleString> rsplit(TruffleString s, long maxsplit) {
    List<TruffleString> pieces = new ArrayList<>();
    Source source = Source.of(s);
    int[] c = CodePoints.of(s);
    int at = c.length;
    for (long left = limit(maxsplit); ; left--) {
      while (at > 0 && UnicodeData.isSpace(c[at - 1])) {
        at--;
      }
      if (at == 0) {
        break;
      }
      int end = at;
      if (left == 0) {
        pieces.add(source.piece(0, end));
        break;
      }
      while (at > 0 && !UnicodeData.isSpace(c[at - 1])) {
        at--;
      }
      pieces.add(source.piece(at, end));
    }
    Collections.reverse(pieces);
    return pieces;
  }

  /** {@code s.splitlines(keepends)}. */
  @TruffleBoundary
  public static List<TruffleString> splitLines(TruffleString s, boolean keepEnds) {
    List<TruffleString> pieces = new ArrayList<>();
    Source source = Source.of(s);
    int[] c = CodePoints.of(s);
    int at = 0;
    while (at < c.length) {
      int start = at;
      while (at < c.length && !UnicodeData.isLineBreak(c[at])) {
        at++;
      }
      int end = at;
      if (at < c.length) {
        at += c[at] == '\r' && at + 1 < c.length && c[at + 1] == '\n' ? 2 : 1;
      }
      pieces.add(source.piece(start, keepEnds ? at : end));
    }
    return pieces;
  }

  /** The three parts of {@code s.partition(sep)}; ValueError for an empty separator. */
  @TruffleBoundary
  public static TruffleString[] partition(TruffleString s, TruffleString sep) {
    checkSeparator(sep);
    int at = StrSearch.find(s, sep, 0, Long.MAX_VALUE);
    return at < 0 ? new TruffleString[] {s, Strings.EMPTY, Strings.EMPTY} : parts(s, sep, at);
  }

  /** The three parts of {@code s.rpartition(sep)}; ValueError for an empty separator. */
  @TruffleBoundary
  public static TruffleString[] rpartition(TruffleString s, TruffleString sep) {
    checkSeparator(sep);
    int at = StrSearch.rfind(s, sep, 0, Long.MAX_VALUE);
    return at < 0 ? new TruffleString[] {Strings.EMPTY, Strings.EMPTY, s} : parts(s, sep, at);
  }

  private static TruffleString[] parts(TruffleString s, TruffleString sep, int at) {
    Source source = Source.of(s);
    int behind = at + Strings.length(sep);
    return new TruffleString[] {source.piece(0, at), sep, source.piece(behind, source.length)};
  }

  /** {@code separator.join(pieces)}. */
  @TruffleBoundary
  public static TruffleString join(TruffleString separator, List<TruffleString> pieces) {
    if (pieces.size() == 1) {
      return pieces.get(0);
    }
    TruffleStringBuilderUTF32 out = TruffleStringBuilder.createUTF32();
    boolean first = true;
    for (TruffleString piece : pieces) {
      if (!first && !separator.isEmpty()) {
        out.appendStringUncached(separator);
      }
      out.appendStringUncached(piece);
      first = false;
    }
    return out.toStringUncached();
  }
}
