package io.orochi.python.runtime;

import io.orochi.framework.object.PlainObject;
import io.orochi.framework.object.Shape;
import io.orochi.stm.Publisher;

/** What {@code coroutine.__await__()} gives: an iterator that runs the coroutine. */
public final class PyCoroutineWrapper extends PlainObject {
  private final PyGenerator coroutine;

  /** The iterator of a coroutine. */
  public PyCoroutineWrapper(PyThread t, Shape shape, PyGenerator coroutine) {
    super(t, shape);
    this.coroutine = coroutine;
  }

  /** What it runs. */
  public PyGenerator coroutine() {
    return coroutine;
  }

  @Override
  public void publishFields(Publisher p) {
    super.publishFields(p);
    p.visit(coroutine);
  }
}
