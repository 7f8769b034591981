package io.orochi.framework.thread;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.concurrent.locks.LockSupport;

/** The place that a thread's block has in a series. Used by that thread, but for {@link #hurry}. */
final class Turn {
  /** Nanoseconds after which a block that waits for its turn looks whether it is in the way. */
  private static final long PAUSE = 50_000;

  private final GuestThread thread;
  private final Turns series;
  private final long place;

  Turn(GuestThread thread, Turns series, long place) {
    this.thread = thread;
    this.series = series;
    this.place = place;
  }

  long place() {
    return place;
  }

  void enter() {
    series.enter(this);
  }

  void leave() {
    series.leave(this);
  }

  /**
   * Waits, in the block's transaction, until its turn has come. Gives way meanwhile to those that
   * ask for what it holds.
   *
   * @throws RuntimeException {@link GuestThread#refusal} if the series has been stopped
   */
  @TruffleBoundary(transferToInterpreterOnException = false)
  void await() {
    if (!series.hasCome(place)) {
      long since = thread.beginsToWait();
      while (!series.hasCome(place)) {
        thread.poll();
        thread.park(() -> series.hasCome(place), PAUSE);
      }
      thread.hasWaited(since);
    }
    check();
  }

  /**
   * Throws if the running transaction can never commit: the series has been stopped, or what it has
   * read is old.
   */
  private void check() {
    if (series.isOver()) {
      throw thread.refusal("the series has been stopped");
    }
    thread.checkReads();
  }

  /**
   * The turn has come, or never will: the block may have run on what is old by now, and validates
   * what it has read at its thread's next safepoint in guest code. Called by any thread.
   */
  void hurry() {
    LockSupport.unpark(thread.thread());
    thread
        .threads()
        .submit(
            thread.thread(), new SafepointCheck(thread, this::checkIfRunning, this::hurryIfTaken));
  }

  private void checkIfRunning() {
    if (thread.hasTurn(this) && thread.inTx()) {
      check();
    }
  }

  private void hurryIfTaken() {
    if (thread.hasTurn(this)) {
      hurry();
    }
  }
}
