package io.orochi.framework.thread;

import com.oracle.truffle.api.Assumption;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.ThreadLocalAction;
import com.oracle.truffle.api.TruffleContext;
import com.oracle.truffle.api.TruffleLanguage;
import io.orochi.framework.elision.ElisionWatch;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * The threads of one guest program, and whether there has been more than one. Until the second
 * thread starts nothing is public, and atomic blocks log nothing.
 *
 * <p>Invariant: when {@link #isAlone} is false, everything that the roots reach has been published.
 * The second thread is admitted by the first one, between two of its operations and outside of an
 * atomic block.
 */
public final class GuestThreads {
  private final Assumption alone = Assumption.create("one guest thread");
  private final Assumption unlogged = Assumption.create("no block needs to be undone");

  /** By polyglot context: its languages have their threads, and transactions, in common. */
  private static final ConcurrentHashMap<TruffleContext, GuestThreads> PROGRAMS =
      new ConcurrentHashMap<>();

  private final List<Runnable> roots = new ArrayList<>();

  /** How many languages use this; changes under the map's lock. */
  private int languages;

  /** Of one of the languages; null without a context. */
  private volatile TruffleLanguage.Env env;

  private GuestThreads() {}

  /**
   * The threads of a program that has no context.
   *
   * @param publishRoots as for {@link #addRoots}
   */
  public GuestThreads(Runnable publishRoots) {
    addRoots(publishRoots);
  }

  /**
   * The threads of the program to which {@code env} belongs, for one more language of it; until
   * {@link #leave}.
   */
  public static GuestThreads join(TruffleLanguage.Env env) {
    return PROGRAMS.compute(
        env.getContext(),
        (context, threads) -> {
          GuestThreads joined = threads == null ? new GuestThreads() : threads;
          joined.languages++;
          joined.env = env;
          return joined;
        });
  }

  /** A language's part of the program has ended. */
  public static void leave(TruffleLanguage.Env env) {
    PROGRAMS.computeIfPresent(
        env.getContext(), (context, threads) -> --threads.languages == 0 ? null : threads);
  }

  /**
   * Adds roots of a language, once they are made.
   *
   * @param publishRoots publishes everything through which a second thread can reach objects of the
   *     first
   */
  public final synchronized void addRoots(Runnable publishRoots) {
    roots.add(publishRoots);
    if (!isAlone()) {
      publishRoots.run();
    }
  }

  private final ConcurrentLinkedQueue<GuestThread> running = new ConcurrentLinkedQueue<>();
  private Statistics ended = new Statistics(0, 0, 0);
  private volatile boolean timed;
  private final ElisionWatch elisionWatch = new ElisionWatch(running);

  /** Watches blocks that run without their lock. */
  public ElisionWatch elisionWatch() {
    return elisionWatch;
  }

  /** The threads that run; may change meanwhile. */
  public Iterable<GuestThread> running() {
    return running;
  }

  /** A thread begins. */
  void add(GuestThread t) {
    running.add(t);
  }

  /** A thread has ended; what it counted is kept. Called by that thread. */
  public synchronized void remove(GuestThread t) {
    if (running.remove(t)) {
      ended = ended.plus(t.statistics());
    }
  }

  /** Makes {@code thread} do {@code action} at its next safepoint, if the program still runs. */
  void submit(Thread thread, ThreadLocalAction action) {
    TruffleLanguage.Env asking = env;
    if (asking != null && thread != null) {
      try {
        asking.submitThreadLocal(new Thread[] {thread}, action);
      } catch (IllegalStateException closed) {
        // the program has ended, and the thread with it
      }
    }
  }

  /** Whether attempts are timed. */
  boolean isTimed() {
    return timed;
  }

  /**
   * What atomic blocks have done so far; the first call turns timing on. Counts of running threads
   * may be a little late.
   */
  public synchronized Statistics statistics() {
    timed = true;
    Statistics all = ended;
    for (GuestThread t : running) {
      all = all.plus(t.statistics());
    }
    return all;
  }

  /** Whether no second thread has been admitted. */
  public boolean isAlone() {
    return alone.isValid();
  }

  /** Whether atomic blocks need no log: nobody can see them half done, nor wants to undo them. */
  public boolean runsUnlogged() {
    return alone.isValid() && unlogged.isValid();
  }

  /** From now on atomic blocks that begin have a log, also in a program with one thread. */
  @TruffleBoundary
  public void alwaysLog() {
    unlogged.invalidate("blocks are undone");
  }

  /** To be called by a thread, outside of any atomic block, before it starts another one. */
  @TruffleBoundary
  public synchronized void admitAnother() {
    if (alone.isValid()) {
      roots.forEach(Runnable::run);
      alone.invalidate("a second thread starts");
    }
  }
}
