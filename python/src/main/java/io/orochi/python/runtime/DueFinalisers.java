package io.orochi.python.runtime;

import io.orochi.stm.Publishable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/**
 * What is to be done for garbage and waits for a guest thread: callbacks of weak references, and
 * finalisers. Threads of the Java machine add to it; safe for any number of threads, but for the
 * two flags, which only the guest thread that it belongs to uses.
 */
final class DueFinalisers {
  /**
   * One call.
   *
   * @param order calls with a smaller number go first
   * @param subject what the call may touch
   */
  record Due(long order, Publishable subject, Consumer<PyThread> call) {}

  /** The order of callbacks of weak references, which go before all finalisers. */
  static final long CALLBACK = -1;

  private final ArrayList<Due> waiting = new ArrayList<>();
  private boolean ended;
  private volatile boolean some;

  /** Whether the thread is running such calls. */
  boolean isRunning;

  /** Whether they are to be run when the running transaction has committed. */
  boolean isPutOff;

  boolean isEmpty() {
    return !some;
  }

  synchronized boolean hasEnded() {
    return ended;
  }

  /** False when the thread that this belongs to has ended. */
  synchronized boolean add(Due d) {
    if (ended) {
      return false;
    }
    waiting.add(d);
    some = true;
    return true;
  }

  /** Takes all that waits, in order. */
  synchronized List<Due> take() {
    List<Due> all = new ArrayList<>(waiting);
    all.sort(Comparator.comparingLong(Due::order));
    waiting.clear();
    some = false;
    return all;
  }

  /** The thread ends: takes what is left, and no more is added. */
  synchronized List<Due> end() {
    ended = true;
    return take();
  }
}
