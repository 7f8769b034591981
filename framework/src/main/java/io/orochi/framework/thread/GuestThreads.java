package io.orochi.framework.thread;

import com.oracle.truffle.api.Assumption;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

/**
 * The threads of one guest program, and whether there has been more than one. Until the second thread starts nothing is public, and atomic blocks log nothing.
 *
 * <p>Invariant: when {@link #isAlone} is false, everything that the roots reach has been published. The second thread is admitted by the first one, between two of
 * its operations and outside of an atomic block.
 */
public final class GuestThreads {
  private final Assumption alone = Assumption.create("one guest thread");
  private final Runnable publishRoots;

  /**
   * The threads of a program.
   *
   * @param publishRoots publishes everything through which a second thread can reach objects of the first
   */
  public GuestThreads(Runnable publishRoots) {
    this.publishRoots = publishRoots;
  }

  /** Whether no second thread has been admitted. */
  public boolean isAlone() {
    return alone.isValid();
  }

  /** To be called by a thread, outside of any atomic block, before it starts another one. */
  @TruffleBoundary
  public synchronized void admitAnother() {
    if (alone.isValid()) {
      publishRoots.run();
      alone.invalidate("a second thread starts");
    }
  }
}
