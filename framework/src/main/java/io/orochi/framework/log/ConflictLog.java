package io.orochi.framework.log;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import io.orochi.stm.Conflict;
import io.orochi.stm.EventSink;
import io.orochi.stm.TxEvents;
import io.orochi.stm.TxThread;
import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Writes the log of transactions to a file. Each thread has a buffer of its own; the file's lock is
 * taken once in some ten thousand events.
 *
 * <p>The file is complete when {@link #close} has returned: a shutdown hook calls it, and so must
 * whoever ends the process past such hooks ({@link #finish}). A process that is killed leaves all
 * but the last block of each thread.
 */
public final class ConflictLog implements TxEvents {
  private static volatile ConflictLog running;

  private final Path path;
  private final Dictionary dictionary = new Dictionary();
  private final LogFile file;
  private final long began = System.nanoTime();
  private final AtomicInteger threads = new AtomicInteger();

  /** The threads that have not ended. */
  private final ConcurrentHashMap<TxThread, ThreadRecords> open = new ConcurrentHashMap<>();

  private ConflictLog(Path path) throws IOException {
    this.path = path;
    file = new LogFile(path, dictionary);
  }

  /**
   * A log to {@code path} of all transactions of this process, until it ends; to be given to {@link
   * EventSink#install}.
   *
   * @throws IOException if the file cannot be written
   */
  public static ConflictLog start(Path path) throws IOException {
    ConflictLog log = new ConflictLog(path);
    running = log;
    Runtime.getRuntime().addShutdownHook(new Thread(log::close, "conflict log"));
    return log;
  }

  /** Completes the log of this process, if there is one: to be called before it ends abruptly. */
  public static void finish() {
    ConflictLog log = running;
    if (log != null) {
      log.close();
    }
  }

  private void close() {
    long time = now();
    long millis = 0;
    long collections = 0;
    for (GarbageCollectorMXBean b : ManagementFactory.getGarbageCollectorMXBeans()) {
      millis += Math.max(0, b.getCollectionTime());
      collections += Math.max(0, b.getCollectionCount());
    }
    List<ThreadRecords> left = new ArrayList<>(open.values());
    open.forEach((t, r) -> name(t, r));
    IOException failure = file.close(left, time, millis * 1_000_000, collections);
    if (failure != null) {
      System.err.println("orochi: the log " + path + " is not complete: " + failure.getMessage());
    }
  }

  private long now() {
    return System.nanoTime() - began;
  }

  private void name(TxThread t, ThreadRecords r) {
    Thread thread = t.thread();
    if (thread != null) {
      dictionary.thread(r.id(), thread.getName());
    }
  }

  private ThreadRecords of(TxThread t) {
    ThreadRecords r = (ThreadRecords) t.listening();
    if (r.isFull()) {
      file.flush(r);
    }
    return r;
  }

  @Override
  @TruffleBoundary
  public void attached(TxThread t) {
    ThreadRecords r = new ThreadRecords(threads.getAndIncrement(), dictionary, now());
    t.listening(r);
    open.put(t, r);
    name(t, r);
    r.life(now(), 0);
  }

  @Override
  @TruffleBoundary
  public void detached(TxThread t) {
    ThreadRecords r = of(t);
    r.life(now(), 1);
    name(t, r);
    file.flush(r);
    open.remove(t);
    t.listening(null);
  }

  @Override
  @TruffleBoundary
  public void begin(TxThread t) {
    of(t).add(ThreadRecords.BEGIN, now());
  }

  @Override
  @TruffleBoundary
  public void commit(TxThread t) {
    of(t).add(ThreadRecords.COMMIT, now());
  }

  @Override
  @TruffleBoundary
  public void abort(TxThread t, Conflict c) {
    of(t).add(ThreadRecords.ABORT, now(), c, 0);
  }

  @Override
  @TruffleBoundary
  public void abandoned(TxThread t, Object here) {
    of(t).abandoned(now(), here);
  }

  @Override
  @TruffleBoundary
  public void waited(TxThread t, Conflict c, long nanos) {
    of(t).add(ThreadRecords.WAITED, now(), c, nanos);
  }

  @Override
  @TruffleBoundary
  public void parked(TxThread t, Object here, long nanos) {
    of(t).add(ThreadRecords.PARKED, now(), here, nanos);
  }

  @Override
  @TruffleBoundary
  public void inevitable(TxThread t, Object here, String why) {
    of(t).add(ThreadRecords.INEVITABLE, now(), here, why);
  }
}
