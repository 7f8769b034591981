package io.orochi.python.text;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import io.orochi.python.runtime.PyErrors;
import java.util.Arrays;

/**
 * Finding and replacing in bytes; as {@link StrSearch} for str. Nothing here changes or keeps what
 * it is given; where nothing is to be done the result is the argument itself.
 */
public final class BytesSearch {
  private BytesSearch() {}

  /** {@code b.find(sub, start, end)}. */
  @TruffleBoundary
  public static int find(byte[] b, byte[] sub, long start, long end) {
    return indexOf(b, sub, Slices.start(start, b.length), Slices.end(end, b.length));
  }

  static int indexOf(byte[] b, byte[] sub, int from, int to) {
    int last = to - sub.length;
    if (sub.length == 0) {
      return from <= last ? from : -1;
    }
    if (sub.length >= StrSearch.LONG) {
      return LinearSearch.indexOf(i -> sub[i], sub.length, i -> b[i], from, to);
    }
    byte first = sub[0];
    for (int i = from; i <= last; i++) {
      if (b[i] == first && Arrays.equals(b, i, i + sub.length, sub, 0, sub.length)) {
        return i;
      }
    }
    return -1;
  }

  /** {@code b.rfind(sub, start, end)}. */
  @TruffleBoundary
  public static int rfind(byte[] b, byte[] sub, long start, long end) {
    return lastIndexOf(b, sub, Slices.start(start, b.length), Slices.end(end, b.length));
  }

  static int lastIndexOf(byte[] b, byte[] sub, int from, int to) {
    for (int i = to - sub.length; i >= from; i--) {
      if (Arrays.equals(b, i, i + sub.length, sub, 0, sub.length)) {
        return i;
      }
    }
    return -1;
  }

  /** {@code b.index(sub, start, end)}; ValueError. */
  public static int index(byte[] b, byte[] sub, long start, long end) {
    return found(find(b, sub, start, end));
  }

  /** {@code b.rindex(sub, start, end)}; ValueError. */
  public static int rindex(byte[] b, byte[] sub, long start, long end) {
    return found(rfind(b, sub, start, end));
  }

  private static int found(int index) {
    if (index < 0) {
      throw PyErrors.valueError("subsection not found");
    }
    return index;
  }

  /** {@code b.count(sub, start, end)}: without overlaps. */
  @TruffleBoundary
  public static int count(byte[] b, byte[] sub, long start, long end) {
    int from = Slices.start(start, b.length);
    int to = Slices.end(end, b.length);
    if (sub.length == 0) {
      return Math.max(0, to - from + 1);
    }
    int count = 0;
    for (int at = from; (at = indexOf(b, sub, at, to)) >= 0; at += sub.length) {
      count++;
    }
    return count;
  }

  /** {@code b.startswith(prefix, start, end)} for one prefix. */
  @TruffleBoundary
  public static boolean startsWith(byte[] b, byte[] prefix, long start, long end) {
    int from = Slices.start(start, b.length);
    int to = Slices.end(end, b.length);
    return to - from >= prefix.length
        && Arrays.equals(b, from, from + prefix.length, prefix, 0, prefix.length);
  }

  /** {@code b.endswith(suffix, start, end)} for one suffix. */
  @TruffleBoundary
  public static boolean endsWith(byte[] b, byte[] suffix, long start, long end) {
    int from = Slices.start(start, b.length);
    int to = Slices.end(end, b.length);
    return to - from >= suffix.length
        && Arrays.equals(b, to - suffix.length, to, suffix, 0, suffix.length);
  }

  /** {@code b.removeprefix(prefix)}. */
  @TruffleBoundary
  public static byte[] removePrefix(byte[] b, byte[] prefix) {
    return prefix.length > 0 && startsWith(b, prefix, 0, b.length)
        ? Arrays.copyOfRange(b, prefix.length, b.length)
        : b;
  }

  /** {@code b.removesuffix(suffix)}. */
  @TruffleBoundary
  public static byte[] removeSuffix(byte[] b, byte[] suffix) {
    return suffix.length > 0 && endsWith(b, suffix, 0, b.length)
        ? Arrays.copyOf(b, b.length - suffix.length)
        : b;
  }

  /** {@code b.replace(old, replacement, count)}; a negative count means all. */
  @TruffleBoundary
  public static byte[] replace(byte[] b, byte[] old, byte[] replacement, long count) {
    long left = count < 0 ? Long.MAX_VALUE : count;
    if (left == 0 || old.length > b.length || old.length == 0 && replacement.length == 0) {
      return b;
    }
    ByteBuilder out = new ByteBuilder(b.length);
    if (old.length == 0) {
      for (byte c : b) {
        if (left-- > 0) {
          out.append(replacement, 0, replacement.length);
        }
        out.append(c);
      }
      if (left > 0) {
        out.append(replacement, 0, replacement.length);
      }
      return out.toArray();
    }
    int done = 0;
    for (int at; left > 0 && (at = indexOf(b, old, done, b.length)) >= 0; left--) {
      out.append(b, done, at).append(replacement, 0, replacement.length);
      done = at + old.length;
    }
    return done == 0 ? b : out.append(b, done, b.length).toArray();
  }
}
