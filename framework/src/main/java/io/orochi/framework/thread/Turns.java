package io.orochi.framework.thread;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The order in which the blocks of a series commit: their result is that of a serial loop. A thread
 * {@linkplain GuestThread#takeTurn takes} a place before it begins a block, and passes the turn on
 * after it. Blocks run before their turn, on what they find, and are undone if that turns out to be
 * old; of two that conflict the one with the smaller place wins ({@link
 * GuestThread#prescribeOrder}).
 *
 * <p>Why the result is that of the loop: a block commits only when all with smaller places have,
 * and what it has read is current when it commits; none with a larger place has committed by then.
 *
 * <p>Why it ends if the loop does: the block whose turn it is loses to no other of the series, and
 * if it runs on what is old by now (so that it may do what it would never do in the loop, such as
 * wait for ever) it is told so when its turn comes.
 *
 * <p>For use by any number of threads.
 */
public final class Turns {
  private final ConcurrentHashMap<Long, Turn> running = new ConcurrentHashMap<>();
  private volatile long now;
  private volatile boolean over;

  /**
   * A series.
   *
   * @param first the smallest place, greater than 0; the others follow without a gap
   */
  public Turns(long first) {
    now = first;
  }

  /** The block that has this place, whose turn it was, has ended: it is the turn of the next. */
  @TruffleBoundary
  public void passOn(long place) {
    now = place + 1;
    Turn next = running.get(place + 1);
    if (next != null) {
      next.hurry();
    }
  }

  /** From now on no block commits any more: those that run are undone, with an error. */
  @TruffleBoundary
  public void stop() {
    over = true;
    running.values().forEach(Turn::hurry);
  }

  boolean isOver() {
    return over;
  }

  /** Whether there is nothing to wait for at this place: it is its turn, or all is over. */
  boolean hasCome(long place) {
    return now == place || over;
  }

  @TruffleBoundary
  void enter(Turn turn) {
    running.put(turn.place(), turn);
  }

  @TruffleBoundary
  void leave(Turn turn) {
    running.remove(turn.place());
  }
}
