package io.orochi.python.text;

import com.oracle.truffle.api.strings.TruffleString;
import java.util.Arrays;

/** A growing array of code points. Confined to the method that made it. */
public final class CodePointBuilder {
  private int[] codePoints;
  private int length;

  public CodePointBuilder(int capacity) {
    codePoints = new int[Math.max(capacity, 16)];
  }

  public int length() {
    return length;
  }

  public CodePointBuilder append(int codePoint) {
    if (length == codePoints.length) {
      grow(1);
    }
    codePoints[length++] = codePoint;
    return this;
  }

  /** Appends ASCII text (or any without surrogates). */
  public CodePointBuilder append(String s) {
    for (int i = 0; i < s.length(); i++) {
      append(s.charAt(i));
    }
    return this;
  }

  public CodePointBuilder append(int[] source, int from, int to) {
    if (codePoints.length - length < to - from) {
      grow(to - from);
    }
    System.arraycopy(source, from, codePoints, length, to - from);
    length += to - from;
    return this;
  }

  public CodePointBuilder append(TruffleString s) {
    int[] source = CodePoints.of(s);
    return append(source, 0, source.length);
  }

  /** Appends the low {@code digits} hexadecimal digits of a number, in lower case. */
  public CodePointBuilder appendHex(int value, int digits) {
    for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) {
      append(Character.forDigit(value >> shift & 15, 16));
    }
    return this;
  }

  public CodePointBuilder fill(int codePoint, int count) {
    if (count > 0) {
      if (codePoints.length - length < count) {
        grow(count);
      }
      Arrays.fill(codePoints, length, length + count, codePoint);
      length += count;
    }
    return this;
  }

  private void grow(int needed) {
    codePoints = Arrays.copyOf(codePoints, Math.max(length + needed, length + (length >> 1) + 16));
  }

  public int[] toArray() {
    return Arrays.copyOf(codePoints, length);
  }

  /** The string of what was appended. */
  public TruffleString toTruffleString() {
    return CodePoints.toString(codePoints, 0, length);
  }
}
