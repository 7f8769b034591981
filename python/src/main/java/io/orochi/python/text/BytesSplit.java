package io.orochi.python.text;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import io.orochi.python.runtime.PyErrors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Taking bytes apart and joining them; as {@link StrSplit} for str. Pieces are fresh arrays. */
public final class BytesSplit {
  private static final byte[] EMPTY = {};

  private BytesSplit() {}

  static boolean isSpace(byte b) {
    return b == ' ' || b >= '\t' && b <= '\r';
  }

  private static long limit(long maxsplit) {
    return maxsplit < 0 ? Long.MAX_VALUE : maxsplit;
  }

  private static void checkSeparator(byte[] sep) {
    if (sep.length == 0) {
      throw PyErrors.valueError("empty separator");
    }
  }

  /** {@code b.split(sep, maxsplit)}; ValueError for an empty separator. */
  @TruffleBoundary
  public static List<byte[]> split(byte[] b, byte[] sep, long maxsplit) {
    checkSeparator(sep);
    List<byte[]> pieces = new ArrayList<>();
    int start = 0;
    for (long left = limit(maxsplit); left > 0; left--) {
      int at = BytesSearch.indexOf(b, sep, start, b.length);
      if (at < 0) {
        break;
      }
      pieces.add(Arrays.copyOfRange(b, start, at));
      start = at + sep.length;
    }
    pieces.add(Arrays.copyOfRange(b, start, b.length));
    return pieces;
  }

  /** {@code b.rsplit(sep, maxsplit)}; ValueError for an empty separator. */
  @TruffleBoundary
  public static List<byte[]> rsplit(byte[] b, byte[] sep, long maxsplit) {
    checkSeparator(sep);
    List<byte[]> pieces = new ArrayList<>();
    int end = b.length;
    for (long left = limit(maxsplit); left > 0; left--) {
      int at = BytesSearch.lastIndexOf(b, sep, 0, end);
      if (at < 0) {
        break;
      }
      pieces.add(Arrays.copyOfRange(b, at + sep.length, end));
      end = at;
    }
    pieces.add(Arrays.copyOf(b, end));
    Collections.reverse(pieces);
    return pieces;
  }

  /** {@code b.split(None, maxsplit)}: at runs of ASCII white space. */
  @TruffleBoundary
  public static List<byte[]> split(byte[] b, long maxsplit) {
    List<byte[]> pieces = new ArrayList<>();
    int at = 0;
    for (long left = limit(maxsplit); ; left--) {
      while (at < b.length && isSpace(b[at])) {
        at++;
      }
      if (at == b.length) {
        return pieces;
      }
      int start = at;
      while (at < b.length && (left == 0 || !isSpace(b[at]))) {
        at++;
      }
      pieces.add(Arrays.copyOfRange(b, start, at));
    }
  }

  /** {@code b.rsplit(None, maxsplit)}. */
  @TruffleBoundary
  public static List<byte[]> rsplit(byte[] b, long maxsplit) {
    List<byte[]> pieces = new ArrayList<>();
    int at = b.length;
    for (long left = limit(maxsplit); ; left--) {
      while (at > 0 && isSpace(b[at - 1])) {
        at--;
      }
      if (at == 0) {
        Collections.reverse(pieces);
        return pieces;
      }
      int end = at;
      while (at > 0 && (left == 0 || !isSpace(b[at - 1]))) {
        at--;
      }
      pieces.add(Arrays.copyOfRange(b, at, end));
    }
  }

  /** {@code b.splitlines(keepends)}: at line feeds and carriage returns only. */
  @TruffleBoundary
  public static List<byte[]> splitLines(byte[] b, boolean keepEnds) {
    List<byte[]> pieces = new ArrayList<>();
    int at = 0;
    while (at < b.length) {
      int start = at;
      while (at < b.length && b[at] != '\n' && b[at] != '\r') {
        at++;
      }
      int end = at;
      if (at < b.length) {
        at += b[at] == '\r' && at + 1 < b.length && b[at + 1] == '\n' ? 2 : 1;
      }
      pieces.add(Arrays.copyOfRange(b, start, keepEnds ? at : end));
    }
    return pieces;
  }

  /** The three parts of {@code b.partition(sep)}; ValueError for an empty separator. */
  @TruffleBoundary
  public static byte[][] partition(byte[] b, byte[] sep) {
    checkSeparator(sep);
    int at = BytesSearch.indexOf(b, sep, 0, b.length);
    return at < 0 ? new byte[][] {b, EMPTY, EMPTY} : parts(b, sep, at);
  }

  /** The three parts of {@code b.rpartition(sep)}; ValueError for an empty separator. */
  @TruffleBoundary
  public static byte[][] rpartition(byte[] b, byte[] sep) {
    checkSeparator(sep);
    int at = BytesSearch.lastIndexOf(b, sep, 0, b.length);
    return at < 0 ? new byte[][] {EMPTY, EMPTY, b} : parts(b, sep, at);
  }

  private static byte[][] parts(byte[] b, byte[] sep, int at) {
    return new byte[][] {
      Arrays.copyOf(b, at), sep, Arrays.copyOfRange(b, at + sep.length, b.length)
    };
  }

  /** {@code separator.join(pieces)}. */
  @TruffleBoundary
  public static byte[] join(byte[] separator, List<byte[]> pieces) {
    ByteBuilder out = new ByteBuilder(64);
    for (int i = 0; i < pieces.size(); i++) {
      if (i > 0) {
        out.append(separator, 0, separator.length);
      }
      out.append(pieces.get(i), 0, pieces.get(i).length);
    }
    return out.toArray();
  }
}
