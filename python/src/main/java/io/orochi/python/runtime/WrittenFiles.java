package io.orochi.python.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import io.orochi.python.posix.FileIdentity;
import io.orochi.python.posix.FileStatus;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The files that the program has open for writing. CPython closes a file as soon as nobody can
 * reach it; here that is found out when garbage is collected. So that a program which writes a
 * file, does not close it and then reads it finds what it has written, garbage is collected before
 * a file is used another time that is open for writing. Where that is in vain because the file is
 * really still in use, it is not tried again for some time, then longer.
 *
 * <p>Used by all threads. Opening and closing files is irrevocable, so this need not be
 * transactional.
 */
public final class WrittenFiles {
  private static final long FIRST_PAUSE_NANOS = 50_000_000;
  private static final int MOST_DOUBLINGS = 20;

  private final Map<FileIdentity, Use> files = new ConcurrentHashMap<>();

  private WrittenFiles() {}

  /** The uses of one file. Guarded by itself, but for the count, which the map guards. */
  private static final class Use {
    int streams;
    int vain;
    long notBefore = System.nanoTime();
  }

  /** Those of the thread's context. */
  public static WrittenFiles of(PyThread t) {
    return t.context().extension(WrittenFiles.class, c -> new WrittenFiles());
  }

  /** A stream has been opened that writes this file. */
  public void opened(FileIdentity file) {
    files.compute(
        file,
        (f, use) -> {
          Use u = use == null ? new Use() : use;
          u.streams++;
          return u;
        });
  }

  /** A stream has been closed that wrote this file. */
  public void closed(FileIdentity file) {
    files.computeIfPresent(file, (f, use) -> --use.streams == 0 ? null : use);
  }

  /** Before the file of this name is used: what nobody can reach is written to it and closed. */
  @TruffleBoundary
  public static void settle(PyThread t, byte[] path) {
    WrittenFiles all = of(t);
    if (!all.files.isEmpty()) {
      FileStatus status = FileStatus.orNull(path, true);
      if (status != null) {
        Use use = all.files.get(status.identity());
        if (use != null && all.isWorthwhile(use)) {
          all.collect(t);
        }
      }
    }
  }

  /** The same for all files, before other programs use them. */
  @TruffleBoundary
  public static void settleAll(PyThread t) {
    WrittenFiles all = of(t);
    boolean worthwhile = false;
    for (Use use : all.files.values()) {
      worthwhile |= all.isWorthwhile(use);
    }
    if (worthwhile) {
      all.collect(t);
    }
  }

  private boolean isWorthwhile(Use use) {
    synchronized (use) {
      return System.nanoTime() - use.notBefore >= 0;
    }
  }

  private void collect(PyThread t) {
    if (t.inTx() || t.atomicDepth() > 0) {
      return; // nothing would be closed before the block ends
    }
    t.context().finalisation().collect(t);
    long now = System.nanoTime();
    for (Use use : files.values()) {
      synchronized (use) {
        use.notBefore = now + (FIRST_PAUSE_NANOS << use.vain);
        use.vain = Math.min(use.vain + 1, MOST_DOUBLINGS);
      }
    }
  }
}
