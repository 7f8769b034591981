package io.orochi.python.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Finds out which views are garbage, where only the garbage collector knows: a program that lets go
 * of a view may change the size of what it looked at. A collection costs as much as the heap is
 * large, so they may take only a small part of a program's time; when that is used up, a view that
 * was not released keeps the size only if an earlier collection has found it in use. Used by all
 * threads of the program.
 */
final class UnreachableViews {
  /** Nanoseconds of collections that a program may use at once. */
  private static final long ALLOWANCE = 5_000_000_000L;

  /** The part of the time, one in so many, that collections may take in the long run. */
  private static final int PART = 10;

  private final long began = System.nanoTime();
  private final AtomicLong spent = new AtomicLong();

  private UnreachableViews() {}

  /** Those of the thread's context. */
  static UnreachableViews of(PyThread t) {
    return t.context().extension(UnreachableViews.class, c -> new UnreachableViews());
  }

  /**
   * True after a collection: weak references to garbage are empty now. False when none was made.
   */
  @TruffleBoundary
  boolean mayTell() {
    long start = System.nanoTime();
    if (spent.get() > ALLOWANCE + (start - began) / PART) {
      return false;
    }
    System.gc();
    spent.addAndGet(System.nanoTime() - start);
    return true;
  }
}
