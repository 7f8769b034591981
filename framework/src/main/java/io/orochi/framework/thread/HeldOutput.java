package io.orochi.framework.thread;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleSafepoint;
import io.orochi.stm.CommitParticipant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * The output side of a stream: what a transaction writes is held back until it commits, and comes
 * out in the order of commits.
 *
 * <p>Argument: a committing transaction takes the queue's lock before its counter moves and appends
 * its pieces after validation, before it releases any object. So two transactions that depend on
 * each other append in their serial order, and plain writes, which take the same lock, stand where
 * they belong. The sink runs outside of the commit, under the lock, on the queue's front: pieces
 * never overtake each other.
 *
 * @param <T> a piece of output
 */
public final class HeldOutput<T> {
  private static final AtomicLong NUMBERS = new AtomicLong();

  private final long number = NUMBERS.incrementAndGet();
  private final ReentrantLock lock = new ReentrantLock();
  private final ArrayDeque<T> queue = new ArrayDeque<>();
  private final Consumer<T> sink;

  /**
   * A queue.
   *
   * @param sink writes one piece out; may throw, then the pieces behind it stay queued
   */
  public HeldOutput(Consumer<T> sink) {
    this.sink = sink;
  }

  /**
   * Writes one piece: at once, or in a transaction at its commit. An inevitable one waits for that
   * too: others that have written in the meantime may come before it in the serial order.
   */
  @TruffleBoundary(transferToInterpreterOnException = false)
  public void write(GuestThread t, T piece) {
    if (t.inTx()) {
      hold(t, piece);
    } else {
      locked(
          t,
          () -> {
            queue.add(piece);
            drain();
          });
    }
  }

  private void hold(GuestThread t, T piece) {
    List<T> pieces = held(t).pieces;
    if (t.mayBeUndone()) {
      int before = pieces.size();
      t.onAbort(
          () -> {
            if (before < pieces.size()) {
              pieces.subList(before, pieces.size()).clear();
            }
          });
    }
    pieces.add(piece);
  }

  /** Queues what the inevitable transaction has held back: it will commit. */
  private void queueHeld(GuestThread t) {
    Held<?> mine = t.heldOutput(this);
    if (mine != null) {
      commitPieces(mine);
    }
  }

  /**
   * Runs {@code action} with everything written before it out, and nobody else at the stream. In a
   * transaction: after it has become inevitable.
   */
  @TruffleBoundary(transferToInterpreterOnException = false)
  public void exclusively(GuestThread t, String what, Runnable action) {
    t.beforeIrrevocable(what);
    locked(
        t,
        () -> {
          queueHeld(t);
          drain();
          action.run();
        });
  }

  private void locked(GuestThread t, Runnable action) {
    assert t.holdsNothingOpen("a stream is waited for");
    if (!lock.tryLock()) {
      TruffleSafepoint.setBlockedThreadInterruptible(null, ReentrantLock::lockInterruptibly, lock);
    }
    try {
      action.run();
    } finally {
      lock.unlock();
    }
  }

  private void drain() {
    T piece;
    while ((piece = queue.poll()) != null) {
      sink.accept(piece);
    }
  }

  @SuppressWarnings("unchecked")
  private Held<T> held(GuestThread t) {
    Held<?> h = t.heldOutput(this);
    if (h == null) {
      Held<T> fresh = new Held<>(this, t);
      h = fresh;
      t.addHeldOutput(fresh);
      t.enlist(fresh);
      t.onAbort(() -> t.removeHeldOutput(fresh));
      t.onCommit(() -> locked(t, this::drain));
    }
    return (Held<T>) h;
  }

  @SuppressWarnings("unchecked")
  private void commitPieces(Held<?> h) {
    List<T> pieces = ((Held<T>) h).pieces;
    queue.addAll(pieces);
    pieces.clear();
  }

  /** What one transaction has written to one stream. */
  static final class Held<T> implements CommitParticipant {
    private final HeldOutput<T> output;
    private final GuestThread thread;
    private final List<T> pieces = new ArrayList<>();

    Held(HeldOutput<T> output, GuestThread thread) {
      this.output = output;
      this.thread = thread;
    }

    boolean isOf(HeldOutput<?> o) {
      return output == o;
    }

    @Override
    public long order() {
      return output.number;
    }

    @Override
    public void prepare() {
      output.lock.lock();
    }

    @Override
    public void commit() {
      output.commitPieces(this);
    }

    @Override
    public void release(boolean committed) {
      thread.removeHeldOutput(this);
      if (output.lock.isHeldByCurrentThread()) {
        output.lock.unlock();
      }
    }
  }
}
