package io.orochi.python.runtime;

/**
 * What {@code sys.set_asyncgen_hooks} has set for a thread.
 *
 * @param firstIteration called with each asynchronous generator that begins, or null
 * @param finalizer called with each asynchronous generator that is garbage before its end, or null
 */
public record AsyncHooks(Object firstIteration, Object finalizer) {
  /** None are set. */
  public static final AsyncHooks NONE = new AsyncHooks(null, null);
}
