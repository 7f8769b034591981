package io.orochi.python.modules.faulthandler;

import java.util.concurrent.TimeUnit;

/** Writes the stacks when a time is over that nobody cancelled. Used once. */
final class LaterDump implements Runnable {
  private static final int EXIT_STATUS = 1;

  private final Runnable dump;
  private final long nanos;
  private final boolean repeats;
  private final boolean exits;
  private volatile boolean cancelled;

  LaterDump(Runnable dump, long nanos, boolean repeats, boolean exits) {
    this.dump = dump;
    this.nanos = nanos;
    this.repeats = repeats;
    this.exits = exits;
  }

  synchronized void cancel() {
    cancelled = true;
    notifyAll();
  }

  @Override
  public void run() {
    try {
      do {
        if (isCancelledWithin()) {
          return;
        }
        dump.run();
        if (exits) {
          Runtime.getRuntime().halt(EXIT_STATUS); // as CPython: without any clean-up
        }
      } while (repeats);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the context ends
    }
  }

  private synchronized boolean isCancelledWithin() throws InterruptedException {
    long deadline = System.nanoTime() + nanos;
    long rest = nanos;
    while (!cancelled && rest > 0) {
      TimeUnit.NANOSECONDS.timedWait(this, rest);
      rest = deadline - System.nanoTime();
    }
    return cancelled;
  }
}
