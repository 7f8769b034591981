package io.orochi.python.text;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.Strings;
import java.util.function.IntFunction;

/** Strings made longer, shorter or otherwise of another string: strip, pad, repeat, slice. */
public final class StrShape {
  private StrShape() {}

  /** {@code s.strip(chars)}; null for white space. */
  public static TruffleString strip(TruffleString s, TruffleString chars) {
    return strip(s, chars, true, true);
  }

  /** {@code s.lstrip(chars)}; null for white space. */
  public static TruffleString lstrip(TruffleString s, TruffleString chars) {
    return strip(s, chars, true, false);
  }

  /** {@code s.rstrip(chars)}; null for white space. */
  public static TruffleString rstrip(TruffleString s, TruffleString chars) {
    return strip(s, chars, false, true);
  }

  @TruffleBoundary
  private static TruffleString strip(
      TruffleString s, TruffleString chars, boolean left, boolean right) {
    int from = 0;
    int to = Strings.length(s);
    while (left && from < to && isIn(Strings.codePointAt(s, from), chars)) {
      from++;
    }
    while (right && to > from && isIn(Strings.codePointAt(s, to - 1), chars)) {
      to--;
    }
    return to - from == Strings.length(s) ? s : Strings.substring(s, from, to);
  }

  private static boolean isIn(int c, TruffleString chars) {
    return chars == null
        ? UnicodeData.isSpace(c)
        : !chars.isEmpty()
            && chars.indexOfCodePointUncached(c, 0, Strings.length(chars), Strings.ENCODING) >= 0;
  }

  /** {@code s.center(width, fill)}. */
  @TruffleBoundary
  public static TruffleString center(TruffleString s, long width, int fill) {
    long missing = width - Strings.length(s);
    // An odd one goes to the left if the width is odd.
    long left = missing / 2 + (missing & width & 1);
    return missing <= 0 ? s : pad(s, left, missing - left, fill);
  }

  /** {@code s.ljust(width, fill)}. */
  @TruffleBoundary
  public static TruffleString ljust(TruffleString s, long width, int fill) {
    return pad(s, 0, width - Strings.length(s), fill);
  }

  /** {@code s.rjust(width, fill)}. */
  @TruffleBoundary
  public static TruffleString rjust(TruffleString s, long width, int fill) {
    return pad(s, width - Strings.length(s), 0, fill);
  }

  private static TruffleString pad(TruffleString s, long left, long right, int fill) {
    TruffleString result = s;
    if (left > 0) {
      result = Strings.concat(repeat(CodePoints.one(fill), left), result);
    }
    return right > 0 ? Strings.concat(result, repeat(CodePoints.one(fill), right)) : result;
  }

  /** {@code s.zfill(width)}: zeros behind a sign. */
  @TruffleBoundary
  public static TruffleString zfill(TruffleString s, long width) {
    int length = Strings.length(s);
    if (width <= length) {
      return s;
    }
    int first = length == 0 ? 0 : Strings.codePointAt(s, 0);
    if (first != '+' && first != '-') {
      return rjust(s, width, '0');
    }
    return Strings.concat(
        CodePoints.one(first), rjust(Strings.substring(s, 1, length), width - 1, '0'));
  }

  /** {@code s * count}; MemoryError. */
  @TruffleBoundary
  public static TruffleString repeat(TruffleString s, long count) {
    int length = Strings.length(s);
    if (count <= 0 || length == 0) {
      return Strings.EMPTY;
    }
    if (count > Integer.MAX_VALUE / 4 / length) {
      throw PyErrors.withArgs(BuiltinException.MemoryError);
    }
    return count == 1 ? s : s.repeatUncached((int) count, Strings.ENCODING);
  }

  /**
   * The characters at {@code start}, {@code start + step}, ... of an extended slice, {@code count}
   * of them, all of which exist.
   */
  @TruffleBoundary
  public static TruffleString slice(TruffleString s, int start, int step, int count) {
    if (count <= 0) {
      return Strings.EMPTY;
    }
    if (step == 1) {
      return Strings.substring(s, start, start + count);
    }
    int[] source = CodePoints.of(s);
    int[] result = new int[count];
    for (int i = 0; i < count; i++) {
      result[i] = source[start + i * step];
    }
    return CodePoints.toString(result);
  }

  /** {@code s.expandtabs(tabsize)}. */
  @TruffleBoundary
  public static TruffleString expandTabs(TruffleString s, long tabsize) {
    int[] source = CodePoints.of(s);
    CodePointBuilder out = new CodePointBuilder(source.length);
    long column = 0;
    for (int c : source) {
      if (c == '\t') {
        if (tabsize > 0) {
          long blanks = tabsize - column % tabsize;
          if (out.length() + blanks > Integer.MAX_VALUE / 4) {
            throw PyErrors.overflowError("result too long");
          }
          out.fill(' ', (int) blanks);
          column += blanks;
        }
      } else {
        out.append(c);
        column = c == '\n' || c == '\r' ? 0 : column + 1;
      }
    }
    return out.toTruffleString();
  }

  /**
   * {@code s.translate(table)}.
   *
   * @param table what a code point becomes; null leaves it as it is
   */
  @TruffleBoundary
  public static TruffleString translate(TruffleString s, IntFunction<TruffleString> table) {
    int[] source = CodePoints.of(s);
    CodePointBuilder out = new CodePointBuilder(source.length);
    for (int c : source) {
      TruffleString mapped = table.apply(c);
      if (mapped == null) {
        out.append(c);
      } else {
        out.append(mapped);
      }
    }
    return out.toTruffleString();
  }
}
