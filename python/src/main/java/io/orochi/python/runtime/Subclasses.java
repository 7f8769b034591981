package io.orochi.python.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import io.orochi.framework.operation.Operation;
import io.orochi.stm.Publisher;
import io.orochi.stm.TxObject;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The classes derived from a class, held weakly, oldest first. An object of its own, so that
 * deriving a class conflicts with nobody who only uses the base. Whoever derives a class reads the
 * orders of its bases, and whoever changes an order reads these lists, so of two transactions one
 * sees the other.
 */
final class Subclasses extends TxObject {
  private static final List<WeakReference<PyType>> NONE = List.of();

  private final PyType base;

  /** Those that have ever had the base and still live, at least; never changed in place. */
  private volatile List<WeakReference<PyType>> all = NONE;

  Subclasses(PyType base) {
    this.base = base;
  }

  /** Adds a class, which others can reach from then on; {@code t} is null at start-up. */
  @TruffleBoundary
  void add(PyThread t, PyType sub) {
    if (t == null) {
      all = with(sub);
      return;
    }
    if (!isPrivate()) {
      t.escape(sub);
    }
    long w = t.open(this);
    try {
      all = with(sub);
    } finally {
      t.close(this, w);
    }
  }

  private List<WeakReference<PyType>> with(PyType sub) {
    List<WeakReference<PyType>> next = new ArrayList<>(all.size() + 1);
    for (WeakReference<PyType> r : all) {
      PyType s = r.get();
      if (s == sub) {
        return all;
      } else if (s != null) {
        next.add(r);
      }
    }
    next.add(new WeakReference<>(sub));
    return next;
  }

  /** Those that have the base now, at one moment. */
  @TruffleBoundary
  List<PyType> present(PyThread t) {
    return Operation.atomically(
        t,
        () -> {
          List<PyType> found = new ArrayList<>();
          for (WeakReference<PyType> r : all(t)) {
            PyType s = r.get();
            if (s != null && Arrays.asList(s.bases(t)).contains(base)) {
              found.add(s);
            }
          }
          return found;
        });
  }

  private List<WeakReference<PyType>> all(PyThread t) {
    if (isPrivate()) {
      return all;
    }
    while (true) {
      long m = t.firstLook(this);
      List<WeakReference<PyType>> a = all;
      if (t.secondLook(this, m)) {
        return a;
      }
    }
  }

  /** Without a barrier: perhaps some that have the base no more, or will never have it. */
  List<PyType> known() {
    List<PyType> found = new ArrayList<>();
    for (WeakReference<PyType> r : all) {
      PyType s = r.get();
      if (s != null) {
        found.add(s);
      }
    }
    return found;
  }

  @Override
  protected Object snapshot() {
    return all;
  }

  @Override
  @SuppressWarnings("unchecked")
  protected void restore(Object saved) {
    all = (List<WeakReference<PyType>>) saved;
  }

  @Override
  public void publishFields(Publisher p) {
    for (PyType s : known()) {
      p.visit(s);
    }
  }
}
