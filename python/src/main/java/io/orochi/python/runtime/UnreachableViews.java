package io.orochi.python.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Finds out which views are garbage, where only the garbage collector knows: a program that lets go
 * of a view may change the size of what it looked at. A collection costs as much as the heap is
 * large, so they may take only a small part of the time; when that is used up, a view that was not
 * released keeps the size only if an earlier collection has found it in use.
 */
final class UnreachableViews {
  /** Nanoseconds of collections that a program may use at once. */
  private static final long ALLOWANCE = 5_000_000_000L;

  /** The part of the time, one in so many, that collections may take in the long run. */
  private static final int PART = 10;

  private static final long START = System.nanoTime();
  private static final AtomicLong SPENT = new AtomicLong();

  private UnreachableViews() {}

  /**
   * True after a collection: weak references to garbage are empty now. False when none was made.
   */
  @TruffleBoundary
  static boolean mayTell() {
    long start = System.nanoTime();
    if (SPENT.get() > ALLOWANCE + (start - START) / PART) {
      return false;
    }
    System.gc();
    SPENT.addAndGet(System.nanoTime() - start);
    return true;
  }
}
