package io.orochi.python.text;

/**
 * How the optional {@code start} and {@code end} of methods such as {@code find} are understood.
 */
final class Slices {
  private Slices() {}

  /** The end as an index between 0 and the length; negative counts from the end. */
  static int end(long end, int length) {
    return end >= length ? length : (int) Math.max(end < 0 ? end + length : end, 0);
  }

  /** The start as an index from 0; it may lie behind the length, where nothing is found. */
  static int start(long start, int length) {
    return (int) Math.min(Math.max(start < 0 ? start + length : start, 0), length + 1L);
  }
}
