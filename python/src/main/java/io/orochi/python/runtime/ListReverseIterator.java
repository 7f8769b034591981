package io.orochi.python.runtime;

import io.orochi.stm.Publisher;

/** {@code reversed(list)}: the position is an index, {@link #DONE} below the first. */
public final class ListReverseIterator extends CursorIterator {
  private final PyList list;

  public ListReverseIterator(PyThread t, PyList list) {
    super(t, list.size(t) - 1L);
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
  protected long after(long at) {
    return at - 1;
  }

  @Override
  public BuiltinType builtinType() {
    return BuiltinType.LIST_REVERSE_ITERATOR;
  }

  @Override
  public void publishFields(Publisher p) {
    p.visit(list);
  }
}
