package io.orochi.python.modules.thread;

import io.orochi.framework.object.PlainObject;
import io.orochi.framework.object.Shape;
import io.orochi.python.runtime.PyDict;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.stm.Publisher;

/** A thread-local namespace: one dictionary for each thread, kept by the thread. */
public final class PyLocal extends PlainObject {
  private final PyTuple args;
  private final PyDict kwargs;

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

  @Override
  public void publishFields(Publisher p) {
    super.publishFields(p);
    p.visit(args);
    p.visit(kwargs);
  }
}
