package io.orochi.stm;

/** The fields of a slot counter, behind padding. */
abstract class SlotCounterFields extends LinePadding {
  long version;
}
