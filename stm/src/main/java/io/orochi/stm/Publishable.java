package io.orochi.stm;

/**
 * Something that other objects can be reached through and that knows whether other threads can
 * reach it: a {@link TxObject}, or an immutable holder of references such as a tuple.
 *
 * <p>Until {@link #isPublished()} only one thread can reach it. That thread calls {@link
 * #markPublished()}, then {@link #publishFields}, before it stores a reference where others find
 * it.
 */
public interface Publishable {
  /** Whether other threads may reach this. Once true it stays true. */
  boolean isPublished();

  /**
   * Makes {@link #isPublished()} true. Called once, by the thread that owns this, before its fields
   * are visited.
   */
  void markPublished();

  /**
   * Gives every reference that this holds to {@code p}. Null and things that are not {@code
   * Publishable} may be given too.
   */
  void publishFields(Publisher p);
}
