package io.orochi.python.posix;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * Locks on files between processes ({@code fcntl.flock}, {@code fcntl.lockf}). A wait for a lock
 * can be interrupted: the lock is asked for at intervals of up to 50 ms, because libc's own wait
 * ends only by a signal.
 */
public final class FileLocks {
  public static final int LOCK_SH = 1;
  public static final int LOCK_EX = 2;
  public static final int LOCK_NB = 4;
  public static final int LOCK_UN = 8;

  private static final int F_SETLK = 6;
  private static final short F_RDLCK = 0;
  private static final short F_WRLCK = 1;
  private static final short F_UNLCK = 2;
  private static final int FLOCK_SIZE = 32;

  private static final long SHORTEST_NAP = 500_000;
  private static final long LONGEST_NAP = 50_000_000;

  private static final NativeFunction FLOCK = new NativeFunction("flock");
  private static final NativeFunction FCNTL = new NativeFunction("fcntl");

  /** Tries once. */
  private interface Attempt {
    int run(Scratch s);
  }

  private FileLocks() {}

  /**
   * Locks or unlocks the whole open file.
   *
   * @param operation LOCK_ bits
   * @throws PosixException EAGAIN with LOCK_NB, when another open file holds it
   */
  public static void lockFile(int fd, int operation, Sleeper sleeper) {
    Attempt attempt = s -> FLOCK.callInt(s, fd, operation | LOCK_NB, 0);
    lock(FLOCK, attempt, (operation & LOCK_NB) == 0, sleeper);
  }

  /**
   * Locks or unlocks a part of a file for this process.
   *
   * @param operation LOCK_ bits
   * @param length 0 means up to the end
   * @throws PosixException EAGAIN or EACCES with LOCK_NB, when another process holds it
   */
  public static void lockRange(
      int fd, int operation, long length, long start, int whence, Sleeper sleeper) {
    short type =
        (operation & LOCK_UN) != 0 ? F_UNLCK : (operation & LOCK_SH) != 0 ? F_RDLCK : F_WRLCK;
    Attempt attempt =
        s -> {
          MemorySegment flock = s.zeroed(FLOCK_SIZE);
          flock.set(ValueLayout.JAVA_SHORT, 0, type);
          flock.set(ValueLayout.JAVA_SHORT, 2, (short) whence);
          flock.set(ValueLayout.JAVA_LONG, 8, start);
          flock.set(ValueLayout.JAVA_LONG, 16, length);
          return FCNTL.callInt(s, fd, F_SETLK, flock.address());
        };
    lock(FCNTL, attempt, (operation & LOCK_NB) == 0, sleeper);
  }

  private static void lock(NativeFunction f, Attempt attempt, boolean waits, Sleeper sleeper) {
    for (long nap = SHORTEST_NAP; ; nap = Math.min(2 * nap, LONGEST_NAP)) {
      try (Scratch s = Scratch.open()) {
        if (attempt.run(s) != -1) {
          return;
        }
        boolean held = s.errno() == Errno.EAGAIN || s.errno() == Errno.EACCES;
        if (s.errno() == Errno.EINTR) {
          sleeper.interrupted();
        } else if (!held || !waits) {
          throw f.failure(s);
        }
      }
      Polling.sleep(nap, sleeper);
    }
  }
}
