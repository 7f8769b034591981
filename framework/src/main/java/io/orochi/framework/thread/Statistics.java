package io.orochi.framework.thread;

/**
 * What atomic blocks did, of one thread or of all.
 *
 * @param commits transactions that committed
 * @param aborts attempts that were undone
 * @param lostNanos time spent in those, while timing was on
 */
public record Statistics(long commits, long aborts, long lostNanos) {
  Statistics plus(Statistics o) {
    return new Statistics(commits + o.commits, aborts + o.aborts, lostNanos + o.lostNanos);
  }
}
