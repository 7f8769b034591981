package io.orochi.python.runtime;

import io.orochi.stm.Publisher;

/** {@code iter(tuple)}. */
public final class TupleIterator extends CursorIterator {
  private final PyTuple tuple;

  public TupleIterator(PyThread t, PyTuple tuple) {
    super(t, 0);
    this.tuple = tuple;
  }

  public PyTuple tuple() {
    return tuple;
  }

  @Override
  protected Object item(PyThread t, long at) {
    return at < tuple.size() ? tuple.get((int) at) : null;
  }

  @Override
  public BuiltinType builtinType() {
    return BuiltinType.TUPLE_ITERATOR;
  }

  @Override
  public void publishFields(Publisher p) {
    p.visit(tuple);
  }
}
