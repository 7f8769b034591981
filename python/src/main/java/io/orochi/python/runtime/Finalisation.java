package io.orochi.python.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.ThreadLocalAction;
import com.oracle.truffle.api.nodes.Node;
import io.orochi.framework.object.ShapedObject;
import io.orochi.python.runtime.DueFinalisers.Due;
import io.orochi.stm.Publishable;
import io.orochi.stm.TxThread;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * What becomes of garbage in one context: {@code __del__}, {@code finally} clauses of generators
 * that nobody will resume, callbacks of weak references.
 *
 * <p>Such a call runs on a guest thread between two of its operations and outside of transactions:
 * at a safepoint, in {@code gc.collect()}, or at the end of the program. What only one thread could
 * reach is left to that thread while it lives, because others must not touch it; after that it is
 * published. An object that was made in an attempt which was undone has never existed, so nothing
 * is called for it.
 */
public final class Finalisation {
  /** Threads that could not run the calls when they were asked are asked again after so long. */
  private static final long AGAIN_MILLIS = 10;

  /** How long {@code gc.collect()} waits for the Java machine to name what is garbage. */
  private static final long FINDING_NANOS = 2_000_000_000L;

  /** How long {@code gc.collect()} waits for calls that other threads have to make. */
  private static final long OTHERS_NANOS = 100_000_000L;

  private static final int SPARE = 32;

  /** An object that closes another when it is closed: its finaliser goes before the other's. */
  public interface Outer {
    /** The other object, or null. */
    Object inner();
  }

  private final PyContext context;
  private final DueFinalisers shared = new DueFinalisers();
  private final Set<PyThread> asked = ConcurrentHashMap.newKeySet();
  private final Set<Finaliser.Tracker> trackers = ConcurrentHashMap.newKeySet();
  private final List<Runnable> searches = new CopyOnWriteArrayList<>();
  private final AtomicLong numbers = new AtomicLong();
  private final Semaphore news = new Semaphore(0);
  private boolean serving;

  Finalisation(PyContext context) {
    this.context = context;
  }

  // ---- objects that want a call
  // ------------------------------------------------------------------------

  /** Instances of the class that are made from now on have {@code __del__}, with those below. */
  @TruffleBoundary
  public static void announce(PyThread t, PyType c) {
    c.instanceShape().announce();
    for (PyType s : c.subclasses().present(t)) {
      announce(t, s);
    }
  }

  /** Sees to it that {@code __del__} of {@code o} will be called. */
  @TruffleBoundary
  void guard(PyThread t, ShapedObject o) {
    if (o.get(t, HiddenNames.FINALISER) != null) {
      return;
    }
    Finaliser f = make();
    f.attach(t, o, numbers.getAndIncrement());
    o.put(t, HiddenNames.FINALISER, f);
    if (t.inTx()) {
      t.onAbort(f::detach);
    }
  }

  /**
   * {@code __del__} of {@code o} is not called before {@link #guardAgain}: another object will
   * close it. Outside of what can be undone.
   */
  @TruffleBoundary
  public void defer(PyThread t, Object o) {
    if (o instanceof ShapedObject s && s.get(t, HiddenNames.FINALISER) instanceof Finaliser f) {
      f.detach();
    }
  }

  /** Ends what {@link #defer} began. */
  @TruffleBoundary
  public void guardAgain(PyThread t, Object o) {
    if (o instanceof ShapedObject s
        && s.get(t, HiddenNames.FINALISER) instanceof Finaliser f
        && f.isIdle()) {
      Finaliser fresh = make();
      fresh.attach(t, s, numbers.getAndIncrement());
      s.put(t, HiddenNames.FINALISER, fresh);
    }
  }

  /** Sees to it that {@code g} will be closed; what to give to {@link #release}. */
  Finaliser guardGenerator(PyThread t, PyGenerator g) {
    ArrayDeque<Finaliser> spare = t.spareFinalisers;
    Finaliser f = spare.poll();
    if (f == null) {
      f = make();
    }
    f.attach(t, g, numbers.getAndIncrement());
    return f;
  }

  /** Its object needs no call any more; outside of transactions. */
  void release(PyThread t, Finaliser f) {
    if (f.detach() && t.spareFinalisers.size() < SPARE) {
      t.spareFinalisers.push(f);
    }
  }

  private Finaliser make() {
    Finaliser f = new Finaliser(this);
    trackers.add(f.tracker());
    return f;
  }

  /** Whether {@code __del__} of {@code o} has been called: {@code gc.is_finalized}. */
  @TruffleBoundary
  public static boolean isFinalised(PyThread t, Object o) {
    return o instanceof ShapedObject s
        && s.get(t, HiddenNames.FINALISER) instanceof Finaliser f
        && f.isDone();
  }

  /** Asks {@code search} after each collection what was found, before anybody is called. */
  public void addSearch(Runnable search) {
    searches.add(search);
  }

  // ---- garbage is found: on threads of the Java machine
  // ------------------------------------------------

  void found(Finaliser f) {
    ShapedObject o = f.waiting();
    if (o != null) {
      due(f.maker(), f.number(), o, t -> call(t, f));
    }
    trackers.remove(f.tracker());
  }

  /** A weak reference whose object is garbage has a callback. */
  public void dueCallback(PyThread maker, ShapedObject reference, Consumer<PyThread> call) {
    due(maker, DueFinalisers.CALLBACK, reference, call);
  }

  private void due(PyThread maker, long order, ShapedObject o, Consumer<PyThread> call) {
    Due d = new Due(order, o, call);
    if (!o.isPrivate() || !maker.due.add(d)) {
      shared.add(d);
    } else {
      asked.add(maker);
    }
    serve();
    news.release();
  }

  private synchronized void serve() {
    if (!serving) {
      serving = true;
      Thread servant = new Thread(this::askThreads, "orochi-finalisers");
      servant.setDaemon(true);
      context.addServant(servant);
      servant.start();
    }
  }

  private void askThreads() {
    try {
      while (true) {
        if (isNothingDue()) {
          news.acquire();
        } else if (!news.tryAcquire(AGAIN_MILLIS, TimeUnit.MILLISECONDS)) {
          news.drainPermits();
        }
        if (!isNothingDue()) {
          context.env().submitThreadLocal(null, new Calling());
        }
      }
    } catch (InterruptedException | IllegalStateException closed) {
      // the context is closed: nobody is left who could be called
    }
  }

  private boolean isNothingDue() {
    asked.removeIf(t -> t.due.isEmpty());
    return shared.isEmpty() && asked.isEmpty();
  }

  /** A thread that could not make its calls leaves them to the others. */
  void inherit(PyThread t) {
    asked.remove(t);
    for (Due d : t.due.end()) {
      shared.add(d);
    }
    news.release();
  }

  // ---- guest threads
  // -----------------------------------------------------------------------------------

  private final class Calling extends ThreadLocalAction {
    Calling() {
      super(true, false);
    }

    @Override
    protected void perform(Access access) {
      PyThread t = context.currentThread();
      if (t.mayRunGuestCode()) {
        run(t);
      }
    }
  }

  /** Makes the calls that are due, unless a transaction or one of them is running. */
  @TruffleBoundary
  public void run(PyThread t) {
    if (t.due.isRunning || t.due.isEmpty() && shared.isEmpty()) {
      return;
    }
    if (t.inTx() || t.atomicDepth() > 0) {
      putOff(t);
      return;
    }
    assert t.holdsNothingOpen("finalisers are called");
    Node site = t.callSite();
    t.due.isRunning = true;
    try {
      runAll(t, t.due, false);
      runAll(t, shared, true);
    } finally {
      t.due.isRunning = false;
      t.restoreCallSite(site);
    }
  }

  private void runAll(PyThread t, DueFinalisers queue, boolean publish) {
    while (!queue.isEmpty()) {
      ArrayDeque<Due> all = new ArrayDeque<>(queue.take());
      try {
        for (Due d = all.poll(); d != null; d = all.poll()) {
          publish(d.subject(), publish);
          d.call().accept(t);
        }
      } finally {
        all.forEach(queue::add); // if the thread is ended in the middle
      }
    }
  }

  private void publish(Publishable subject, boolean needed) {
    if (needed && !context.threads().isAlone()) {
      TxThread.publish(subject);
    }
  }

  /** Once for each attempt, however often it is asked. */
  private void putOff(PyThread t) {
    if (t.due.isPutOff) {
      return;
    }
    t.due.isPutOff = true;
    t.afterAtomic(
        () -> {
          t.due.isPutOff = false;
          run(t);
        });
    if (t.inTx()) {
      t.onAbort(() -> t.due.isPutOff = false);
    }
  }

  private void call(PyThread t, Finaliser f) {
    ShapedObject o = f.take();
    if (o instanceof PyGenerator g) {
      GeneratorEnd.finalise(t, g);
    } else if (o != null) {
      PyType type = t.context().typeOf(t, o);
      Object del = type.find(t, "__del__");
      if (del != null) {
        try {
          Calls.call(t, Attributes.bind(t, del, o, type));
        } catch (PyException e) {
          Exceptions.unraisable(t, e, null, del);
        }
      }
      if (o instanceof Outer outer) {
        guardAgain(t, outer.inner());
      }
    }
  }

  // ---- collections
  // -------------------------------------------------------------------------------------

  /**
   * Collects garbage. Returns when weak references to it are empty and what is to be called for it
   * has been called, but for what other threads are slow to call. Within a transaction the calls
   * are made when it has committed.
   */
  @TruffleBoundary
  public void collect(PyThread t) {
    t.elision().giveUp();
    System.gc();
    searches.forEach(Runnable::run);
    await(t, FINDING_NANOS, () -> trackers.stream().noneMatch(k -> k.refersTo(null)));
    run(t);
    if (!t.inTx() && t.atomicDepth() == 0 && !t.due.isRunning) {
      await(t, OTHERS_NANOS, this::isNothingDue);
    }
  }

  private static void await(PyThread t, long nanos, BooleanSupplier done) {
    long start = System.nanoTime();
    while (!done.getAsBoolean() && System.nanoTime() - start < nanos) {
      t.pauseBriefly();
    }
  }

  /**
   * The program ends: makes the calls for what is still alive, oldest objects first and streams
   * last. Not for what belongs to another thread that still runs.
   */
  @TruffleBoundary
  void end(PyThread t) {
    if (trackers.isEmpty()) {
      return;
    }
    await(t, OTHERS_NANOS, () -> trackers.stream().noneMatch(k -> k.refersTo(null)));
    run(t);
    trackers.stream()
        .map(Finaliser.Tracker::get)
        .filter(Objects::nonNull)
        .filter(f -> isFor(t, f))
        .sorted(
            Comparator.comparing((Finaliser f) -> f.waiting() instanceof Outer)
                .thenComparingLong(Finaliser::number))
        .forEach(
            f -> {
              publish(f.waiting(), f.maker() != t);
              call(t, f);
            });
  }

  private static boolean isFor(PyThread t, Finaliser f) {
    ShapedObject o = f.waiting();
    PyThread maker = f.maker();
    return o != null && maker != null && (maker == t || !o.isPrivate() || maker.due.hasEnded());
  }
}
