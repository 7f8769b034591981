package io.orochi.python.modules.thread;

import io.orochi.framework.object.PlainObject;
import io.orochi.framework.object.Shape;
import io.orochi.python.runtime.PyDict;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.stm.Publisher;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A thread-local namespace: one dictionary for each thread, until the thread ends or nobody holds
 * the namespace, which what is in it may refer to.
 */
public final class PyLocal extends PlainObject implements PyThread.PerThread {
  private final PyTuple args;
  private final PyDict kwargs;

  /** Each thread uses its own entry only, so the dictionaries stay private. */
  private final ConcurrentHashMap<PyThread, PyDict> dicts = new ConcurrentHashMap<>();

  PyLocal(PyThread t, Shape shape, PyTuple args, PyDict kwargs) {
    super(t, shape);
    this.args = args;
    this.kwargs = kwargs;
  }

  /** Positional arguments for {@code __init__} in each thread. */
  PyTuple args() {
    return args;
  }

  /** Keyword arguments for {@code __init__} in each thread. */
  PyDict kwargs() {
    return kwargs;
  }

  /** The dictionary of {@code t}, or null. */
  PyDict dict(PyThread t) {
    return dicts.get(t);
  }

  /** A fresh dictionary for {@code t}; in a transaction until that is undone. */
  PyDict begin(PyThread t) {
    PyDict d = PyDict.create(t);
    dicts.put(t, d);
    t.addKeeper(this);
    if (t.inTx()) {
      t.onAbort(() -> forget(t));
    }
    return d;
  }

  @Override
  public void forget(PyThread t) {
    dicts.remove(t);
  }

  @Override
  public void publishFields(Publisher p) {
    super.publishFields(p);
    p.visit(args);
    p.visit(kwargs);
  }
}
