package io.orochi.python.runtime;

import io.orochi.stm.Publisher;

/** {@code iter(list)}. */
public final class ListIterator extends CursorIterator {
  private final PyList list;

  public ListIterator(PyThread t, PyList list) {
    super(t, 0);
    this.list = list;
  }

  public PyList list() {
    return list;
  }

  @Override
  protected Object item(PyThread t, long at) {
    return list.getOrNull(t, at);
  }

  @Override
  public BuiltinType builtinType() {
    return BuiltinType.LIST_ITERATOR;
  }

  @Override
  public void publishFields(Publisher p) {
    p.visit(list);
  }
}
