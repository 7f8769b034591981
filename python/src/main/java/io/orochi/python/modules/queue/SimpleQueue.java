package io.orochi.python.modules.queue;

import io.orochi.framework.object.Shape;
import io.orochi.framework.object.ShapedObject;
import io.orochi.python.modules.collections.PyDeque;
import io.orochi.python.modules.thread.ChangeWait;
import io.orochi.python.runtime.PyThread;
import io.orochi.stm.Publisher;

/** A queue without limit, whose methods are one operation each, those that wait on either side. */
final class SimpleQueue extends ShapedObject implements ChangeWait.Step<Object> {
  private final PyDeque items;

  SimpleQueue(PyThread t, Shape shape) {
    super(t, shape);
    items = PyDeque.create(t);
  }

  void put(PyThread t, Object item) {
    items.append(t, item);
  }

  int size(PyThread t) {
    return items.size(t);
  }

  /**
   * Takes the oldest item.
   *
   * @param nanos how long to wait; negative is without limit
   * @return null when there is none
   */
  Object get(PyThread t, long nanos) {
    return ChangeWait.await(t, nanos, this);
  }

  @Override
  public Object attempt(PyThread t) {
    return items.popLeftOrNull(t);
  }

  @Override
  public boolean isPossible(PyThread t) {
    return items.size(t) > 0;
  }

  @Override
  public void publishFields(Publisher p) {
    super.publishFields(p);
    p.visit(items);
  }
}
