package io.orochi.stm;

/** The fields of a slot counter, behind padding. */
abstract class SlotCounterFields extends LinePadding {
  /** Before any clock that is read. */
  static final long START = System.nanoTime();

  long version;

  /**
   * No transaction that has released objects with a version of this slot, nor one whose results
   * such a transaction has read, has read a later clock ({@link System#nanoTime}). Written before
   * the version is handed out.
   */
  volatile long clock = START;
}
