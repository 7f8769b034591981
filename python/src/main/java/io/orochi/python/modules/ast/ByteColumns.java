package io.orochi.python.modules.ast;

import java.util.Arrays;

/**
 * Columns as nodes of guest code give them: the parser counts characters, CPython bytes of UTF-8.
 * Not thread-safe.
 */
final class ByteColumns {
  private final String text;

  private final boolean isAscii;

  /** Where each line begins in {@code text}. */
  private final int[] lines;

  /** For a text with the ends of lines that the parser has seen. */
  ByteColumns(String text) {
    this.text = text;
    isAscii = text.chars().allMatch(c -> c < 0x80);
    lines = lines(text);
  }

  private static int[] lines(String text) {
    int[] starts = new int[16];
    int n = 1;
    for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
      if (n == starts.length) {
        starts = Arrays.copyOf(starts, 2 * n);
      }
      starts[n++] = at + 1;
    }
    return Arrays.copyOf(starts, n);
  }

  /**
   * The number of bytes before a character of a line.
   *
   * @param line counted from 1
   * @param column the number of characters before it
   */
  int of(int line, int column) {
    if (isAscii || line < 1 || line > lines.length) {
      return column;
    }
    int bytes = 0;
    int at = lines[line - 1];
    for (int i = 0; i < column; i++) {
      int c = at < text.length() ? text.codePointAt(at) : ' ';
      bytes += c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
      at += Character.charCount(c);
    }
    return bytes;
  }

  /**
   * Where the literal part of an f-string ends: the parser leaves out the second of two braces that
   * stand for one.
   */
  int endOfLiteral(int line, int column) {
    if (line < 1 || line > lines.length || column < 1) {
      return column;
    }
    int at = text.offsetByCodePoints(lines[line - 1], column);
    char before = text.charAt(at - 1);
    boolean isDoubled =
        (before == '{' || before == '}') && at < text.length() && text.charAt(at) == before;
    return isDoubled ? column + 1 : column;
  }
}
