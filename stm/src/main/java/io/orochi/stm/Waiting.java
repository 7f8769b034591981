package io.orochi.stm;

/**
 * A wait, as another thread has seen it.
 *
 * @param rival whose attempt has to end; null if the thread sleeps until something changes that it
 *     has read
 * @param number distinguishes the waits of one thread
 * @param looks how often the thread, waiting for a rival, has looked whether it still must
 */
public record Waiting(TxThread rival, long number, long looks) {
  /** So many looks later, one has begun and ended in between. */
  private static final int LOOKS_BETWEEN = 2;

  /**
   * Whether this is the wait that {@code earlier} is, and was found to be needed since. A thread
   * that sleeps need not look: whoever ends its wait signals it.
   */
  public boolean goesOnFrom(Waiting earlier) {
    return number == earlier.number
        && rival == earlier.rival
        && (rival == null || looks >= earlier.looks + LOOKS_BETWEEN);
  }
}
