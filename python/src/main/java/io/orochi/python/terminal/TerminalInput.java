package io.orochi.python.terminal;

import io.orochi.python.posix.Descriptors;
import io.orochi.python.posix.Errno;
import io.orochi.python.posix.Polling;
import io.orochi.python.posix.PosixException;
import io.orochi.python.posix.Sleeper;
import java.util.concurrent.TimeUnit;
import org.jline.utils.NonBlockingInputStream;

/**
 * Standard input, a byte at a time: what comes after the line belongs to whoever reads next. Reads
 * on the calling thread. Confined to one thread.
 */
final class TerminalInput extends NonBlockingInputStream {
  private static final int NOTHING = -3;

  private final Sleeper sleeper;
  private final byte[] one = new byte[1];
  private int peeked = NOTHING;

  TerminalInput(Sleeper sleeper) {
    this.sleeper = sleeper;
  }

  /**
   * The next byte.
   *
   * @param timeout in milliseconds; 0: no limit
   * @return -1 at the end, -2 when the time is over
   */
  @Override
  public int read(long timeout, boolean isPeek) {
    if (peeked == NOTHING) {
      long nanos = timeout <= 0 ? Polling.FOREVER : TimeUnit.MILLISECONDS.toNanos(timeout);
      if (Polling.await(0, Polling.POLLIN, nanos, sleeper) == 0) {
        return READ_EXPIRED;
      }
      peeked = readNow();
    }
    int result = peeked;
    if (!isPeek) {
      peeked = NOTHING;
    }
    return result;
  }

  private int readNow() {
    try {
      return Descriptors.read(0, one, 0, 1, sleeper) == 0 ? EOF : one[0] & 0xff;
    } catch (PosixException e) {
      if (e.errno() == Errno.EIO) {
        return EOF; // the other side of the terminal is gone
      }
      throw e;
    }
  }
}
