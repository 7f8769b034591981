package io.orochi.python.posix;

import java.lang.foreign.MemorySegment;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Gets a thread out of a wait in {@code poll}: an eventfd that every interruptible wait polls
 * beside its own descriptors.
 *
 * <p>Wakeups are pooled; a thread has one only while it waits. A late {@link #wake()} that meets
 * the next user is harmless, because that one merely begins its wait again. {@link #wake()} may be
 * called by any thread; the rest belongs to the waiting one.
 */
public final class Wakeup {
  private static final int EFD_CLOEXEC = 0x80000;
  private static final int EFD_NONBLOCK = 0x800;

  private static final NativeFunction EVENTFD = new NativeFunction("eventfd");
  private static final NativeFunction EVENTFD_WRITE = new NativeFunction("eventfd_write");
  private static final NativeFunction EVENTFD_READ = new NativeFunction("eventfd_read");

  private static final ConcurrentLinkedQueue<Wakeup> POOL = new ConcurrentLinkedQueue<>();

  private final int descriptor;

  private Wakeup(int descriptor) {
    this.descriptor = descriptor;
  }

  /** Runs an interruptible wait with a wakeup from the pool. */
  static void sleep(Sleeper sleeper, InterruptibleWait wait) {
    Wakeup wakeup = POOL.poll();
    if (wakeup == null) {
      wakeup = create();
    }
    Wakeup held = wakeup;
    try {
      sleeper.sleep(held, () -> wait.run(held));
    } finally {
      held.reset();
      POOL.add(held);
    }
  }

  /** A wait that polls {@link Wakeup#descriptor} beside what it waits for. */
  @FunctionalInterface
  interface InterruptibleWait {
    void run(Wakeup wakeup) throws InterruptedException;
  }

  private static Wakeup create() {
    try (Scratch s = Scratch.open()) {
      return new Wakeup(EVENTFD.check(s, 0, EFD_CLOEXEC | EFD_NONBLOCK));
    }
  }

  int descriptor() {
    return descriptor;
  }

  /** Ends the wait of the thread that has this wakeup, or its next one. */
  public void wake() {
    try (Scratch s = Scratch.open()) {
      EVENTFD_WRITE.call(s, descriptor, 1);
    }
  }

  /** Forgets earlier calls of {@link #wake()}. */
  public void reset() {
    try (Scratch s = Scratch.open()) {
      MemorySegment value = s.allocate(8);
      EVENTFD_READ.call(s, descriptor, value.address());
    }
  }
}
