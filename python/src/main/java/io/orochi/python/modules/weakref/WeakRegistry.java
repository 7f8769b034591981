package io.orochi.python.modules.weakref;

import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.Exceptions;
import io.orochi.python.runtime.Finalisation;
import io.orochi.python.runtime.PyContext;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyThread;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which weak references an object has, and the callbacks of those whose referent is gone. Knowing a
 * reference is no guest-visible change but for its count, so nothing here is undone with a
 * transaction.
 *
 * <p>When and where a callback runs is up to {@link Finalisation}.
 */
final class WeakRegistry {
  private final PyContext context;
  private final ReferenceQueue<Object> dead = new ReferenceQueue<>();
  private final ReferenceQueue<Object> deadKeys = new ReferenceQueue<>();
  private final ConcurrentHashMap<Key, List<WeakReference<PyWeakReference>>> known =
      new ConcurrentHashMap<>();
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
      List<WeakReference<PyWeakReference>> list = known.remove(k);
      if (list != null) {
        lost(list);
      }
    }
    known.compute(
        new Key(o, deadKeys),
        (k, list) -> {
          List<WeakReference<PyWeakReference>> l = list == null ? new ArrayList<>(1) : list;
          l.add(shared ? 0 : l.size(), new WeakReference<>(w));
          w.joins(l);
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
    context.finalisation().addSearch(this::search);
    Thread watcher = new Thread(this::collect, "orochi-weak-references");
    watcher.setDaemon(true);
    context.addServant(watcher);
    watcher.start();
  }

  private void collect() {
    try {
      while (true) {
        PyWeakReference w = ((PyWeakReference.Link) dead.remove()).owner.get();
        if (w != null) {
          lost(w.family());
        }
      }
    } catch (InterruptedException closed) {
      // the context is closed: nobody is left who could be called
    }
  }

  /** Looks for lost referents right after a collection, before the Java machine has queued them. */
  private void search() {
    known.forEach(
        (k, list) -> {
          if (k.refersTo(null)) {
            lost(list);
          }
        });
  }

  /** Newest first, as CPython calls them. */
  private void lost(List<WeakReference<PyWeakReference>> list) {
    synchronized (list) { // who comes second finds all of them due
      for (WeakReference<PyWeakReference> r : list.reversed()) {
        PyWeakReference w = r.get();
        if (w != null && w.callbackOfDead() != null) {
          lost(w);
        }
      }
    }
  }

  private void lost(PyWeakReference w) {
    if (w.isLostNow()) {
      context.finalisation().dueCallback(w.maker(), w, t -> call(t, w));
    }
  }

  private static void call(PyThread t, PyWeakReference w) {
    try {
      Calls.call(t, w.callbackOfDead(), w);
    } catch (PyException e) {
      Exceptions.unraisable(t, e, null, w.callbackOfDead());
    }
  }
}
