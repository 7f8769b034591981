package io.orochi.python.runtime;

import java.security.SecureRandom;

/**
 * What the hashes of str and bytes depend on, so that nobody can foresee which texts collide. One
 * for the process, as in CPython: the first context of a Java machine decides. Safe for use by many
 * threads.
 */
final class HashSeed {
  private static boolean chosen;
  private static volatile long seed;

  private HashSeed() {}

  /** Sets the seed, unless it is set: a number, or {@code random}. */
  static synchronized void choose(String option) {
    if (!chosen) {
      chosen = true;
      seed = option.matches("[0-9]{1,10}") ? Long.parseLong(option) : new SecureRandom().nextLong();
    }
  }

  /** A hash that depends on the seed; the rounds are those of SplitMix64's finisher. */
  static long mix(long hash) {
    long h = hash + seed;
    h = (h ^ h >>> 30) * 0xbf58476d1ce4e5b9L;
    h = (h ^ h >>> 27) * 0x94d049bb133111ebL;
    return h ^ h >>> 31;
  }
}
