package io.orochi.tools.report;

import java.util.Arrays;

/**
 * Nanoseconds by time and kind, in a fixed number of buckets that grow wider as time passes, so
 * that the length of the log need not be known before.
 */
final class TimeLine {
  private final int buckets;
  private final int kinds;
  private final long[] nanos;
  private long width;

  TimeLine(int buckets, int kinds, long firstWidth) {
    this.buckets = buckets;
    this.kinds = kinds;
    nanos = new long[buckets * kinds];
    width = firstWidth;
  }

  /** Adds the time from {@code from} to {@code to}. */
  void add(int kind, long from, long to) {
    while (to >= width * buckets) {
      widen();
    }
    int first = (int) (from / width);
    int last = (int) (to / width);
    if (first == last) {
      nanos[first * kinds + kind] += to - from;
      return;
    }
    nanos[first * kinds + kind] += (first + 1) * width - from;
    for (int i = first + 1; i < last; i++) {
      nanos[i * kinds + kind] += width;
    }
    nanos[last * kinds + kind] += to - last * width;
  }

  private void widen() {
    for (int i = 0; i < buckets; i++) {
      for (int k = 0; k < kinds; k++) {
        long v = nanos[i * kinds + k];
        nanos[i * kinds + k] = 0;
        nanos[(i >> 1) * kinds + k] += v;
      }
    }
    width *= 2;
  }

  long width() {
    return width;
  }

  /** How many buckets there are up to {@code end}. */
  int used(long end) {
    return (int) Math.min(buckets, (end + width - 1) / width);
  }

  long nanos(int bucket, int kind) {
    return nanos[bucket * kinds + kind];
  }

  /** The sums over all kinds in {@code n} parts of the time up to {@code end}. */
  double[] resampled(int n, long end) {
    double[] sums = new double[n];
    double part = Math.max(1, (double) end / n);
    for (int i = 0; i < buckets; i++) {
      long v = Arrays.stream(nanos, i * kinds, (i + 1) * kinds).sum();
      if (v != 0) {
        // a bucket may lie across parts
        double from = (double) i * width;
        double to = Math.min(from + width, Math.max(end, from + 1));
        for (int p = (int) (from / part); p < n && p * part < to; p++) {
          double share = Math.min(to, (p + 1) * part) - Math.max(from, p * part);
          sums[p] += v * share / (to - from);
        }
      }
    }
    return sums;
  }
}
