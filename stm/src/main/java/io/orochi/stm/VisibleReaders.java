package io.orochi.stm;

import java.util.Arrays;

/**
 * The transactions whose reads writers must respect: inevitable, privileged and very long ones.
 * Usually there is none, and all that a writer does is one load of {@link #present} after it has
 * locked.
 *
 * <h2>Why a visible reader need not validate (Dekker)</h2>
 *
 * Reader: <i>put the object into the set; look at its header</i>. Writer: <i>CAS the header to
 * locked; load {@link #present}, look into the sets</i>. All four are volatile accesses, hence in
 * one total order that all threads agree on (the CAS has volatile strength; on x86 the reader's
 * volatile store is followed by a full fence, on AArch64 {@code stlr … ldar} and {@code casal …
 * ldar} are not reordered). If the reader's look saw no lock, then the writer's CAS came later, and
 * its look into the set finds the object: it unlocks with the old word (it has stored nothing yet)
 * and waits. If the reader's look saw the lock, the reader waits for the writer. So what a visible
 * reader has read stays as it is until it is visible no more, which is after its commit.
 *
 * <p>The same holds for what it had read before it became visible: the whole log goes into the set,
 * then the reader enters {@link #present}, then it validates. Only what {@link VisibleReader#isMet}
 * has looked at in vain leaves a set before its reader is done: nothing depends on that.
 */
final class VisibleReaders {
  private static final VisibleReader[] NONE = {};

  private static volatile VisibleReader[] present = NONE;

  private VisibleReaders() {}

  /** Whether a writer that has just locked must look further. */
  static boolean any() {
    return present != NONE;
  }

  /** A visible reader other than {@code self} that has read {@code o}, or null. */
  static VisibleReader readerOf(TxObject o, Contender self) {
    for (VisibleReader t : present) {
      if (t != self && t.visibleReads.contains(o)) {
        return t;
      }
    }
    return null;
  }

  /** Whether {@code reader} still reads {@code o} visibly, in the attempt given. */
  static boolean stillReads(VisibleReader reader, TxObject o, long attempt) {
    return reader.contention.visibleAttempt == attempt && reader.visibleReads.contains(o);
  }

  /** A privileged reader that wins against {@code t}, or null. */
  static VisibleReader winnerAgainst(Contender t) {
    for (VisibleReader other : present) {
      if (other != t
          && other.contention.rank == Contention.PRIVILEGED
          && !t.contention.beats(other.contention)) {
        return other;
      }
    }
    return null;
  }

  static synchronized void enter(VisibleReader t) {
    VisibleReader[] now = present;
    VisibleReader[] next = Arrays.copyOf(now, now.length + 1);
    next[now.length] = t;
    present = next;
  }

  static synchronized void leave(VisibleReader t) {
    VisibleReader[] now = present;
    if (now.length == 1) {
      present = NONE;
      return;
    }
    VisibleReader[] next = new VisibleReader[now.length - 1];
    int n = 0;
    for (VisibleReader other : now) {
      if (other != t) {
        next[n++] = other;
      }
    }
    present = next;
  }
}
