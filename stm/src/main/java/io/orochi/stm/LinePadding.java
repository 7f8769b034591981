package io.orochi.stm;

/**
 * 128 bytes that keep what follows in a subclass off the cache line (and its prefetched neighbour)
 * of what lies before.
 */
@SuppressWarnings("unused")
abstract class LinePadding {
  private long a0, a1, a2, a3, a4, a5, a6, a7, a8, a9, aa, ab, ac, ad, ae, af;
}
