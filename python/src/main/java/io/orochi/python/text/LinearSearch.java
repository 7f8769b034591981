package io.orochi.python.text;

import java.util.function.IntUnaryOperator;

/**
 * Finds long texts in a time that is linear in the lengths of both, by the algorithm of Knuth,
 * Morris and Pratt.
 */
final class LinearSearch {
  private LinearSearch() {}

  /** Where {@code part} begins in {@code whole} between two indices, or -1. */
  static int indexOf(IntUnaryOperator part, int length, IntUnaryOperator whole, int from, int to) {
    if (to - from < length) {
      return -1;
    }
    int[] items = new int[length];
    for (int i = 0; i < length; i++) {
      items[i] = part.applyAsInt(i);
    }
    int[] borders = borders(items);
    int matched = 0;
    for (int i = from; i < to; i++) {
      int item = whole.applyAsInt(i);
      while (matched > 0 && items[matched] != item) {
        matched = borders[matched - 1];
      }
      if (items[matched] == item) {
        matched++;
      }
      if (matched == length) {
        return i - length + 1;
      }
    }
    return -1;
  }

  /** For each prefix the length of its longest proper prefix that is also its end. */
  private static int[] borders(int[] items) {
    int[] borders = new int[items.length];
    int border = 0;
    for (int i = 1; i < items.length; i++) {
      while (border > 0 && items[border] != items[i]) {
        border = borders[border - 1];
      }
      if (items[border] == items[i]) {
        border++;
      }
      borders[i] = border;
    }
    return borders;
  }
}
