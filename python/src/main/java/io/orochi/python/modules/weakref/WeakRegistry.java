package io.orochi.python.modules.weakref;

import com.oracle.truffle.api.ThreadLocalAction;
import com.oracle.truffle.api.nodes.Node;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.Exceptions;
import io.orochi.python.runtime.PyContext;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyThread;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Which weak references an object has, and the callbacks of those whose referent is gone. Knowing a
 * reference is no guest-visible change but for its count, so nothing here is undone with a
 * transaction.
 *
 * <p>A callback runs on a guest thread between two of its operations and outside of transactions:
 * at a safepoint in guest code, or when the module is used.
 */
final class WeakRegistry {
  /** Threads that could not run callbacks when they were asked are asked again after so long. */
  private static final long AGAIN_MILLIS = 10;

  private final PyContext context;
  private final ReferenceQueue<Object> dead = new ReferenceQueue<>();
  private final ReferenceQueue<Object> deadKeys = new ReferenceQueue<>();
  private final ConcurrentHashMap<Key, List<WeakReference<PyWeakReference>>> known =
      new ConcurrentHashMap<>();
  private final ConcurrentLinkedQueue<PyWeakReference> due = new ConcurrentLinkedQueue<>();
  private boolean watching;

  WeakRegistry(PyContext context) {
    this.context = context;
  }

  /** A weak key that equals another one of the same object. */
  private static final class Key extends WeakReference<Object> {
    private final int hash;

    Key(Object o, ReferenceQueue<Object> queue) {
      super(o, queue);
      hash = System.identityHashCode(o);
    }

    @Override
    public int hashCode() {
      return hash;
    }

    @Override
    public boolean equals(Object other) {
      if (this == other) {
        return true;
      }
      Object mine = get();
      return mine != null && other instanceof Key k && k.refersTo(mine);
    }
  }

  ReferenceQueue<Object> queue() {
    return dead;
  }

  /** The living references to {@code o}, oldest first. */
  List<PyWeakReference> references(Object o) {
    List<PyWeakReference> living = new ArrayList<>();
    known.computeIfPresent(
        new Key(o, null),
        (k, list) -> {
          list.removeIf(r -> r.get() == null);
          for (WeakReference<PyWeakReference> r : list) {
            PyWeakReference w = r.get();
            if (w != null) {
              living.add(w);
            }
          }
          return list;
        });
    return living;
  }

  /** Adds a reference; one that is to be shared goes to the front. */
  void add(Object o, PyWeakReference w, boolean shared) {
    for (Reference<?> k = deadKeys.poll(); k != null; k = deadKeys.poll()) {
      known.remove(k);
    }
    known.compute(
        new Key(o, deadKeys),
        (k, list) -> {
          List<WeakReference<PyWeakReference>> l = list == null ? new ArrayList<>(1) : list;
          l.add(shared ? 0 : l.size(), new WeakReference<>(w));
          return l;
        });
    if (w.callback() != null) {
      watch();
    }
  }

  private synchronized void watch() {
    if (watching) {
      return;
    }
    watching = true;
    Thread watcher = new Thread(this::collect, "orochi-weak-references");
    watcher.setDaemon(true);
    context.addServant(watcher);
    watcher.start();
  }

  private void collect() {
    try {
      while (true) {
        Reference<?> r = due.isEmpty() ? dead.remove() : dead.remove(AGAIN_MILLIS);
        for (; r != null; r = dead.poll()) {
          PyWeakReference w = ((PyWeakReference.Link) r).owner.get();
          if (w != null) {
            due.add(w);
          }
        }
        if (!due.isEmpty()) {
          context.env().submitThreadLocal(null, new Callbacks());
        }
      }
    } catch (InterruptedException | IllegalStateException closed) {
      // the context is closed: nobody is left who could be called
    }
  }

  /** Runs the callbacks that are due, on whichever guest thread comes first. */
  private final class Callbacks extends ThreadLocalAction {
    Callbacks() {
      super(true, false);
    }

    @Override
    protected void perform(Access access) {
      Node location = access.getLocation();
      if (location != null
          && location.getRootNode()
              != null) { // a poll of guest code, not one inside of an operation
        run(context.currentThread());
      }
    }
  }

  /**
   * Runs the callbacks that are due, unless a transaction, an operation or one of them is running.
   */
  void run(PyThread t) {
    if (due.isEmpty() || t.runsCallbacks || t.isWaitingForRival()) {
      return; // asked again
    }
    if (t.inTx() || t.atomicDepth() > 0) {
      putOff(t);
      return;
    }
    assert t.holdsNothingOpen("callbacks of weak references are called");
    t.runsCallbacks = true;
    try {
      for (PyWeakReference w = due.poll(); w != null; w = due.poll()) {
        try {
          Calls.call(t, w.callbackOfDead(), w);
        } catch (PyException e) {
          Exceptions.unraisable(t, e, null, w.callbackOfDead());
        }
      }
    } finally {
      t.runsCallbacks = false;
    }
  }

  /** Once for each attempt, however often it is asked. */
  private void putOff(PyThread t) {
    if (t.callbacksPutOff) {
      return;
    }
    t.callbacksPutOff = true;
    t.afterAtomic(
        () -> {
          t.callbacksPutOff = false;
          run(t);
        });
    if (t.inTx()) {
      t.onAbort(() -> t.callbacksPutOff = false);
    }
  }
}
