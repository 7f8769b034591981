package io.orochi.python.runtime;

/**
 * An iterator written in Java: gives its items without StopIteration. Its position is part of the
 * guest heap and rolls back. An implementation that enters guest code itself, not through {@link
 * Calls} or {@link Iteration}, calls {@link io.orochi.framework.operation.Operation#leave} before.
 */
public interface PyIterator {
  /** The next item, or Java null at the end; one operation. */
  Object next(PyThread t);

  /**
   * False for an instance of a guest class, whose {@code __next__} may be another: call {@link
   * Iteration#next} then. Never changes.
   */
  default boolean isExact() {
    return true;
  }

  /**
   * Whether the next item is certain to come from guest code, so that it would be in vain to make
   * one operation of what goes through this iterator.
   */
  default boolean runsGuestCode(PyThread t) {
    return !isExact();
  }
}
