package io.orochi.python.text;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import com.oracle.truffle.api.strings.TruffleStringBuilder;
import com.oracle.truffle.api.strings.TruffleStringBuilderUTF32;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.Strings;

/**
 * Finding and replacing in str. {@code start} and {@code end} are Python's optional arguments: any
 * numbers, negative ones count from the end; without them pass 0 and {@link Long#MAX_VALUE}.
 */
public final class StrSearch {
  /** From this length on a search must not try each place anew. */
  static final int LONG = 512;

  private StrSearch() {}

  /** {@code s.find(sub, start, end)}. */
  @TruffleBoundary
  public static int find(TruffleString s, TruffleString sub, long start, long end) {
    int length = Strings.length(s);
    int from = Slices.start(start, length);
    int to = Slices.end(end, length);
    return to - from < Strings.length(sub) ? -1 : indexOf(s, sub, from, to);
  }

  private static int indexOf(TruffleString s, TruffleString sub, int from, int to) {
    if (sub.isEmpty()) {
      return from;
    }
    if (from == to) {
      return -1;
    }
    return Strings.length(sub) < LONG
        ? s.indexOfStringUncached(sub, from, to, Strings.ENCODING)
        : LinearSearch.indexOf(
            i -> Strings.codePointAt(sub, i),
            Strings.length(sub),
            i -> Strings.codePointAt(s, i),
            from,
            to);
  }

  /** {@code s.rfind(sub, start, end)}. */
  @TruffleBoundary
  public static int rfind(TruffleString s, TruffleString sub, long start, long end) {
    int length = Strings.length(s);
    int from = Slices.start(start, length);
    int to = Slices.end(end, length);
    if (to - from < Strings.length(sub)) {
      return -1;
    }
    return lastIndexOf(s, sub, from, to);
  }

  static int lastIndexOf(TruffleString s, TruffleString sub, int from, int to) {
    if (sub.isEmpty()) {
      return to;
    }
    return from == to ? -1 : s.lastIndexOfStringUncached(sub, to, from, Strings.ENCODING);
  }

  /** {@code s.index(sub, start, end)}; ValueError. */
  public static int index(TruffleString s, TruffleString sub, long start, long end) {
    return found(find(s, sub, start, end));
  }

  /** {@code s.rindex(sub, start, end)}; ValueError. */
  public static int rindex(TruffleString s, TruffleString sub, long start, long end) {
    return found(rfind(s, sub, start, end));
  }

  private static int found(int index) {
    if (index < 0) {
      throw PyErrors.valueError("substring not found");
    }
    return index;
  }

  /** {@code sub in s}. */
  @TruffleBoundary
  public static boolean contains(TruffleString s, TruffleString sub) {
    return find(s, sub, 0, Long.MAX_VALUE) >= 0;
  }

  /** {@code s.count(sub, start, end)}: without overlaps. */
  @TruffleBoundary
  public static int count(TruffleString s, TruffleString sub, long start, long end) {
    int length = Strings.length(s);
    int from = Slices.start(start, length);
    int to = Slices.end(end, length);
    int step = Strings.length(sub);
    if (to - from < step) {
      return 0;
    }
    if (step == 0) {
      return to - from + 1;
    }
    int count = 0;
    for (int at = from; (at = indexOf(s, sub, at, to)) >= 0; at += step) {
      count++;
    }
    return count;
  }

  /** {@code s.startswith(prefix, start, end)} for one prefix. */
  @TruffleBoundary
  public static boolean startsWith(TruffleString s, TruffleString prefix, long start, long end) {
    int length = Strings.length(s);
    int from = Slices.start(start, length);
    int to = Slices.end(end, length);
    int size = Strings.length(prefix);
    return to - from >= size && regionEquals(s, from, prefix, size);
  }

  /** {@code s.endswith(suffix, start, end)} for one suffix. */
  @TruffleBoundary
  public static boolean endsWith(TruffleString s, TruffleString suffix, long start, long end) {
    int length = Strings.length(s);
    int from = Slices.start(start, length);
    int to = Slices.end(end, length);
    int size = Strings.length(suffix);
    return to - from >= size && regionEquals(s, to - size, suffix, size);
  }

  private static boolean regionEquals(TruffleString s, int at, TruffleString part, int size) {
    return size == 0 || s.regionEqualsUncached(at, part, 0, size, Strings.ENCODING);
  }

  /** {@code s.removeprefix(prefix)}. */
  @TruffleBoundary
  public static TruffleString removePrefix(TruffleString s, TruffleString prefix) {
    return !prefix.isEmpty() && startsWith(s, prefix, 0, Long.MAX_VALUE)
        ? Strings.substring(s, Strings.length(prefix), Strings.length(s))
        : s;
  }

  /** {@code s.removesuffix(suffix)}. */
  @TruffleBoundary
  public static TruffleString removeSuffix(TruffleString s, TruffleString suffix) {
    return !suffix.isEmpty() && endsWith(s, suffix, 0, Long.MAX_VALUE)
        ? Strings.substring(s, 0, Strings.length(s) - Strings.length(suffix))
        : s;
  }

  /** {@code s.replace(old, replacement, count)}; a negative count means all. */
  @TruffleBoundary
  public static TruffleString replace(
      TruffleString s, TruffleString old, TruffleString replacement, long count) {
    long left = count < 0 ? Long.MAX_VALUE : count;
    int length = Strings.length(s);
    int size = Strings.length(old);
    if (left == 0 || size > length || size == 0 && replacement.isEmpty()) {
      return s;
    }
    if (size == 0) {
      return interleave(s, replacement, left);
    }
    int at = indexOf(s, old, 0, length);
    if (at < 0) {
      return s;
    }
    TruffleStringBuilderUTF32 out = TruffleStringBuilder.createUTF32(length);
    int done = 0;
    for (; at >= 0 && left > 0; left--) {
      append(out, s, done, at);
      out.appendStringUncached(replacement);
      done = at + size;
      at = indexOf(s, old, done, length);
    }
    append(out, s, done, length);
    return out.toStringUncached();
  }

  private static TruffleString interleave(TruffleString s, TruffleString between, long count) {
    int[] source = CodePoints.of(s);
    int[] part = CodePoints.of(between);
    CodePointBuilder out = new CodePointBuilder(source.length);
    long left = count;
    for (int c : source) {
      if (left-- > 0) {
        out.append(part, 0, part.length);
      }
      out.append(c);
    }
    if (left > 0) {
      out.append(part, 0, part.length);
    }
    return out.toTruffleString();
  }

  static void append(TruffleStringBuilderUTF32 out, TruffleString s, int from, int to) {
    if (to > from) {
      out.appendSubstringByteIndexUncached(s, from << 2, to - from << 2);
    }
  }
}
